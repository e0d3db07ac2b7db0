import { atPlaces, scaled, toFraction, written, type Decimal } from './decimal.ts'
import { over, times } from './fraction.ts'
import { round, type Rounding } from './rounding.ts'

/** Below zero, zero or above it, as the first is smaller, equal or larger. `9.60` equals `9.6`. */
export function compare(a: string, b: string): -1 | 0 | 1 {
  const [one, other] = alike(a, b)
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** The exact sum, with the digits after the point of the one that has more. */
export function add(a: string, b: string): Decimal {
  const [one, other, places] = alike(a, b)
  return written({ units: one + other, places })
}

/** The exact difference, with the digits after the point of the one that has more. */
export function subtract(a: string, b: string): Decimal {
  const [one, other, places] = alike(a, b)
  return written({ units: one - other, places })
}

/** The exact product, with the digits after the point of both together. */
export function multiply(a: string, b: string): Decimal {
  const [one, other] = [scaled(a), scaled(b)]
  return written({ units: one.units * other.units, places: one.places + other.places })
}

/** The quotient to that many digits after the point. Throws a RangeError when the divisor is zero. */
export function divide(a: string, b: string, places: number, rounding?: Rounding): Decimal {
  return round(over(toFraction(a), toFraction(b)), places, rounding)
}

/** What a part is of a whole, in percent: `share('30', '40', 1)` → `75.0`. */
export function share(
  numerator: string,
  denominator: string,
  places: number,
  rounding?: Rounding,
): Decimal {
  const hundredfold = times(toFraction(numerator), toFraction('100'))
  return round(over(hundredfold, toFraction(denominator)), places, rounding)
}

/** More places than these come of a spreadsheet's own arithmetic, and say nothing. */
const mostPlaces = 8

/** Whether a percentage is what its counts come to, however it was rounded, as far as its places go. */
export function isShareOf(percent: string, numerator: string, denominator: string): boolean {
  const places = Math.min(percent.split('.')[1]?.length ?? 0, mostPlaces)
  const typed = round(toFraction(percent), places)
  return (['half-up', 'half-even'] as const).some(
    (way) => compare(share(numerator, denominator, places, way), typed) === 0,
  )
}

function alike(a: string, b: string): readonly [bigint, bigint, number] {
  const [one, other] = [scaled(a), scaled(b)]
  const places = Math.max(one.places, other.places)
  return [atPlaces(one, places), atPlaces(other, places), places]
}
