import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Locks small secrets for storage. */
export interface Sealer {
  /** Seals a text for one place only, such as `totp:ACCOUNT`. */
  seal(text: string, place: string): string
  /** Opens what was sealed for this place; throws if it was changed, moved, or sealed with another secret. */
  open(sealed: string, place: string): string
}

const version = 'v1'

/**
 * A sealer with a key of its own, derived from the installation's secret (HKDF, RFC 5869): AES-256-GCM
 * with 96 bits of chance for each text.
 */
export function sealer(secret: string): Sealer {
  if (secret.length < 32) throw new RangeError('the secret is shorter than 32 characters')
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'varde seal v1', 32))
  return {
    seal(text, place) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
      const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
      return `${version}.${Buffer.concat(parts).toString('base64url')}`
    },
    open(sealed, place) {
      const [found, body = ''] = sealed.split('.')
      const bytes = Buffer.from(body, 'base64url')
      if (found !== version || bytes.length < 28) throw new TypeError('not sealed by this program')
      const [nonce, tag] = [bytes.subarray(0, 12), bytes.subarray(-16)]
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
      decipher.setAAD(Buffer.from(place)).setAuthTag(tag)
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString()
    },
  }
}
