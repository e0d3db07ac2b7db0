import { compare, share, shortened, toFixed } from '#kernel/decimal'
import { significant } from '../rules/power.ts'
import { percentOf } from './rules.ts'

/** To so many places a share is usually shown. */
const usualPlaces = 1
const mostPlaces = 12

/** A figure with the counts that it may have been made from. Decimal strings. */
interface Counted {
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
}

/** What counts come to in percent, to twelve significant digits; null of nobody. */
export function shareOf(numerator: string, denominator: string): string | null {
  const percent = percentOf(numerator, denominator)
  return percent && significant(percent)
}

/**
 * A figure as it is carried: a share of which people kept one place of what its counts come to is told by its counts
 * again. Whatever else stands beside counts stays as it was stated, and so does all that a package states.
 */
export function carried<Figure extends Counted & { readonly origin: string }>(
  figure: Figure,
): Figure {
  const { origin, value, numerator, denominator } = figure
  if (origin !== 'people' || value === null || numerator === null || denominator === null)
    return figure
  if (!/\.\d$/.test(value) || compare(denominator, '0') <= 0) return figure
  if (share(numerator, denominator, 1) !== value) return figure
  return { ...figure, value: shareOf(numerator, denominator) ?? value }
}

/** Whether a figure is carried as its counts come to it. */
export const isMade = ({ value, numerator, denominator }: Counted): boolean =>
  value !== null &&
  numerator !== null &&
  denominator !== null &&
  shareOf(numerator, denominator) === value

/** A figure as it is shown: as it was stated; a share that was made from its counts to one place, or the first that is not zero. */
export function shownValue(figure: Counted): string | null {
  const { value } = figure
  if (value === null || !isMade(figure)) return value && shortened(value)
  let places = usualPlaces
  while (places < mostPlaces && /^-?[0.]+$/.test(toFixed(value, places))) places += 1
  return compare(value, '0') === 0 ? toFixed(value, usualPlaces) : toFixed(value, places)
}

/** The same of a figure of which nobody knows who made it: what is shorter than it is usually shown stands as it is. */
export const shortValue = (figure: Counted): string | null =>
  figure.value !== null && /^-?\d+(\.\d)?$/.test(figure.value) ? figure.value : shownValue(figure)
