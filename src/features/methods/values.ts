import { z } from 'zod'
import { parsePeriod, type Period } from '#kernel/clock'
import { parseDecimal, type Decimal } from '#kernel/decimal'

// Messages that are codes: `reading.ts` says them in the reader's language.

const longest = 60
const single = '[1-9]\\d{3}(?:-H[12]|-Q[1-4]|-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?'
const periodShape = new RegExp(`^${single}(?:/${single})?$`)
const decimalShape = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/** A decimal number as a text: `"9.60"`. Texts keep every digit, JSON numbers do not. */
export const decimalText = (): z.ZodType<Decimal, string> =>
  z
    .string({ error: 'not-a-decimal-text' })
    .regex(decimalShape, { error: 'not-a-decimal', abort: true })
    .max(longest, { error: 'too-many-digits', abort: true })
    .transform((text, context): Decimal => {
      const number = parseDecimal(text)
      if (number !== undefined) return number
      context.addIssue({ code: 'custom', message: 'not-a-decimal' })
      return z.NEVER
    })

/** A period of the calendar: `2025`, `2025-H1`, `2025-Q3`, `2025-03`, a day, `2022/2024`. */
export const periodText = (): z.ZodType<Period, string> =>
  z
    .string({ error: 'not-a-period' })
    .regex(periodShape, { error: 'not-a-period', abort: true })
    .transform((text, context): Period => {
      const period = parsePeriod(text)
      if (period !== undefined) return period
      context.addIssue({ code: 'custom', message: 'not-a-period' })
      return z.NEVER
    })

/** A decimal that is not below zero. */
const notNegative = (): z.ZodType<Decimal, string> =>
  decimalText().refine((number) => !/^-.*[1-9]/.test(number), { error: 'negative-number' })

/** A share of something, as a decimal that is not below zero; a text says what it is unless told. */
export const share = (unlessTold: string) => notNegative().prefault(unlessTold)

/** A value, or the two counts of a share. Which unit the share has says `parameters.unit`. */
export const observation = z.union([
  z.strictObject({ period: periodText(), value: decimalText() }),
  z.strictObject({
    period: periodText(),
    numerator: notNegative(),
    denominator: notNegative().refine((number) => /[1-9]/.test(number), {
      error: 'zero-denominator',
    }),
  }),
])
export type ObservationGiven = z.output<typeof observation>

/**
 * In what the values are counted. `percent`: numerator and denominator make 100 · n / d, and sentences
 * say %. `ratio`: they make n / d. `count`: whole things, which have no denominator.
 */
export const unit = z
  .enum(['percent', 'ratio', 'count'])
  .default('percent')
  .describe('In percent a share is 100 · numerator / denominator, in ratio without the hundred')
export type Unit = z.output<typeof unit>
