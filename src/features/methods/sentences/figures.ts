import type { Period } from '#kernel/clock'
import { compare, fractions, round, toFraction, type Decimal, type Fraction } from '#kernel/decimal'
import type { Say } from '#kernel/i18n'
import { sizeOf } from '../rules/power.ts'
import type { Unit } from '../values.ts'

const { compareFractions, minus } = fractions
const usual: Readonly<Record<Unit, number>> = { percent: 1, ratio: 2, count: 0 }
/** As many as a figure may be given with. */
const mostPlaces = 60

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

/** What a figure is held against in a sentence. */
export interface Beside {
  /** What is asked for; it is rounded as the figure is. */
  readonly asked: Fraction
  /** What stands in the sentence digit for digit: a start, an aim, the bounds of a range. */
  readonly written: readonly Decimal[]
  /** How far from what is asked for a figure may lie, where the sentence tells it. */
  readonly tolerance?: Fraction
}

/**
 * A figure and what is asked for, rounded, with as many places as it takes that the sentence shows how the figure
 * lies to everything that it is held against: above, below, the same, inside the tolerance or outside.
 */
export function sideBySide(
  say: Say,
  unit: Unit,
  figure: Fraction,
  beside: Beside,
): { readonly value: string; readonly expected: string } {
  const { value, expected } = numbersBeside(unit, figure, beside)
  return { value: inUnit(say, unit, value), expected: inUnit(say, unit, expected) }
}

/** The same as numbers, for tables and drawings. */
export function numbersBeside(
  unit: Unit,
  figure: Fraction,
  beside: Beside,
): { readonly value: Decimal; readonly expected: Decimal } {
  const isTrue = trueTo(figure, beside)
  let places = usual[unit]
  while (places < mostPlaces && !isTrue(places)) places += 1
  const askedPlaces = isWritten(beside) ? mostPlaces : places
  return {
    value: trimmed(figure, places, usual[unit]),
    expected: trimmed(beside.asked, askedPlaces, usual[unit]),
  }
}

/** Whether what is asked for is what the sentence writes anyway: a level, a limit, an aim on its day. */
const isWritten = ({ asked, written }: Beside): boolean =>
  written.some((one) => compareFractions(toFraction(one), asked) === 0)

/** Whether figures rounded to so many places lie to each other as they do unrounded. */
function trueTo(figure: Fraction, beside: Beside): (places: number) => boolean {
  const { asked, written, tolerance } = beside
  const others = written.map(toFraction)
  const isWithin = (one: Fraction, other: Fraction) =>
    tolerance !== undefined && compareFractions(sizeOf(minus(one, other)), tolerance) <= 0
  return (places) => {
    const shown = toFraction(round(figure, places))
    const told = isWritten(beside) ? asked : toFraction(round(asked, places))
    return (
      compareFractions(shown, told) === compareFractions(figure, asked) &&
      isWithin(shown, told) === isWithin(figure, asked) &&
      others.every((one) => compareFractions(shown, one) === compareFractions(figure, one))
    )
  }
}

/** A period as it stands in a sentence: `in 2028`, `in the first half of 2028`, `on 1 March 2028`. */
export const when = (say: Say, period: Period): string => say.when(period)
