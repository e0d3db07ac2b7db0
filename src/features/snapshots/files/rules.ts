import type { Frozen } from '../facts/schema.ts'
import type { ReadLeaf, ReadSnapshot } from '../facts/snapshot.ts'
import type { SnapshotFile, ShownLeaf } from './shapes.ts'
import { leafDigest, rootOf } from '#kernel/merkle'
import type { Answer, Found, Verified } from '../verifying/schema.ts'

/** What comes of recomputing a snapshot's file from itself. */
export interface VerifiedFile extends Omit<Verified, 'marks' | 'elsewhere'> {
  /** Facts that the file holds; leaves of which it has the digest alone; facts that were withdrawn before it was made. */
  readonly shown: number
  readonly closed: number
  readonly withdrawn: number
}

const refOf = ({ fact, withdrawn, hidden, position }: ShownLeaf): string =>
  fact?.ref ?? withdrawn?.ref ?? hidden?.ref ?? `leaf:${position}`

const textIn = (fact: ShownLeaf['fact'], name: string): string | null => {
  const value = fact?.[name]
  return typeof value === 'string' ? value : null
}

const differing = (factId: string, fact?: ShownLeaf['fact']): Found => ({
  factId,
  part: '',
  text: '',
  answer: 'differs',
  kind: textIn(fact, 'kind'),
  ...placeIn(fact),
})

/** Whether a leaf's digest is that of its salt and fact, and stands in its place. */
const isSound = ({ digest, salt, fact, position }: ShownLeaf, place: number): boolean =>
  position === place &&
  (fact === undefined || (salt !== undefined && leafDigest(salt, fact) === digest))

/** Whether the file's head says what the first leaf says. */
function saysTheSame({ plan, round, number, frozenAt, leaves }: SnapshotFile): boolean {
  const fact = leaves[0]?.fact
  if (!fact) return true
  const told = { plan, round, number, frozenAt, leaves: leaves.length }
  return Object.entries(told).every(([name, value]) => fact[name] === value)
}

/**
 * Recomputes the root of a snapshot's file. Identical: every digest is that of its fact, and all lead to the root that
 * the file names. That it is the right root, and that nothing was withdrawn since, the file itself cannot know.
 */
export function verifyFile(file: SnapshotFile): VerifiedFile {
  const { leaves, root } = file
  const unsound = leaves.flatMap((leaf, place) =>
    isSound(leaf, place) ? [] : [differing(refOf(leaf), leaf.fact)],
  )
  const isRoot = rootOf(leaves.map(({ digest }) => digest)) === root
  const which = [
    ...unsound,
    ...(isRoot ? [] : [differing('root')]),
    ...(saysTheSame(file) ? [] : [differing('snapshot', leaves[0]?.fact)]),
  ]
  const shown = leaves.filter(({ fact }) => fact !== undefined).length
  const withdrawn = leaves.filter((leaf) => leaf.withdrawn !== undefined).length
  return {
    answer: answerFor(leaves.length, which.length),
    root,
    compared: leaves.length,
    which,
    shown,
    closed: leaves.length - shown - withdrawn,
    withdrawn,
  }
}

const answerFor = (leaves: number, unsound: number): Answer => {
  if (unsound > 0) return 'differs'
  return leaves === 0 ? 'unknown' : 'identical'
}

/** A file's snapshot as whoever made it could read it. */
export function snapshotIn(file: SnapshotFile): ReadSnapshot & { readonly beside: unknown } {
  const { plan, round, number, root, frozenAt, beside } = file
  const first = file.leaves[0]?.fact
  const planVersion = Number(first?.['planVersion'] ?? 0)
  const caseNumber = textIn(first, 'caseNumber')
  const head = { id: '', plan, round, number, planVersion, caseNumber, root }
  const moment = new Date(frozenAt)
  return {
    head: { ...head, frozenAt: moment, leaves: file.leaves.length },
    leaves: leavesIn(file),
    beside,
  }
}

/** The leaves of a file as whoever made it could read them; what it hides stays hidden. */
const leavesIn = ({ leaves }: SnapshotFile): readonly ReadLeaf[] =>
  leaves.map(({ position, digest, fact, salt, withdrawn, hidden }) => {
    const told = { kind: textIn(fact, 'kind') ?? '', ...placeIn(fact) }
    const organisation =
      told.organisation ?? withdrawn?.organisation ?? hidden?.organisation ?? null
    const ref = fact?.ref ?? withdrawn?.ref ?? hidden?.ref
    if (ref === undefined) return { position, digest, fact: null }
    const stub = withdrawn ? { ground: withdrawn.ground, at: new Date(withdrawn.at) } : null
    const content = fact && isFrozen(fact) ? fact : null
    return {
      position,
      digest,
      fact: { ...told, organisation, ref, content, salt: salt ?? null, stub },
    }
  })

const placeIn = (fact: ShownLeaf['fact']) => ({
  organisation: textIn(fact, 'organisation'),
  commitment: textIn(fact, 'commitment'),
  indicator: textIn(fact, 'indicator'),
})

/** A fact whose digest leads to the root was written by the freezing: it has the shape of its kind. */
export const isFrozen = (fact: unknown): fact is Frozen & { readonly ref: string } =>
  typeof fact === 'object' && fact !== null && 'kind' in fact && 'ref' in fact
