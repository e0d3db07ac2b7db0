/** Why a password is refused. */
export type PasswordRefusal =
  'password-too-short' | 'password-too-long' | 'password-is-email' | 'password-too-simple'

const shortest = 12
const longest = 256

/** Long enough for the rule and still among the first that are tried. */
const common = new Set([
  '123456789012',
  '1234567890123',
  '12345678901234',
  '1q2w3e4r5t6y',
  'adgangskode1',
  'adgangskode123',
  'administrator',
  'iloveyou1234',
  'letmein12345',
  'password1234',
  'password12345',
  'passwordpassword',
  'qwertyuiop12',
  'qwertyuiop123',
  'velkommen123',
  'velkommen1234',
])

/**
 * Why this password may not be chosen, or null. NIST SP 800-63B-4 Section 3.1.1.2: length counts, in
 * characters; what is known, repeated or taken from the account is refused; no rules of composition,
 * no expiry.
 */
export function refusePassword(password: string, email: string): PasswordRefusal | null {
  const characters = Array.from(password.normalize('NFKC'))
  if (characters.length < shortest) return 'password-too-short'
  if (characters.length > longest) return 'password-too-long'
  const plain = characters.join('').toLowerCase()
  if (isEmail(plain, email.toLowerCase())) return 'password-is-email'
  if (common.has(plain) || new Set(characters).size < 5 || isSequence(characters)) {
    return 'password-too-simple'
  }
  return null
}

/** The address, its first part alone or its first part with a few signs, as in `ada.lovelace1`. */
function isEmail(password: string, email: string): boolean {
  const local = email.split('@')[0] ?? ''
  if (password === email) return true
  return local.length >= 8 && password.includes(local) && password.length - local.length < 4
}

/** Each sign follows the one before in the same step: `abcdefghijkl`, `987654321098` but for the turn. */
function isSequence(characters: readonly string[]): boolean {
  const codes = characters.map((sign) => sign.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  return (
    new Set(steps).size <= 2 &&
    steps.filter((step) => Math.abs(step) <= 1).length >= steps.length - 1
  )
}
