import { parseDay, type Period } from '#kernel/clock'
import { compare, fractions, round, type Decimal, type Fraction } from '#kernel/decimal'
import type { Say } from '#kernel/i18n'
import type { Unit } from '../values.ts'

const usual: Readonly<Record<Unit, number>> = { percent: 1, ratio: 2, count: 0 }
const mostPlaces = 12

/** A figure with its unit: `9.6 %`. */
export const inUnit = (say: Say, unit: Unit, number: Decimal): string =>
  unit === 'percent' ? say.percent(number) : say.number(number)

/** To so many places, without zeros beyond those that are usual: 16 → `16.0`, 16.333 → `16.33`. */
function trimmed(number: Fraction, places: number, usualPlaces: number): Decimal {
  const exact = round(number, places)
  for (let fewer = usualPlaces; fewer < places; fewer += 1) {
    const shorter = round(number, fewer)
    if (compare(shorter, exact) === 0) return shorter
  }
  return exact
}

/** A figure rounded as its unit usually is. */
export const rounded = (say: Say, unit: Unit, number: Fraction): string =>
  inUnit(say, unit, trimmed(number, Math.max(usual[unit], 1), usual[unit]))

/**
 * A figure beside those that it is held against: rounded, with as many places as it takes to see that
 * it differs from each of them if it does.
 */
export function sideBySide(
  say: Say,
  unit: Unit,
  figure: Fraction,
  others: readonly Fraction[],
): readonly string[] {
  const different = others.filter((other) => fractions.compareFractions(figure, other) !== 0)
  let places = usual[unit]
  const looksEqual = () => different.some((one) => round(one, places) === round(figure, places))
  while (places < mostPlaces && looksEqual()) places += 1
  return [figure, ...others].map((one) => inUnit(say, unit, trimmed(one, places, usual[unit])))
}

/** A period as it stands in a sentence: `in 2028`, `in the first half of 2028`, `on 1 March 2028`. */
export const when = (say: Say, period: Period): string =>
  say('methods.when', { kind: kindOf(period), period: say.period(period) })

function kindOf(period: Period): 'day' | 'part' | 'range' | 'whole' {
  if (period.includes('/')) return 'range'
  if (parseDay(period) !== undefined) return 'day'
  return /-[HQ]/.test(period) ? 'part' : 'whole'
}
