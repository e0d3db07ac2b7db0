import type { Day, Period, PeriodRead } from '#kernel/clock'
import { addDays, parseDay, periodEnd, periodStart } from '#kernel/clock'

/** The day of a serial number of spreadsheets, between the years 1990 and 2100. */
export function dayOfSerial(number: string): Day | undefined {
  const serial = Number(number)
  if (!/^\d{5}$/.test(number) || serial < 32_874 || serial > 73_050) return undefined
  return addDays('1899-12-30', serial)
}

/** Of what a text may mean, what is asked for; a day alone may stand for the one period asked that it lies in. */
export function amongAsked(read: PeriodRead, asked: readonly Period[] | 'any'): PeriodRead {
  if (asked === 'any') return read
  const found = read.filter((period) => asked.includes(period))
  if (found.length > 0) return found
  return asked.filter((period) =>
    read.some(
      (one) =>
        periodStart(one) >= periodStart(period) &&
        periodEnd(one) <= periodEnd(period) &&
        parseDay(one),
    ),
  )
}
