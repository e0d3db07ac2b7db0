import { comparePeriods, parsePeriod } from '#kernel/clock'
import type { Of, ReadFact } from '#features/snapshots'
import { contentsOf } from '#features/snapshots'

const isLater = (one: string, other: string): boolean => {
  const [a, b] = [parsePeriod(one), parsePeriod(other)]
  return a && b ? comparePeriods(a, b) >= 0 : one >= other
}

/** The figures of an indicator that are used, by time. */
export const inTime = (figures: readonly Of<'figure'>[]): readonly Of<'figure'>[] =>
  figures
    .filter(({ used }) => used)
    .toSorted((one, other) => {
      if (one.period === other.period) return 0
      return isLater(one.period, other.period) ? 1 : -1
    })

/** The newest figure with a value of each indicator. */
export function newestFigures(
  facts: readonly Pick<ReadFact, 'content'>[],
): ReadonlyMap<string, Of<'figure'>> {
  const all = contentsOf(facts, 'figure').filter(({ state }) => state === 'value')
  return new Map(inTime(all).map((figure) => [figure.indicator, figure]))
}
