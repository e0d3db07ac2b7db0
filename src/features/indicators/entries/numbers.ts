import type { Decimal } from '#kernel/decimal'
import { writtenNumbers } from '#kernel/decimal'

/**
 * A number as it was typed, read as tables of figures are; null where nothing was. Alone in its field, what could
 * be read in two ways is read by its own sign: `1,234` and `1.234` are both a little more than one.
 */
export function readNumber(typed: string): Decimal | null | undefined {
  const digits = typed.replaceAll(/\s/g, '')
  if (digits === '') return null
  const readings = writtenNumbers.readingsOf(digits)
  if (readings.hasPercent) return undefined
  if (!writtenNumbers.isAmbiguous(readings)) return readings.comma ?? readings.point
  return digits.includes(',') ? readings.comma : readings.point
}

/** `1.250`: one and a quarter in one country and a thousand two hundred and fifty in another. */
export const isAmbiguous = (number: string | null): boolean =>
  number !== null && writtenNumbers.isAmbiguous(writtenNumbers.readingsOf(number))

export const { isWhole } = writtenNumbers

/** A number in one spelling, so that `11,0` and `11.0` are the same entry; what cannot be read stays as typed. */
export const tidiedNumber = (typed: string): string => readNumber(typed) ?? typed.trim()
