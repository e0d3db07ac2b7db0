import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { fromBase32, toBase32 } from './base32.ts'

const period = 30
const digits = 6

/** A new secret for an authenticator app, in base32: 160 bits (RFC 4226 Section 4, R6). Keep it sealed. */
export const newTotpSecret = (): string => toBase32(randomBytes(20))

/** The one-time code of a counter (RFC 4226 Section 5.3). */
export function hotp(key: Uint8Array, counter: number, length = digits): string {
  const message = Buffer.alloc(8)
  message.writeBigUInt64BE(BigInt(counter))
  const mac = createHmac('sha1', key).update(message).digest()
  const offset = mac.readUInt8(19) & 15
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** length).padStart(length, '0')
}

const stepOf = (at: Date): number => Math.floor(at.getTime() / 1000 / period)

/** The code that an authenticator app shows at a moment (RFC 6238). */
export const totpAt = (secret: string, at: Date): string => hotp(fromBase32(secret), stepOf(at))

/** A code that someone has typed, and what is known of the account's earlier ones. */
export interface TotpAttempt {
  readonly secret: string
  readonly code: string
  readonly at: Date
  /** The step of the last code that was accepted; null before the first. */
  readonly lastStep: number | null
}

/**
 * The step of a right code, to be stored as the account's last one, or null. A clock may be one step
 * (30 s) off; a code counts once (RFC 6238 Section 5.2). Write the step with the check under one lock.
 */
export function acceptCode({ secret, code, at, lastStep }: TotpAttempt): number | null {
  const typed = code.replaceAll(/[\s-]/g, '')
  if (!/^\d{6}$/.test(typed)) return null
  const key = fromBase32(secret)
  let accepted: number | null = null
  for (const step of [stepOf(at) - 1, stepOf(at), stepOf(at) + 1]) {
    const isRight = step >= 0 && timingSafeEqual(Buffer.from(hotp(key, step)), Buffer.from(typed))
    if (isRight && step > (lastStep ?? -1)) accepted ??= step // all three are always compared
  }
  return accepted
}
