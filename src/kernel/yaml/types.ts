import { z } from 'zod'
import { parsePeriod, parseDay, type Day, type Period } from '#kernel/clock'
import { parseDecimal, type Decimal } from '#kernel/decimal'
import { isNumberText } from './raw.ts'

// A message that begins with a code of ours tells `schemaFaults` what to say; nobody sees it as it stands.

/** No text of a plan comes near this; the database's search index takes none that is much longer. */
const longest = 20_000

/** A text that is not blank. A number without quotes is refused: `'2025'`. */
export const text = (): z.ZodString => z.string().regex(/\S/).max(longest, 'too-long')

/** No figure comes near this; charts and sums stay within what machines count with. */
const mostDigits = 40

/** A figure, exact and with its zeros: `9.60` in the file gives the decimal string `9.60`. */
export const decimal = (): z.ZodType<Decimal> =>
  z
    .unknown()
    .meta({ type: 'number' })
    .transform((value, context): Decimal => {
      const number = isNumberText(value) ? parseDecimal(value.numberText) : undefined
      if (number !== undefined && number.length <= mostDigits) return number
      context.addIssue({
        code: 'custom',
        message: isNumberText(value) ? 'not-a-decimal' : 'not-a-number',
      })
      return z.NEVER
    })

/** A whole number of at most nine digits: `36` in the file gives 36. */
export const wholeNumber = (): z.ZodType<number> =>
  z
    .unknown()
    .meta({ type: 'integer' })
    .transform((value, context): number => {
      const written = isNumberText(value) ? value.numberText : ''
      if (/^(?:0|-?[1-9]\d{0,8})$/.test(written)) return Number(written)
      context.addIssue({
        code: 'custom',
        message: isNumberText(value) ? 'not-whole' : 'not-a-number',
      })
      return z.NEVER
    })

/** A day of the calendar, `2025-12-31`. */
export const calendarDay = (): z.ZodType<Day> =>
  z
    .string()
    .meta({ format: 'date' })
    .transform((value, context): Day => {
      const day = parseDay(value)
      if (day !== undefined) return day
      context.addIssue({ code: 'custom', message: 'not-a-day' })
      return z.NEVER
    })

/** A period, `2025`, `2025-H1`, `2025-Q1`, `2025-03`, a day, or a range `2022/2024`. */
export const calendarPeriod = (): z.ZodType<Period> =>
  z.string().transform((value, context): Period => {
    const period = parsePeriod(value)
    if (period !== undefined) return period
    context.addIssue({ code: 'custom', message: 'not-a-period' })
    return z.NEVER
  })
