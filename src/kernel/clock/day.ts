/** A date of the calendar, `YYYY-MM-DD`. It is not a moment: which moments it covers depends on a time zone. Days sort as text. */
export type Day = `${number}-${number}-${number}`

const shape = /^([1-9]\d{3})-(\d{2})-(\d{2})$/

/** The day that a text names, or undefined if it is no day of the calendar (`2025-02-29`). */
export function parseDay(text: string): Day | undefined {
  const [, year, month, date] = shape.exec(text) ?? []
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  return Number.isNaN(midnight.getTime()) ? undefined : sameOrNone(dayInUtc(midnight), text)
}

// `Date` turns 30 February into 1 March: a text that comes back changed was no day.
const sameOrNone = (day: Day, text: string) => (day === text ? day : undefined)

/** The day at Greenwich. */
function dayInUtc(moment: Date): Day {
  // `toISOString` begins with ten characters of exactly this shape for the years 0 to 9999.
  return moment.toISOString().slice(0, 10) as Day
}

/** Midnight at Greenwich when this day begins; throws a RangeError for a text that is no day. */
export function midnightInUtc(day: Day): Date {
  if (parseDay(day) === undefined) throw new RangeError(`not a day: ${day}`)
  return new Date(`${day}T00:00:00Z`)
}

/** The day that many days later, or earlier if negative. */
export function addDays(day: Day, count: number): Day {
  const moment = midnightInUtc(day)
  moment.setUTCDate(moment.getUTCDate() + count)
  return dayInUtc(moment)
}

/** The last day of a month, 1 to 12. */
export function lastDayOfMonth(year: number, month: number): Day {
  return dayInUtc(new Date(Date.UTC(year, month, 0)))
}

/** Which day of its year this is, from 1, and how many days that year has. */
export function dayOfYear(day: Day): { readonly number: number; readonly of: number } {
  const date = midnightInUtc(day)
  const year = date.getUTCFullYear()
  const days = (until: number) => (until - Date.UTC(year, 0, 1)) / 86_400_000
  return { number: days(date.getTime()) + 1, of: days(Date.UTC(year + 1, 0, 1)) }
}
