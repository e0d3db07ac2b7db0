import { randomInt } from 'node:crypto'
import { sameSecret, tokenDigest } from './token.ts'

/** Crockford's base32: no letter that is taken for a digit. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const lookalike: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' }

/** Codes for whoever has lost the app, shown once, and what is stored of them in the same order. */
export interface RecoveryCodes {
  readonly codes: readonly string[]
  readonly digests: readonly string[]
}

/**
 * Ten codes of 24 signs: 120 bits each, so that a plain hash keeps them (NIST SP 800-63B-4 Section
 * 3.1.2.2 asks for 112).
 */
export function newRecoveryCodes(): RecoveryCodes {
  const codes = Array.from({ length: 10 }, newCode)
  return { codes, digests: codes.map((code) => tokenDigest(plain(code))) }
}

function newCode(): string {
  const signs = Array.from({ length: 24 }, () => alphabet[randomInt(32)])
  return signs.join('').replaceAll(/(.{4})(?!$)/g, '$1-')
}

function plain(code: string): string {
  return code
    .toLowerCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll(/[oil]/g, (sign) => lookalike[sign] ?? sign)
}

/** Which of the stored digests a typed code belongs to, or undefined. A used one is removed by the caller. */
export function findRecoveryCode(typed: string, digests: readonly string[]): string | undefined {
  const digest = tokenDigest(plain(typed))
  return digests.filter((stored) => sameSecret(stored, digest))[0]
}
