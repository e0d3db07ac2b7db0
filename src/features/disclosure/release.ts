import { compare, subtract } from '#kernel/decimal'

/** What a figure counts: nobody, staff by sex and the like, or what people have suffered. */
export const peopleCounted = ['no', 'composition', 'harm'] as const
export type PeopleCounted = (typeof peopleCounted)[number]

/** For whom a figure is shown: those who entered it, or anybody else. */
export type Audience = 'owner' | 'others'

/** A figure as it lies in the record: decimal strings, never doubles. */
export interface Figure {
  readonly factId: string
  readonly countsPeople: PeopleCounted
  readonly unit: string
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
}

/** Known to this file only, so that nothing else can make a figure that may be shown. */
const gate = Symbol('released')

/** A figure that passed the gate; pages and the API can show no other. */
export type Released =
  | {
      readonly [gate]: true
      readonly shown: true
      readonly factId: string
      readonly unit: string
      readonly value: string | null
      readonly numerator: string | null
      readonly denominator: string | null
    }
  | {
      readonly [gate]: true
      readonly shown: false
      readonly factId: string
      readonly unit: string
    }

/** Counts below this, and above nothing, may point at a person (METHODS section 3, T = 5). */
export const smallBelow = '5'

const isSmall = (count: string): boolean =>
  compare(count, '0') > 0 && compare(count, smallBelow) < 0

/**
 * The one gate for figures that count people. Harm is hidden from all but its owner where the count,
 * its complement, or a share's missing counts could reveal somebody.
 */
export function release(figure: Figure, audience: Audience): Released {
  const { factId, unit, value, numerator, denominator } = figure
  if (figure.countsPeople === 'harm' && audience !== 'owner' && revealsSomebody(figure))
    return { [gate]: true, shown: false, factId, unit }
  return { [gate]: true, shown: true, factId, unit, value, numerator, denominator }
}

function revealsSomebody({ unit, value, numerator, denominator }: Figure): boolean {
  if (numerator !== null && denominator !== null)
    return isSmall(numerator) || isSmall(subtract(denominator, numerator))
  if (unit === 'percent') return value !== null
  // A ratio between two periods is no count, and without its counts none can be computed from it.
  if (unit === 'ratio') return false
  return value !== null && isSmall(value)
}
