import { spaced } from '#kernel/names'

/** What stands before the text of an activity or a goal. */
export interface Numbered {
  /** Codes of units before it: `MNS/FN-NY:`; null where there are none. */
  readonly units: string | null
  readonly number: string | null
  readonly text: string
}

const number =
  '(?:\\d{1,2}(?:\\.\\d{1,2}){1,5}\\.?|\\d{1,2}[.)]|\\p{Lu}{1,3}[-.]?\\d{1,2}(?:\\.\\d{1,2})*[.)]?|\\p{L}\\))'
const after = '(?:\\s*[:–-]\\s+|\\s+)(?=[\\p{L}«»"“(])'
const numbered = new RegExp(`^(?<number>${number})${after}(?<text>.+)$`, 'su')
const named =
  /^(?<label>(?:aktivitet|initiativ|indsats|tiltag|activity|action|initiative|tema|theme|mål|goal|objective)\s+(?:nr\.?\s*)?)(?<number>\d{1,2}(?:\.\d{1,2})*)\s*[.:–-]\s*(?<text>.+)$/isu
const unitsFirst =
  /^[[(]?(?<units>\p{Lu}[\p{Lu}\d-]*(?: \p{Lu}[\p{Lu}\d-]+)?(?:\s*[/,+]\s*\p{Lu}[\p{Lu}\d-]*(?: \p{Lu}[\p{Lu}\d-]+)?)*)(?:[\])]\s*:?|:)\s+(?<text>.+)$/su

const bare = (written: string): string => written.replace(/[.)]$/u, '')

/** Parts a text from the number before it, and from codes of units before that or after it. */
export function numberedText(written: string): Numbered {
  const text = spaced(written.replaceAll('\n', ' '))
  const units = unitsFirst.exec(text)?.groups
  if (units) {
    const inner = plainNumber(units['text'] ?? '')
    return { ...inner, units: units['units'] ?? null }
  }
  const own = plainNumber(text)
  const behind = own.number === null ? undefined : unitsFirst.exec(own.text)?.groups
  return behind
    ? { number: own.number, units: behind['units'] ?? null, text: behind['text'] ?? '' }
    : { ...own, units: null }
}

function plainNumber(text: string): Pick<Numbered, 'number' | 'text'> {
  const groups = numbered.exec(text)?.groups ?? named.exec(text)?.groups
  return groups
    ? { number: bare(groups['number'] ?? ''), text: groups['text'] ?? '' }
    : { number: null, text }
}

/** A cell that holds nothing but a number: `2.1`. */
export const numberAlone = (text: string): string | null =>
  /^(?:\d{1,3}(?:\.\d{1,3})*|\p{Lu}{1,3}[-.]?\d{1,3}(?:\.\d{1,3})*)[.)]?$/u.test(text.trim())
    ? bare(text.trim())
    : null

/** Whether a number lies below another: `1.1.2.4` below `1.1.2`. */
export const isBelow = (number: string, above: string): boolean => number.startsWith(`${above}.`)
