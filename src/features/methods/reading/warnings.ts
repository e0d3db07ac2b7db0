import { compare } from '#kernel/decimal'
import { falls } from '../counts/rules.ts'
import { inTime } from '../rules/moments.ts'
import { sideOf } from '../rules/limits.ts'
import type { Indicator } from '../schema.ts'
import { pointer, type Warning } from './fault.ts'

type Path = readonly PropertyKey[]

/** What is judged as it stands and is more likely a mistake. */
export const warningsOf = (indicator: Indicator, path: Path): readonly Warning[] => [
  ...warnOfTarget(indicator, path),
  ...warnOfCounts(indicator, path),
  ...warnOfTotal(indicator, path),
]

const aimed = new Set(['linear', 'growth-ratio', 'projection', 'by-the-end'])

function warnOfTarget({ method, baseline, target, direction }: Indicator, path: Path): Warning[] {
  if (!baseline || target === null || !aimed.has(method)) return []
  const way = compare(target.value, baseline.value)
  const values = { target: target.value, baseline: baseline.value }
  if (direction !== undefined && way === (direction === 'increase' ? -1 : 1))
    return [{ at: pointer([...path, 'target', 'value']), code: 'target-on-wrong-side', values }]
  const side = sideOf(target.kind)
  const stated = direction === undefined ? way : direction === 'increase' ? 1 : -1
  if (side === null || stated !== -side) return []
  return [{ at: pointer([...path, 'target', 'kind']), code: 'kind-against-direction', values }]
}

const warnOfCounts = ({ observations, parameters }: Indicator, path: Path): Warning[] =>
  observations.flatMap((one, index): Warning[] => {
    const isAbove = 'numerator' in one && compare(one.numerator, one.denominator) > 0
    if (!isAbove || parameters.unit !== 'percent') return []
    const at = pointer([...path, 'observations', index, 'numerator'])
    return [{ at, code: 'numerator-above-denominator', values: { period: one.period } }]
  })

/** What is counted to the end only grows, or somebody counted otherwise. */
function warnOfTotal({ method, observations }: Indicator, path: Path): Warning[] {
  if (method !== 'by-the-end') return []
  const inOrder = observations
    .flatMap((one, index) => ('value' in one ? [{ ...one, index }] : []))
    .toSorted((a, b) => inTime(a.period, b.period))
  return falls(inOrder).map(({ index, period }) => ({
    at: pointer([...path, 'observations', index, 'value']),
    code: 'total-falls',
    values: { period },
  }))
}
