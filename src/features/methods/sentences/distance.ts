import { compare, fractions, round, type Decimal, type Fraction } from '#kernel/decimal'
import type { Say } from '#kernel/i18n'
import type { Unit } from '../values.ts'

const mostExact = 4
const mostPlaces = 8

/** A distance between two figures: percentage points where they are percentages. */
export const distanceOf = (say: Say, unit: Unit, distance: Fraction): string =>
  unit === 'percent' ? pointsOf(say, exactly(distance)) : say.number(exactly(distance))

/** What something is worth in percentage points, to two places: `0.15 percentage points`. */
export const worthOf = (say: Say, worth: Fraction): string => pointsOf(say, roughly(worth))

const pointsOf = (say: Say, number: Decimal): string =>
  say('methods.points', {
    number: say.number(number),
    count: compare(number, '1') === 0 ? 'one' : 'other',
  })

/** Exact where four places suffice. */
function exactly(distance: Fraction): Decimal {
  for (let places = 0; places <= mostExact; places += 1) {
    const scale = { numerator: 10n ** BigInt(places), denominator: 1n }
    if (fractions.times(distance, scale).denominator === 1n) return round(distance, places)
  }
  return roughly(distance)
}

/** Two places, or as many as it takes to see that it is not nothing. */
function roughly(distance: Fraction): Decimal {
  let places = 2
  while (places < mostPlaces && compare(round(distance, places), '0') === 0) places += 1
  return round(distance, places)
}
