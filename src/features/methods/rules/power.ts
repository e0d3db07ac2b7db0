import { Decimal as Precise } from 'decimal.js'
import { fractions, toFraction, type Fraction } from '#kernel/decimal'

// Sums, products and quotients are exact fractions; only a power with a broken exponent has to end
// somewhere. No result is longer than `furthest` digits, which is far beyond all figures.
const furthest = 20_000
const Forty = Precise.clone({ precision: 40, maxE: furthest, minE: -furthest })

/** To how many digits powers are compared, so that the last ones cannot tip a threshold. */
const settledDigits = 32

const precise = ({ numerator, denominator }: Fraction): Precise =>
  new Forty(String(numerator)).div(String(denominator))

function exactly(number: Precise): Fraction {
  if (number.isFinite()) return toFraction(number.toFixed())
  return { numerator: 10n ** BigInt(furthest), denominator: 1n }
}

/** A power to 40 digits; the base is not below zero. A whole power of few digits is exact. */
export const power = (base: Fraction, exponent: Fraction): Fraction =>
  exactly(precise(base).pow(precise(exponent)))

/** A number to 32 digits: what came of powers is settled before it is held against a threshold. */
export const settled = (number: Fraction): Fraction =>
  exactly(precise(number).toSignificantDigits(settledDigits))

/**
 * A number as programs get it: twelve significant digits in plain notation, no exponent, no zeros at
 * the end, zero never negative.
 */
export function significant(number: Fraction): string {
  const text = precise(number).toSignificantDigits(12).toFixed()
  return text === '-0' ? '0' : text
}

const zero: Fraction = { numerator: 0n, denominator: 1n }

/** Below zero, zero or above it. */
export const signOf = (number: Fraction): -1 | 0 | 1 => fractions.compareFractions(number, zero)

/** The number without its sign. */
export const sizeOf = (number: Fraction): Fraction =>
  signOf(number) < 0 ? fractions.minus(zero, number) : number
