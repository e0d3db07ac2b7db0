import { fractions, round, type Fraction } from '#kernel/decimal'
import type { Say } from '#kernel/i18n'
import type { Unit } from '../values.ts'

const mostPlaces = 4

/** A distance between two figures: percentage points where they are percentages. */
export function distanceOf(say: Say, unit: Unit, distance: Fraction): string {
  const number = say.number(shortest(distance))
  return unit === 'percent' ? say('methods.points', { number }) : number
}

/** Exact where four places suffice, else two digits behind the point. */
function shortest(distance: Fraction) {
  for (let places = 0; places < mostPlaces; places += 1) {
    const scale = { numerator: 10n ** BigInt(places), denominator: 1n }
    if (fractions.times(distance, scale).denominator === 1n) return round(distance, places)
  }
  return round(distance, 2)
}
