import { add, compare, fraction, fractions, subtract, toFraction } from '#kernel/decimal'
import type { Decimal, Fraction } from '#kernel/decimal'

const { over, plus, times } = fractions

/** A share with its two counts, or a share alone. */
export type Share =
  { readonly numerator: Decimal; readonly denominator: Decimal } | { readonly percent: Decimal }

/** Counts together, and what share they make, in percent and unrounded. */
export interface Pooled {
  readonly numerator: Decimal
  readonly denominator: Decimal
  /** Null of nobody. */
  readonly percent: Fraction | null
}

/**
 * Shares together: 30 of 40 and 10 of 400 are 40 of 440. Shares are never averaged, so one without its
 * counts makes the whole impossible.
 */
export function pool(shares: readonly Share[]): Pooled | 'only-percentages' {
  let [numerator, denominator] = [zero, zero]
  for (const one of shares) {
    if ('percent' in one) return 'only-percentages'
    numerator = add(numerator, one.numerator)
    denominator = add(denominator, one.denominator)
  }
  return { numerator, denominator, percent: percentOf(numerator, denominator) }
}

const zero = subtract('0', '0')

/** What a part is of a whole, in percent; null of nobody. */
export const percentOf = (numerator: string, denominator: string): Fraction | null =>
  compare(denominator, '0') === 0
    ? null
    : times(over(toFraction(numerator), toFraction(denominator)), fraction(100))

/** The places where a running total falls, which it cannot. The series is in the order of time. */
export const falls = <One extends { readonly value: Decimal }>(series: readonly One[]): One[] =>
  series.filter((one, index) => {
    const before = series[index - 1]
    return before !== undefined && compare(one.value, before.value) < 0
  })

/** What one contributor has counted up to some moment. */
export interface Contribution {
  readonly contributor: string
  /** Sorts as time does: `2027-03-31`. */
  readonly until: string
  readonly total: Decimal
}

/**
 * Running totals together: the latest of each contributor, never the sum of periods. Of two for the
 * same moment the later in the list stands, as a correction does.
 */
export function runningTotal(contributions: readonly Contribution[]): Decimal {
  const latest = new Map<string, Contribution>()
  for (const one of contributions) {
    const known = latest.get(one.contributor)
    if (!known || one.until >= known.until) latest.set(one.contributor, one)
  }
  return [...latest.values()].reduce((sum, { total }) => add(sum, total), zero)
}

/** Of numbers with weights, whatever the weights add up to; null where they add up to nothing. */
export function weighted(
  parts: readonly { readonly value: Decimal; readonly weight: Decimal }[],
): Fraction | null {
  const weights = parts.reduce((sum, { weight }) => plus(sum, toFraction(weight)), fraction(0))
  if (weights.numerator === 0n) return null
  const sum = parts.reduce(
    (total, { value, weight }) => plus(total, times(toFraction(value), toFraction(weight))),
    fraction(0),
  )
  return over(sum, weights)
}
