import { addDays, type Day } from './day.ts'
import { parsePeriod, periodEnd, type Period } from './period.ts'

/** Months between two figures, by how plans and people word it. */
const months: Readonly<Record<string, number>> = {
  year: 12,
  yearly: 12,
  annual: 12,
  annually: 12,
  'half-year': 6,
  'half-yearly': 6,
  quarter: 3,
  quarterly: 3,
  month: 1,
  monthly: 1,
}

/** How many months lie between two figures; null where nobody said, or in words that name no step of the calendar. */
export const monthsBetween = (frequency: string | null): number | null =>
  frequency === null ? null : (months[frequency.toLowerCase()] ?? null)

const two = (number: number): string => String(number).padStart(2, '0')

/** The period of so many months that begins on a day. */
function periodFrom(day: Day, span: number): Period | undefined {
  const [year = '', month = ''] = day.split('-')
  const at = Number(month)
  if (span === 12) return parsePeriod(year)
  if (span === 6) return parsePeriod(`${year}-H${at <= 6 ? 1 : 2}`)
  if (span === 3) return parsePeriod(`${year}-Q${Math.ceil(at / 3)}`)
  return parsePeriod(`${year}-${two(at)}`)
}

/** The next figure of a series: its period, the day by which it is to be published, whether that is past. */
export interface NextDue {
  readonly period: Period
  readonly day: Day
  readonly isLate: boolean
}

/**
 * When the figure after the last one is due: the end of its period, and the days until it is published; null
 * where nobody said how often it is counted (METHODS section 1.12).
 */
export function nextDue(
  last: Period | undefined,
  {
    frequency,
    delayDays,
  }: { readonly frequency: string | null; readonly delayDays: number | null },
  today: Day,
): NextDue | null {
  const span = monthsBetween(frequency)
  if (last === undefined || span === null) return null
  const period = periodFrom(addDays(periodEnd(last), 1), span)
  if (!period) return null
  const day = addDays(periodEnd(period), delayDays ?? 0)
  return { period, day, isLate: day < today }
}
