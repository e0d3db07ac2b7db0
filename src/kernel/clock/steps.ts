import { addDays } from './day.ts'
import { parsePeriod, periodEnd, periodStart, type Period } from './period.ts'

export { monthsBetween, nextDue } from './due.ts'
export type { NextDue } from './due.ts'

/** How long a period is, in months; 0 for days and stretches that no calendar names. */
function monthsIn(period: Period): number {
  if (/^\d{4}$/.test(period)) return 12
  if (/^\d{4}-H\d$/.test(period)) return 6
  if (/^\d{4}-Q\d$/.test(period)) return 3
  return /^\d{4}-\d{2}$/.test(period) ? 1 : 0
}

/** The number of the month in which a period begins, counted through all years. */
const monthOf = (period: Period): number => {
  const day = periodStart(period)
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

const written: Readonly<Record<number, (year: number, month: number) => string>> = {
  12: (year) => String(year),
  6: (year, month) => `${year}-H${month / 6 + 1}`,
  3: (year, month) => `${year}-Q${month / 3 + 1}`,
  1: (year, month) => `${year}-${String(month + 1).padStart(2, '0')}`,
}

function periodAt(month: number, length: number): Period | undefined {
  return parsePeriod(written[length]?.(Math.floor(month / 12), month % 12) ?? '')
}

/** The periods of this length from the one that begins in one month to before another, every so many months. */
function between(from: number, until: number, step: number, length: number): readonly Period[] {
  const found: Period[] = []
  for (let month = from; month < until; month += step) {
    const period = periodAt(month, length)
    if (period) found.push(period)
  }
  return found
}

/**
 * The periods that a series skips: those of its own step (years, every second year, quarters) that lie between
 * its figures and have none. A series of single days skips nothing: nobody said how often it is counted.
 */
export function skippedPeriods(periods: readonly Period[]): readonly Period[] {
  const [first] = periods
  const length = first === undefined ? 0 : monthsIn(first)
  if (length === 0 || periods.some((period) => monthsIn(period) !== length)) return []
  const months = [...new Set(periods.map(monthOf))].toSorted((a, b) => a - b)
  const steps = months.slice(1).map((month, index) => month - (months[index] ?? month))
  const step = steps.reduce((a, b) => Math.min(a, b), Infinity)
  if (step === Infinity) return []
  return months.flatMap((month, index) => {
    const next = months[index + 1]
    return next === undefined ? [] : between(month + step, next, step, length)
  })
}

/** The years that end after one period, up to the one in which another does: what a plan looks back upon. */
export function yearsBetween(after: Period, until: Period): readonly Period[] {
  const from = Number(addDays(periodEnd(after), 1).slice(0, 4))
  const to = Number(periodEnd(until).slice(0, 4))
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).flatMap(
    (year) => parsePeriod(String(year)) ?? [],
  )
}
