import { fraction, fractions, toFraction } from '#kernel/decimal'

const { compareFractions, minus, over, times } = fractions

/** A figure with a number, and the two counts that it may have been made from. Decimal strings. */
interface Figure {
  readonly unit: string
  readonly value: string
  readonly numerator: string | null
  readonly denominator: string | null
}

/** The counts of a share, or nothing. */
type Counts = { readonly numerator: string; readonly denominator: string } | Record<string, never>

/**
 * The counts of a share, by which it is judged: its value is rounded (METHODS section 1.15). None where a figure is no
 * share of its counts: where they come to something else than what its value is short for.
 */
export function countsOf({ unit, value, numerator, denominator }: Figure): Counts {
  if (numerator === null || denominator === null) return {}
  const [zero, above, below] = [fraction(0), toFraction(numerator), toFraction(denominator)]
  if (compareFractions(below, zero) <= 0 || compareFractions(above, zero) < 0) return {}
  if (unit !== 'percent' && unit !== 'ratio' && !value.includes('.')) return {}
  const exact = times(over(above, below), fraction(unit === 'percent' ? 100 : 1))
  const apart = minus(exact, toFraction(value))
  const lastPlace = fraction(1, 10n ** BigInt(value.split('.')[1]?.length ?? 0))
  const isShort =
    compareFractions(apart, lastPlace) < 0 && compareFractions(minus(zero, apart), lastPlace) < 0
  return isShort ? { numerator, denominator } : {}
}
