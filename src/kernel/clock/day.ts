/** A date of the calendar, `YYYY-MM-DD`. It is not a moment: which moments it covers depends on a time zone. Days sort as text. */
export type Day = `${number}-${number}-${number}`

const shape = /^([1-9]\d{3})-(\d{2})-(\d{2})$/

/** The day that a text names, or undefined if it is no day of the calendar (`2025-02-29`). */
export function parseDay(text: string): Day | undefined {
  const [, year, month, date] = shape.exec(text) ?? []
  if (year === undefined) return undefined
  const isDay = Number(date) > 0 && Number(date) <= daysIn(Number(year), Number(month))
  // `shape` is the shape of the type.
  return isDay ? (text as Day) : undefined
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** How many days a month has, 1 to 12; of any other none. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeap ? 29 : (lengths[month - 1] ?? 0)
}

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
  // Four digits, two and two: the shape of the type.
  return `${year}-${String(month).padStart(2, '0')}-${daysIn(year, month)}` as Day
}

/** Which day of its year this is, from 1, and how many days that year has. */
export function dayOfYear(day: Day): { readonly number: number; readonly of: number } {
  const date = midnightInUtc(day)
  const year = date.getUTCFullYear()
  const days = (until: number) => (until - Date.UTC(year, 0, 1)) / 86_400_000
  return { number: days(date.getTime()) + 1, of: days(Date.UTC(year + 1, 0, 1)) }
}
