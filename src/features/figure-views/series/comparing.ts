import { comparePeriods, parsePeriod } from '#kernel/clock'
import { latestOf } from './rules.ts'
import type { Coverage, IndicatorView, ShownObservation } from './schema.ts'

/** Whether some of the units that were to report have not. */
export const isPartial = (coverage: Coverage | null): coverage is Coverage =>
  coverage !== null && coverage.reported < coverage.expected

/**
 * The newest value beside the one before, and why the two may not simply be compared: the series is broken between
 * them, or one of them does not rest on everybody. Null where nothing stands in the way.
 */
export function newestCompared(view: IndicatorView): {
  readonly latest: ShownObservation | undefined
  readonly before: ShownObservation | undefined
  readonly hindrance: 'break' | 'coverage' | null
} {
  const { latest, before } = latestOf(view)
  if (!latest || !before) return { latest, before, hindrance: null }
  if (isBroken(view, before, latest)) return { latest, before, hindrance: 'break' }
  const partial = isPartial(latest.coverage) || isPartial(before.coverage)
  return { latest, before, hindrance: partial ? 'coverage' : null }
}

/** Somebody said that the series breaks after the earlier and not after the later. */
const isBroken = (
  { breaks, comparableSince }: Pick<IndicatorView, 'breaks' | 'comparableSince'>,
  before: ShownObservation,
  latest: ShownObservation,
): boolean =>
  breaks.some(({ later }) => isAfter(later, before.period) && !isAfter(later, latest.period)) ||
  before.definition < comparableSince !== latest.definition < comparableSince

function isAfter(one: string, other: string): boolean {
  const [a, b] = [parsePeriod(one), parsePeriod(other)]
  return a !== undefined && b !== undefined && comparePeriods(a, b) > 0
}
