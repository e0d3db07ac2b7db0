import { createHash } from 'node:crypto'
import { canonical } from './canonical.ts'

/** SHA-256 over the canonical JSON of a value, as 64 hex digits. */
export function digest(value: unknown): string {
  return createHash('sha256').update(canonical(value), 'utf8').digest('hex')
}

/**
 * SHA-256 over a salt and then the canonical JSON of a value, as 64 hex digits. The salt is 128 bits of
 * chance, given as 32 hex digits: without it a small value cannot be guessed from its digest.
 */
export function saltedDigest(salt: string, value: unknown): string {
  if (!/^[0-9a-f]{32}$/.test(salt)) throw new TypeError('a salt is 32 hex digits')
  return createHash('sha256')
    .update(Buffer.from(salt, 'hex'))
    .update(canonical(value), 'utf8')
    .digest('hex')
}
