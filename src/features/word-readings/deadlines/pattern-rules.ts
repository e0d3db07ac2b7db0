import type { Period } from '../schema.ts'
import { dayOf, lastOf, later, mondayOf, monthsOf } from './day-rules.ts'
import type { Moment } from './schema.ts'
import {
  edgeNamed,
  edgePattern,
  loneMonthPattern,
  monthNamed,
  monthPattern,
  ordinalNamed,
  ordinalPattern,
  seasonPattern,
} from './vocabulary.ts'

type Span = Omit<Moment, 'from' | 'to' | 'asWritten'>
type Words = Readonly<Record<string, string>>

interface Frame {
  readonly period: Period
  /** The year that stands in where a text names none. */
  readonly year: number | null
}

interface MomentPattern {
  readonly regex: RegExp
  /** Whether it may mean something else in running text. */
  readonly isLoose: boolean
  read(words: Words, frame: Frame): Span | null
}

const year = '(?<year>20\\d{2}|’\\d{2})'
const yearAfter = `(?:[\\s,./-]*(?:(?:i|of|in|år)\\s+)?${year})?`

const pattern = (
  source: string,
  read: MomentPattern['read'],
  { isLoose = false } = {},
): MomentPattern => ({
  regex: new RegExp(`(?<![\\p{L}\\p{N}§])(?:${source})(?![\\p{L}\\p{N}])`, 'giu'),
  isLoose,
  read,
})

const numberOf = (word: string | undefined): number =>
  Number(word?.replace('’', '20') ?? Number.NaN)

/** The year a text names, or the plan's only one; whether it was named. */
function yearIn(words: Words, frame: Frame): { year: number | null; isNamed: boolean } {
  if (words['year'] === undefined) return { year: frame.year, isNamed: false }
  const named = numberOf(words['year'])
  return { year: named < 100 ? 2000 + named : named, isNamed: true }
}

const unknown = (precision: Span['precision']): Span => ({
  start: null,
  end: null,
  precision,
  isSure: false,
  isBareYear: false,
})

/** A span read with the year of the text or of the plan; without one it has no days. */
function inYear(
  words: Words,
  frame: Frame,
  precision: Span['precision'],
  spanIn: (year: number) => { start: string | null; end: string | null; isSure?: boolean } | null,
): Span | null {
  const { year: known, isNamed } = yearIn(words, frame)
  if (known === null) return unknown(precision)
  const span = spanIn(known)
  if (span === null) return null
  const isSure = isNamed && (span.isSure ?? true)
  return { start: span.start, end: span.end, precision, isSure, isBareYear: false }
}

/** A day; one that its month does not have (`30. feb. 2026`) is no day, and no month either. */
function day(words: Words, frame: Frame, month: number): Span | null {
  const number = Number(words['day'])
  const isWritten = number >= 1 && number <= 31 && month >= 1 && month <= 12
  const span = inYear(words, frame, 'day', (known) => {
    const end = dayOf(known, month, number)
    return end === null ? null : { start: null, end }
  })
  return span ?? (isWritten ? unknown('none') : null)
}

/** `31/12-26`, `30-06-2026`, `1.9.26`; of two numbers that may both be months, the day comes first. */
function numericDay(words: Words, frame: Frame): Span | null {
  const named = Number(words['year'])
  if (named < 100 && (named < 20 || named > 49)) return null
  return day(words, frame, Number(words['month']))
}

const month = (words: Words, frame: Frame): Span | null =>
  inYear(words, frame, 'month', (known) => {
    const number = monthNamed(words['month'] ?? '')
    return monthsOf(known, number, number)
  })

/** `ult. sept. 2026` is its last day, `medio` the middle and `primo` the first ten days, both guesses. */
const monthEdge = (words: Words, frame: Frame): Span | null =>
  inYear(words, frame, 'month', (known) => {
    const number = monthNamed(words['month'] ?? '')
    const edge = edgeNamed(words['edge'] ?? '')
    if (edge === 'end') return { start: null, end: lastOf(known, number) }
    const end = dayOf(known, number, edge === 'middle' ? 15 : 10)
    return { start: null, end, isSure: false }
  })

const parts = (words: Words, frame: Frame, length: number, name: string): Span | null => {
  const precision = length === 3 ? 'quarter' : 'mid-year'
  return inYear(words, frame, precision, (known) => {
    const number = ordinalNamed(words[name] ?? '')
    const last = ordinalNamed(words['last'] ?? '') || number
    if (number === 0) return null
    const span = monthsOf(known, (number - 1) * length + 1, last * length)
    const edge = words['edge']
    // No precision is as wide as half a year.
    const isSure = length === 3
    if (edge === undefined) return { ...span, isSure }
    return { start: null, end: span.end, isSure: isSure && edgeNamed(edge) === 'end' }
  })
}

const yearEdge = (words: Words, frame: Frame): Span | null => {
  const edge = edgeNamed(words['edge'] ?? '')
  if (edge === 'end')
    return inYear(words, frame, 'year', (known) => ({ start: null, end: `${known}-12-31` }))
  if (edge === 'middle')
    return inYear(words, frame, 'mid-year', (known) => ({
      start: null,
      end: `${known}-06-30`,
      isSure: false,
    }))
  // `primo 2027` says when it begins at the earliest, and no last day.
  return inYear(words, frame, 'month', (known) => ({
    start: `${known}-01-01`,
    end: null,
    isSure: false,
  }))
}

