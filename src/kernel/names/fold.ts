/** Signs that nobody sees: soft hyphens, spaces without width, marks of direction. */
const invisible = /\p{Cf}/gu

/** A text with its spaces put right: no-break and other spaces, those at the ends, and several in a row. */
export const spaced = (text: string): string =>
  text.normalize('NFC').replaceAll(invisible, '').replaceAll(/\s+/g, ' ').trim()

/** The same in small letters. */
export const lowered = (text: string): string => spaced(text).toLowerCase()

/** Its words: small letters and digits, parted by whatever else stands there; `%` is a word. */
export const wordsOf = (text: string): readonly string[] =>
  lowered(text).match(/[\p{L}\p{N}]+|%/gu) ?? []

/** How a word is spelled without endings, old letters and accents: `ledere` → `leder`, `sydsjaellands` → `sydsjælland`. */
export function stem(word: string): string {
  const plain = word
    .replaceAll('ae', 'æ')
    .replaceAll('oe', 'ø')
    .replaceAll('aa', 'å')
    .replaceAll(/[éè]/g, 'e')
  const bare = plain.length > 3 ? plain.replace(/s$/, '') : plain
  const shorter = [/erne$/, /ne$/, /e$/].map((ending) => bare.replace(ending, ''))
  return shorter.find((short) => short !== bare && short.length >= 4) ?? bare
}

/** What is left of a name when only its spelling is taken away, and words that tell nothing; two with the same are one. */
export function folded(name: string, silent: ReadonlySet<string> = new Set()): string {
  const words = wordsOf(name)
  const telling = words.filter((word) => !silent.has(word))
  return (telling.length > 0 ? telling : words).map(stem).join(' ')
}

/** A name without its number in a list (`1. Nordjylland`, `Kreds 04 - Fyn`, `Fyn (06)`) or the mark of a footnote (`Fyn 1)`, `Fyn²`). */
export const unnumbered = (name: string): string =>
  spaced(name)
    .replace(/^(?:\p{L}+ )??(?:nr\.? ?)?\d{1,3} ?[.):–-]? ?(?=\p{L})/iu, '')
    .replace(/ ?(?:\(?\d{1,3}\)|[¹²³⁰⁴-⁹]+)$/, '')
