import { spaced } from '#kernel/names'

/** What a cell repeats of the one above it. */
export interface Ditto {
  readonly of: 'all' | 'deadline' | 'owner'
  /** What the cell says besides. */
  readonly rest: string
}

const mark =
  "(?:do\\.?|d\\.o\\.|ditto\\.?|idem|ibid\\.?|id\\.|[-–—]\\s*[\"”“»«'’´]{1,2}\\s*[-–—]|[\"”“»«]|''|,,|(?:det )?samme(?: som (?:ovenfor|ovenstående|foregående|før|i rækken over))?|som (?:ovenfor|ovenstående)|se ovenfor|jf\\. ovenfor|(?:the )?same(?: as above)?|as above|see above)"
const whole = new RegExp(`^[(]?${mark}[)]?\\.?$`, 'iu')
const begun = new RegExp(
  `^${mark}\\s*[,;:–-]\\s*(?<rest>(?:dog|men|undtagen|men for|but|except|however)\\s.+)$`,
  'iu',
)
const partial =
  /(?:samme|same)\s+(?<what>frist|tidsfrist|deadline|dato|date|ansvarlige?|enhed|kontor|owner|lead|unit)(?:\s+(?:som\s+(?:ovenfor|ovenstående|foregående)|as above))?/iu

/** What a text repeats of the cell above; undefined where it repeats nothing. */
export function dittoIn(text: string): Ditto | undefined {
  const plain = spaced(text)
  if (whole.test(plain)) return { of: 'all', rest: '' }
  const rest = begun.exec(plain)?.groups?.['rest']
  if (rest !== undefined) return { of: 'all', rest }
  const found = partial.exec(plain)
  if (found === null) return undefined
  const isTime = /frist|deadline|dat/iu.test(found.groups?.['what'] ?? '')
  const left = plain.replace(found[0], '').replaceAll(/^[\s,;.]+|[\s,;.]+$/gu, '')
  return { of: isTime ? 'deadline' : 'owner', rest: left }
}
