import { parseDay, type Period } from '#kernel/clock'
import { compare, fractions, round, type Decimal, type Fraction } from '#kernel/decimal'
import type { Say } from '#kernel/i18n'
import type { Unit } from '../values.ts'

const usual: Readonly<Record<Unit, number>> = { percent: 1, ratio: 2, count: 0 }
const mostPlaces = 6

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
  inUnit(say, unit, round(number, usual[unit]))

/**
 * Two figures that are held against each other: rounded, with as many places as it takes to see that
 * they differ if they do.
 */
export function sideBySide(
  say: Say,
  unit: Unit,
  pair: readonly [Fraction, Fraction],
): readonly [string, string] {
  const [one, other] = pair
  let places = usual[unit]
  const looksEqual = () => round(one, places) === round(other, places)
  while (fractions.compareFractions(one, other) !== 0 && looksEqual() && places < mostPlaces)
    places += 1
  const [first, second] = pair.map((number) =>
    inUnit(say, unit, trimmed(number, places, usual[unit])),
  )
  return [first ?? '', second ?? '']
}

/** A period as it stands in a sentence: `in 2028`, `in the first half of 2028`, `on 1 March 2028`. */
export function when(say: Say, period: Period): string {
  return say('methods.when', { kind: kindOf(period), period: say.period(period) })
}

function kindOf(period: Period): 'day' | 'part' | 'range' | 'whole' {
  if (period.includes('/')) return 'range'
  if (parseDay(period) !== undefined) return 'day'
  return /-[HQ]/.test(period) ? 'part' : 'whole'
}
