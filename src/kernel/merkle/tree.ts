import { createHash } from 'node:crypto'
import { canonical } from '#kernel/canonical'

// RFC 9162 Section 2.1.1: what is hashed says first whether it is a leaf or a node, so that neither passes for the other.
const leafMark = Buffer.from([0x00])
const nodeMark = Buffer.from([0x01])

const hex = (bytes: string): Buffer => Buffer.from(bytes, 'hex')

/**
 * The digest of a fact in the tree: SHA-256 over the byte 00, the salt's 16 bytes and the canonical JSON of the
 * fact (RFC 8785) in UTF-8; 64 hex digits. The salt is given as 32 hex digits.
 */
export function leafDigest(salt: string, fact: unknown): string {
  if (!/^[0-9a-f]{32}$/.test(salt)) throw new TypeError('a salt is 32 hex digits')
  return createHash('sha256')
    .update(leafMark)
    .update(hex(salt))
    .update(canonical(fact), 'utf8')
    .digest('hex')
}

const nodeDigest = (left: string, right: string): string =>
  createHash('sha256').update(nodeMark).update(hex(left)).update(hex(right)).digest('hex')

/** The largest power of two below a count of at least two: so many leaves stand at the left. */
function splitOf(count: number): number {
  let left = 1
  while (left * 2 < count) left *= 2
  return left
}

/** The root over leaf digests in their order (RFC 9162 Section 2.1.1). An odd leaf is carried up as it is, never doubled. */
export function rootOf(leaves: readonly string[]): string {
  const [only] = leaves
  if (only === undefined) return createHash('sha256').digest('hex')
  if (leaves.length === 1) return only
  const left = splitOf(leaves.length)
  return nodeDigest(rootOf(leaves.slice(0, left)), rootOf(leaves.slice(left)))
}

/** What proves that a leaf stands in a tree: the digests beside its way to the root, nearest first (RFC 9162 Section 2.1.3.1). */
export function pathOf(leaves: readonly string[], position: number): readonly string[] {
  if (!(position in leaves)) throw new RangeError(`there is no leaf ${position}`)
  if (leaves.length === 1) return []
  const split = splitOf(leaves.length)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return position < split
    ? [...pathOf(left, position), rootOf(right)]
    : [...pathOf(right, position - split), rootOf(left)]
}

/** Where a leaf stands, in a tree of so many. */
export interface Place {
  readonly position: number
  readonly leaves: number
}

/** The root that a leaf and its path lead to; null where so long a path leads nowhere (RFC 9162 Section 2.1.3.2). */
export function rootFrom(
  leaf: string,
  { position, leaves }: Place,
  path: readonly string[],
): string | null {
  if (position < 0 || position >= leaves) return null
  let [at, last, digest] = [position, leaves - 1, leaf]
  for (const beside of path) {
    if (last === 0) return null
    if (at % 2 === 1 || at === last) {
      digest = nodeDigest(beside, digest)
      while (at % 2 === 0 && at !== 0) [at, last] = [at >> 1, last >> 1]
    } else digest = nodeDigest(digest, beside)
    ;[at, last] = [at >> 1, last >> 1]
  }
  return last === 0 ? digest : null
}

/** A root as people read it aloud: 16 groups of four. */
export const groupsOf = (root: string): readonly string[] => root.match(/.{4}/g) ?? []
