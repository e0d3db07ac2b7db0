import type { Period } from '#kernel/clock'
import { comparePeriods, parsePeriod, periodStart } from '#kernel/clock'
import type { DefinitionFact, ObservationFact } from '#features/indicators'
import type { PublishedComparability } from './schema.ts'

type Measured = Pick<ObservationFact, 'indicator' | 'about'>

const inOrder = (observations: readonly Measured[], indicator: string): readonly Period[] => {
  const periods = observations.flatMap((one) => {
    const period = one.indicator === indicator ? parsePeriod(one.about) : undefined
    return period ? [period] : []
  })
  return [...new Set(periods)].toSorted(comparePeriods)
}

/**
 * Where a definition that ends comparability breaks its series: between the last figure that begins before it holds
 * and the first one after. A definition before all figures, or one that does not say from when, breaks nothing.
 */
export const breaksByDefinition = (
  definitions: readonly DefinitionFact[],
  observations: readonly Measured[],
): readonly PublishedComparability[] =>
  definitions.flatMap((one) => {
    const from = one.breaks && one.about !== null ? parsePeriod(one.about) : undefined
    if (!from) return []
    const first = periodStart(from)
    const periods = inOrder(observations, one.indicator)
    const earlier = periods.findLast((period) => periodStart(period) < first)
    const later = periods.find((period) => periodStart(period) >= first) ?? from
    if (!earlier) return []
    return [
      {
        id: one.id,
        organisation: one.organisation ?? '',
        indicator: one.indicator,
        earlier,
        about: later,
        answer: 'new-definition' as const,
        sentence: one.content.reason === '' ? null : one.content.reason,
        language: one.language,
        publishedAt: one.published_at,
      },
    ]
  })
