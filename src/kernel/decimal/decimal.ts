import { fraction, type Fraction } from './fraction.ts'

declare const exact: unique symbol

/**
 * An exact decimal number as it was written: an optional minus, digits without leading zeros and,
 * after a point, as many digits as were entered. `9.60` and `9.6` are equal but not the same.
 */
export type Decimal = string & { readonly [exact]: true }

const shape = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/** The decimal that a text writes, or undefined (`1e3`, `.5`, `007`, `1,5` and a blank are none). */
export function parseDecimal(text: string): Decimal | undefined {
  // The brand says that this test has been passed.
  return shape.test(text) ? (text as Decimal) : undefined
}

/** A whole number of units of ten to the power of minus `places`. */
export interface Scaled {
  readonly units: bigint
  readonly places: number
}

/** Takes a decimal apart; throws a RangeError for a text that is none. */
export function scaled(text: string): Scaled {
  if (!shape.test(text)) throw new RangeError(`not a decimal number: ${text}`)
  const point = text.indexOf('.')
  return {
    units: BigInt(text.replace('.', '')),
    places: point < 0 ? 0 : text.length - point - 1,
  }
}

/** Writes units with exactly that many digits after the point. Zero is never negative. */
export function written({ units, places }: Scaled): Decimal {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`
  // Built in the shape of the brand.
  return (units < 0n ? `-${text}` : text) as Decimal
}

/** The same number with more zeros behind it, so that two can be added. */
export function atPlaces({ units, places }: Scaled, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - places)
}

/** The exact quotient that a decimal is: `9.6` → 48/5. */
export function toFraction(decimal: string): Fraction {
  const { units, places } = scaled(decimal)
  return fraction(units, 10n ** BigInt(places))
}
