import { toFraction, written, type Decimal } from './decimal.ts'
import type { Fraction } from './fraction.ts'

/** What happens to an exact half: away from zero, as everything is shown, or to the even neighbour. */
export type Rounding = 'half-up' | 'half-even'

/** A fraction as a decimal with exactly that many digits after the point. */
export function round(value: Fraction, places: number, rounding: Rounding = 'half-up'): Decimal {
  if (!Number.isInteger(places) || places < 0)
    throw new RangeError(`not a number of places: ${places}`)
  const above = value.numerator * 10n ** BigInt(places)
  const size = above < 0n ? -above : above
  const whole = size / value.denominator
  const units = whole + (roundsUp(size, value.denominator, rounding) ? 1n : 0n)
  return written({ units: above < 0n ? -units : units, places })
}

function roundsUp(size: bigint, denominator: bigint, rounding: Rounding): boolean {
  const doubled = (size % denominator) * 2n
  if (doubled !== denominator) return doubled > denominator
  return rounding === 'half-up' || (size / denominator) % 2n === 1n
}

/** A decimal with exactly that many digits after the point, rounded where it had more. */
export function toFixed(decimal: string, places: number, rounding: Rounding = 'half-up'): Decimal {
  return round(toFraction(decimal), places, rounding)
}

/** More places than these come of a division, and nobody states them. */
const mostStated = 6

/** A number as it is shown: as it was stated, or where it came of a division to one place, or the first that is not zero. */
export function shortened<Text extends string>(decimal: Text): Text | Decimal {
  if ((decimal.split('.')[1]?.length ?? 0) <= mostStated) return decimal
  let places = 1
  while (places < mostStated && /^-?[0.]+$/.test(toFixed(decimal, places))) places += 1
  return toFixed(decimal, places)
}
