import { periodEnd, periodStart } from '#kernel/clock'
import { compare, fractions } from '#kernel/decimal'
import { dueOf, momentOf } from '../rules/moments.ts'
import type { Indicator } from '../schema.ts'
import type { ObservationGiven } from '../values.ts'
import { pointer, type Fault } from './fault.ts'

type Path = readonly PropertyKey[]
const { compareFractions } = fractions

/** What no single value shows to be wrong: periods twice, a target that is not later, a range without an inside. */
export const refusalsOf = (indicator: Indicator, path: Path): readonly Fault[] => [
  ...refuseObservations(indicator.observations, indicator, [...path, 'observations']),
  ...refuseReference(indicator, path),
  ...refuseTarget(indicator, path),
  ...refuseRange(indicator, path),
]

/** One indicator may be judged by several methods, and by each of them once. */
export function idsTwice(indicators: readonly Indicator[]): readonly Fault[] {
  const seen = new Set<string>()
  return indicators.flatMap(({ id, method }, index): readonly Fault[] => {
    const name = `${method} ${id}`
    const isTwice = seen.has(name)
    seen.add(name)
    return isTwice
      ? [{ at: pointer([index, 'id']), code: 'id-twice', values: { given: id, method } }]
      : []
  })
}

function refuseReference(indicator: Indicator, path: Path): readonly Fault[] {
  if (indicator.method !== 'follow') return []
  const { reference } = indicator.parameters
  return refuseObservations(reference, indicator, [...path, 'parameters', 'reference'])
}

function refuseObservations(
  observations: readonly ObservationGiven[],
  { parameters: { unit } }: Indicator,
  path: Path,
): readonly Fault[] {
  const seen = new Set<string>()
  return observations.flatMap((one, index): readonly Fault[] => {
    const span = `${periodStart(one.period)} ${periodEnd(one.period)}`
    const isTwice = seen.has(span)
    seen.add(span)
    const at = (key: string) => pointer([...path, index, key])
    if (isTwice) return [{ at: at('period'), code: 'period-twice', values: { given: one.period } }]
    if (unit !== 'count' || 'value' in one) return []
    return [{ at: at('denominator'), code: 'no-denominator', values: {} }]
  })
}

function refuseTarget(indicator: Indicator, path: Path): readonly Fault[] {
  const { baseline, target } = indicator
  const isTimeless = ['maintain', 'threshold-each-year', 'milestones', 'follow']
  if (!baseline || target === null || target.period === null) return []
  if (isTimeless.includes(indicator.method)) return []
  if (compareFractions(dueOf(target.period), momentOf(baseline.period)) > 0) return []
  const values = { due: target.period, start: baseline.period }
  return [{ at: pointer([...path, 'target', 'period']), code: 'target-not-later', values }]
}

function refuseRange(indicator: Indicator, path: Path): readonly Fault[] {
  if (indicator.method !== 'range') return []
  const { lower, upper } = indicator.parameters
  if (compare(lower, upper) <= 0) return []
  return [{ at: pointer([...path, 'parameters', 'upper']), code: 'empty-range', values: {} }]
}
