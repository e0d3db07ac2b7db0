import { lastDayOfMonth, parseDay, type Day } from './day.ts'

type Year = `${number}`
type Single = Year | `${Year}-H${1 | 2}` | `${Year}-Q${1 | 2 | 3 | 4}` | `${Year}-${number}` | Day

/**
 * A stretch of the calendar: a year `2025`, a half `2025-H1`, a quarter `2025-Q3`, a month
 * `2025-03`, a day `2025-03-31`, or from the start of one to the end of another, `2022/2024-Q2`.
 */
export type Period = Single | `${Single}/${Single}`

/** The first and the last day of a period. */
export interface Span {
  readonly start: Day
  readonly end: Day
}

const shapes: readonly [RegExp, (number: number) => readonly [first: number, last: number]][] = [
  [/^([1-9]\d{3})$/, () => [1, 12]],
  [/^([1-9]\d{3})-H([12])$/, (half) => [half * 6 - 5, half * 6]],
  [/^([1-9]\d{3})-Q([1-4])$/, (quarter) => [quarter * 3 - 2, quarter * 3]],
  [/^([1-9]\d{3})-(0[1-9]|1[0-2])$/, (month) => [month, month]],
]

function singleSpan(text: string): Span | undefined {
  if (text.length === 10) {
    const day = parseDay(text)
    return day && { start: day, end: day }
  }
  for (const [shape, months] of shapes) {
    const found = shape.exec(text)
    if (!found) continue
    const year = Number(found[1])
    const [first, last] = months(Number(found[2] ?? 0))
    // The month is 01 to 12, so this has the shape of a day.
    const start = `${year}-${String(first).padStart(2, '0')}-01` as Day
    return { start, end: lastDayOfMonth(year, last) }
  }
  return undefined
}

const spans = new Map<string, Span | undefined>()
const mostSpans = 20_000

/** Keeps what it has read: a page names the same few periods many times. */
function span(text: string): Span | undefined {
  const known = spans.get(text)
  if (known !== undefined || spans.has(text)) return known
  if (spans.size >= mostSpans) spans.clear()
  const read = readSpan(text)
  spans.set(text, read)
  return read
}

function readSpan(text: string): Span | undefined {
  const [from, to, ...rest] = text.split('/')
  if (from === undefined || rest.length > 0) return undefined
  const first = singleSpan(from)
  if (to === undefined || !first) return first
  const last = singleSpan(to)
  // `2023/2022` is a ratio of two years, not a period.
  if (!last || last.start < first.start || last.end <= first.end) return undefined
  return { start: first.start, end: last.end }
}

/** The period that a text names, or undefined if it names none. */
export function parsePeriod(text: string): Period | undefined {
  // `span` recognises exactly the shapes of the type.
  return span(text) ? (text as Period) : undefined
}

function spanOf(period: Period): Span {
  const found = span(period)
  if (!found) throw new RangeError(`not a period: ${period}`)
  return found
}

/** The first day of a period. Throws a RangeError for a text that is no period. */
export const periodStart = (period: Period): Day => spanOf(period).start

/** The last day of a period. Throws a RangeError for a text that is no period. */
export const periodEnd = (period: Period): Day => spanOf(period).end

/** Sorts periods by when they end; of two that end together the longer one comes first. */
export function comparePeriods(a: Period, b: Period): -1 | 0 | 1 {
  // Two days, the shape of no other period: a long series is sorted without looking either of them up.
  if (a.length === 10 && b.length === 10) return a === b ? 0 : a < b ? -1 : 1
  const [one, other] = [spanOf(a), spanOf(b)]
  if (one.end !== other.end) return one.end < other.end ? -1 : 1
  if (one.start === other.start) return 0
  return one.start < other.start ? -1 : 1
}
