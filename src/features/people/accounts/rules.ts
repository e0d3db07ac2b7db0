// The shape that kernel/mail sends to: one plain address.
const address = /^[^\p{C}\p{Z}@<>()[\]\\,;:"]+@[^\p{C}\p{Z}@<>()[\]\\,;:"]+$/u

/** An e-mail as accounts are known by it, in small letters; null for what is none. */
export function emailOf(typed: string): string | null {
  const email = typed.normalize('NFC').trim().toLowerCase()
  return email.length <= 254 && address.test(email) ? email : null
}

const longestName = 100

/** A name as it was meant, without the spaces around and between; null for none, or for more than a name. */
export function nameOf(typed: string): string | null {
  const name = typed.normalize('NFC').trim().replaceAll(/\s+/g, ' ')
  return name !== '' && name.length <= longestName && !/\p{Cc}/u.test(name) ? name : null
}

/** A way on within our own pages (`/en/people?x`); null for what leads elsewhere. */
export const ownPath = (text: string): string | null =>
  text.length <= 500 && /^\/(?![/\\])[^\\\p{C}\p{Z}]*$/u.test(text) ? text : null
