import { fraction, fractions, type Fraction } from '#kernel/decimal'
import { dayOfYear, parseDay, type Day } from './day.ts'
import { periodEnd, type Period } from './period.ts'

/**
 * When a period ends, in years, exactly: the year 2025 at 2026, its first half at 2025½, its quarter
 * q at 2025 + q/4, its month m at 2025 + m/12. A single day counts as the moment it begins; 31 December
 * and a day on which something falls due count as the moment they end.
 */
export function periodEndInYears(period: Period, use: 'fact' | 'due' = 'fact'): Fraction {
  const end = periodEnd(period)
  const year = fraction(Number(end.slice(0, 4)))
  const single = parseDay(period)
  const lastOfMonths =
    single || isRangeToDay(period) ? undefined : fraction(Number(end.slice(5, 7)), 12)
  const countsFromStart = single !== undefined && use === 'fact' && !end.endsWith('-12-31')
  return fractions.plus(year, lastOfMonths ?? shareOfYear(end, countsFromStart))
}

const isRangeToDay = (period: Period) => parseDay(period.split('/')[1] ?? '') !== undefined

function shareOfYear(day: Day, fromStart: boolean): Fraction {
  const { number, of } = dayOfYear(day)
  return fraction(fromStart ? number - 1 : number, of)
}
