import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A secret to hand out once, in a link or a cookie: 256 bits of chance in base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/**
 * What is stored of a token, as 64 hex digits: whoever reads the database cannot use it. A token has
 * so much chance in it that no salt or slow hash is needed.
 */
export const tokenDigest = (token: string): string =>
  createHash('sha256').update(token, 'utf8').digest('hex')

/** Whether two secrets are the same, in a time that tells nothing of where they differ. */
export function sameSecret(one: string, other: string): boolean {
  // Digests are equally long, which `timingSafeEqual` asks for and which hides the lengths.
  return timingSafeEqual(Buffer.from(tokenDigest(one)), Buffer.from(tokenDigest(other)))
}
