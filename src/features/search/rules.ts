import type { Found } from './schema.ts'

/** What somebody looks for: words that must all stand in a text, and words in exactly this order. */
export interface Question {
  readonly words: readonly string[]
  readonly phrases: readonly string[]
}

/** As much as anyone will type; what comes after is not read. */
const mostLetters = 200
const mostWords = 12

/** Reads `women "security council"`; null where there is not one letter or digit to look for. */
export function parseQuestion(typed: string): Question | null {
  const text = typed.slice(0, mostLetters)
  const phrases = [...text.matchAll(/["“”„»«]([^"“”„»«]+)["“”„»«]/g)].map(
    ([, inside]) => inside ?? '',
  )
  const rest = phrases.reduce((left, phrase) => left.replace(phrase, ' '), text)
  const question = {
    words: rest.split(/\s+/).map(bare).filter(hasSubstance).slice(0, mostWords),
    phrases: phrases.map((phrase) => phrase.trim()).filter(hasSubstance),
  }
  return question.words.length + question.phrases.length === 0 ? null : question
}

/** Signs that stand between thousands, whichever language wrote them. */
const grouped = /^\d{1,3}(?:([.,\u00a0\u202f ])\d{3})(?:\1\d{3})*$/

/** The numbers that something typed may be, as decimals: `3.205` is three thousand to some and three and a bit to others. */
export function numbersIn(typed: string): readonly string[] {
  const text = typed.trim().replace(/\s*%$/, '')
  const isNumber = grouped.test(text) || /^\d+(?:[.,]\d+)?$/.test(text)
  if (!isNumber || text.length > longestNumber) return []
  const whole = grouped.test(text) ? [text.replace(/\D/g, '')] : []
  const broken = /^\d+(?:[.,]\d+)?$/.test(text) ? [text.replace(',', '.')] : []
  return [...new Set([...whole, ...broken])]
}

const longestNumber = 40

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

const hasSubstance = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Below this a beginning fits nearly every word. */
const shortestBeginning = 3

/**
 * The question in PostgreSQL's form for `to_tsquery`. `joined`: words of languages that write words
 * together are also found as the beginning of longer ones (`politi` in `politiledere`).
 */
export function tsqueryOf({ words, phrases }: Question, joined: boolean): string {
  const beginning = (word: string) => (joined && word.length >= shortestBeginning ? ':*' : '')
  return [...words.map((word) => `${quoted(word)}${beginning(word)}`), ...phrases.map(quoted)].join(
    ' & ',
  )
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''").replaceAll('\\', ' ')}'`

/**
 * One hit for each record, best first: a record that was found in several languages is shown in the
 * reader's, if it was found there.
 */
export function oneEach(found: readonly Found[], language: string): readonly Found[] {
  const best = new Map<string, Found>()
  for (const one of found.toSorted((a, b) => b.rank - a.rank || (keyOf(a) < keyOf(b) ? -1 : 1))) {
    const key = keyOf(one)
    const known = best.get(key)
    if (known === undefined) best.set(key, one)
    else if (one.language === language) best.set(key, { ...one, rank: known.rank })
  }
  return [...best.values()]
}

/** What a hit is told from others by. */
export const keyOf = ({
  plan,
  section,
  record,
}: Pick<Found, 'plan' | 'section' | 'record'>): string => `${plan}/${section}/${record}`

/** One page of a list; a page that there is not is the nearest that there is. */
export function pageOf<Item>(
  items: readonly Item[],
  { page, size }: { readonly page: number; readonly size: number },
): { readonly items: readonly Item[]; readonly page: number; readonly last: number } {
  const last = Math.max(1, Math.ceil(items.length / Math.max(1, size)))
  const at = Number.isInteger(page) ? Math.min(Math.max(1, page), last) : 1
  return { items: items.slice((at - 1) * size, at * size), page: at, last }
}

/** How many hits there are by some property. */
export function countBy<Key extends string>(
  found: readonly Found[],
  property: (one: Found) => Key,
): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const one of found) counts.set(property(one), (counts.get(property(one)) ?? 0) + 1)
  return counts
}

/** The marks that the database puts around what it found; no text of ours holds them. */
export const marks = { start: '\u{e000}', stop: '\u{e001}' } as const

/** A stretch of a text that was found, or stands beside it. */
export interface Stretch {
  readonly text: string
  readonly found: boolean
}

/** Takes a marked text apart. */
export function stretchesOf(marked: string): readonly Stretch[] {
  const pieces = marked.split(new RegExp(`[${marks.start}${marks.stop}]`))
  return pieces.flatMap((text, index) => (text === '' ? [] : [{ text, found: index % 2 === 1 }]))
}
