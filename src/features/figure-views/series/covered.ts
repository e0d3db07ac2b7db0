import { add, compare } from '#kernel/decimal'
import type { ObservationFact } from '#features/indicators'
import type { Coverage } from './schema.ts'

type Counted = Pick<
  ObservationFact,
  | 'value'
  | 'total'
  | 'numerator'
  | 'denominator'
  | 'cells'
  | 'coverage_of'
  | 'coverage_reported'
  | 'coverage_expected'
>

/** How many of the units have reported, and whether that is said of the figure or only of the parts below it. */
export function coverageOf(
  fact: Counted,
  unit: string,
): {
  readonly coverage: Coverage | null
  readonly partsFrom?: Coverage
} {
  const { coverage_of: of, coverage_reported: reported, coverage_expected: expected } = fact
  if (reported === null || expected === null) return { coverage: null }
  const coverage = { of, reported, expected }
  return isBeyondItsParts(fact, unit) ? { coverage: null, partsFrom: coverage } : { coverage }
}

/** Whether a figure was stated by itself: it is another than the sum of the parts that have reported. */
function isBeyondItsParts(fact: Counted, unit: string): boolean {
  const { value, total: made, numerator, denominator, cells, coverage_of } = fact
  if (made === 'computed') return false
  const parts = cells.filter(
    ({ keys, state }) =>
      state === 'value' && Object.keys(keys).length === 1 && Object.hasOwn(keys, coverage_of ?? ''),
  )
  const differs = (total: string | null, part: 'value' | 'numerator' | 'denominator') => {
    const stated = parts.map((cell) => cell[part])
    if (total === null || stated.length === 0 || stated.includes('')) return false
    return compare(stated.reduce(add, '0'), total) !== 0
  }
  if (numerator !== null)
    return differs(numerator, 'numerator') || differs(denominator, 'denominator')
  // Percentages alone cannot be added.
  return unit !== 'percent' && differs(value, 'value')
}