const week = (words: Words, frame: Frame): Span | null =>
  inYear(words, frame, 'week', (known) => {
    const [first, last] = [Number(words['week']), Number(words['last'] ?? words['week'])]
    if (first < 1 || last > 53 || last < first) return null
    return { start: mondayOf(known, first), end: later(mondayOf(known, last), 6) }
  })

/** A season has no first and last day that everybody agrees on. */
const season = (): Span => unknown('none')

const years = (words: Words): Span => {
  const first = Number(words['year'])
  const last = words['last'] === undefined ? first : 2000 + (Number(words['last']) % 100)
  return {
    start: `${first}-01-01`,
    end: `${last}-12-31`,
    precision: 'year',
    isSure: true,
    isBareYear: words['last'] === undefined,
  }
}

const planEnd = (words: Words, { period, year: only }: Frame): Span => {
  const isYear = /år|year/i.test(words['whose'] ?? '')
  const end = isYear && only !== null ? `${only}-12-31` : period.end
  return { start: null, end, precision: 'year', isSure: false, isBareYear: false }
}

const edge = `(?:${edgePattern}\\s*(?:af\\s+|of\\s+)?(?:den\\s+)?)`
const quarterWord = '(?:kvartal|kvt|kv|quarter|qtr)\\.?'
const ordinal = (most: number, name: string) => `(?<${name}>${ordinalPattern(most)})\\.?`

/** Every way in which a time is written; the longest that begins first is meant. */
export const momentPatterns: readonly MomentPattern[] = [
  pattern('(?<year>20\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})', numericDay),
  pattern(
    '(?<day>\\d{1,2})(?:\\.\\s?|[/-])(?<month>\\d{1,2})(?:\\.\\s?|[/-])(?<year>20\\d{2}|\\d{2})(?!\\.\\d)',
    numericDay,
  ),
  pattern('(?<day>\\d{1,2})[./](?<month>\\d{1,2})\\.?\\s+(?<year>20\\d{2})', numericDay),
  pattern('(?<day>\\d{1,2})[./](?<month>\\d{1,2})\\.?', numericDay, { isLoose: true }),
  pattern(
    `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.?\\s*(?:of\\s+)?${monthPattern}${yearAfter}`,
    (words, frame) => day(words, frame, monthNamed(words['month'] ?? '')),
  ),
  pattern(`${monthPattern}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,\\s*${year}`, (words, frame) =>
    day(words, frame, monthNamed(words['month'] ?? '')),
  ),
  pattern(`${edge}${monthPattern}${yearAfter}`, monthEdge),
  pattern(`${monthPattern}[\\s,-]*${year}`, month),
  pattern(loneMonthPattern, month, { isLoose: true }),
  pattern(`(?<=(?:^|\\s)(?:i|in|senest|inden|by|during|og|and)\\s)${loneMonthPattern}`, month),
  pattern(`${edge}?[QK](?<part>[1-4])(?:\\s*[-–+]\\s*[QK]?(?<last>[1-4]))?${yearAfter}`, (w, f) =>
    parts(w, f, 3, 'part'),
  ),
  pattern(`${year}[\\s-]*[QK](?<part>[1-4])`, (w, f) => parts(w, f, 3, 'part')),
  pattern(
    `${edge}?${ordinal(4, 'part')}(?:\\s*(?:-|–|og|and)\\s*${ordinal(4, 'last')})?\\s*${quarterWord}${yearAfter}`,
    (w, f) => parts(w, f, 3, 'part'),
  ),
  pattern(`${edge}?${ordinal(2, 'part')}\\s*(?:halvår|half(?:[- ]year)?)${yearAfter}`, (w, f) =>
    parts(w, f, 6, 'part'),
  ),
  pattern(`H(?<part>[12])${yearAfter}`, (w, f) => parts(w, f, 6, 'part')),
  pattern(
    `(?:ugerne|uge|weeks|week)\\s*(?<week>\\d{1,2})(?:\\s*(?:-|–|og|to|til|and)\\s*(?<last>\\d{1,2}))?${yearAfter}`,
    week,
  ),
  pattern(`${edge}${year}`, yearEdge),
  pattern(`${seasonPattern}${yearAfter}`, season, { isLoose: true }),
  pattern(`${seasonPattern}\\s+${year}`, season),
  pattern(
    '(?<whose>(?:plan)?periodens|planens|årets)\\s+(?:udløb|udgang|afslutning|slutning)|(?:udgangen|slutningen) af (?<whose>(?:plan)?perioden|planen|året)|end of (?:the )?(?<whose>plan(?: period)?|period|year)',
    planEnd,
  ),
  pattern(
    '(?<year>20\\d{2})\\s*(?:[-–/]|til(?: og med)?(?= *20)|t\\.?o\\.?m\\.?|to(?= *20)|through)\\s*(?<last>20\\d{2}|\\d{2})(?![\\d-]|\\.\\d)',
    years,
  ),
  pattern('(?<year>20\\d{2})(?![.,]\\d|-\\d)', years),
]
