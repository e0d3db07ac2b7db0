const two = (number: number): string => String(number).padStart(2, '0')

/** A day as `2026-06-30`; null where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? `${year}-${two(month)}-${two(day)}` : null
}

/** The last day of a month. */
export const lastOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** The day some days later. */
export const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Monday of a week of ISO 8601: the first week has the year's first Thursday. */
export function mondayOf(year: number, week: number): string {
  const fourth = `${year}-01-04`
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7
  return later(fourth, (week - 1) * 7 - weekday)
}

/** Some months of a year as two days. */
export const monthsOf = (year: number, first: number, last: number) => ({
  start: `${year}-${two(first)}-01`,
  end: lastOf(year, last),
})
