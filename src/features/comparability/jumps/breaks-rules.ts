import type { Period } from '#kernel/clock'
import { comparePeriods, parsePeriod, periodStart } from '#kernel/clock'
import type { DefinitionFact, ObservationFact } from '#features/indicators'
import type { PublishedComparability } from './schema.ts'

type Measured = Pick<
  ObservationFact,
  'indicator' | 'about' | 'definition' | 'organisation' | 'published_at'
>

/** A version of a definition that ends comparability, as far as it decides where its series breaks. */
export interface Breaking {
  readonly version: number
  /** The first period or day that is counted so. */
  readonly about: string | null
  readonly organisation: string | null
  readonly published_at: Date
}

/** Between which periods a series breaks; `earlier` is null where nothing was measured before. */
export interface BreakPlace {
  readonly earlier: Period | null
  readonly later: Period
}

/**
 * Where a version that ends comparability breaks its series: before the first figure that is counted by it or a later
 * one. A figure of its time that is counted by an older version is no first figure of the new series; where nothing is
 * measured since, the break stands at the version's first period.
 */
export function breakPlace(
  version: Breaking,
  figures: readonly Omit<Measured, 'indicator'>[],
): BreakPlace | null {
  const from = version.about === null ? undefined : parsePeriod(version.about)
  if (!from) return null
  const known = figures
    .flatMap((figure) => {
      const period = parsePeriod(figure.about)
      return period ? [{ period, figure }] : []
    })
    .toSorted((a, b) => comparePeriods(a.period, b.period))
  const since = known.filter(({ period }) => periodStart(period) >= periodStart(from))
  const anew = since.find(({ figure }) => isCountedBy(version, figure))
  if (!anew && since.length > 0) return null
  const later = anew?.period ?? from
  const earlier = known.findLast(
    ({ period, figure }) =>
      comparePeriods(period, later) < 0 && figure.definition < version.version,
  )
  return { earlier: earlier?.period ?? null, later }
}

/** A break that nothing published crosses yet: all that stands since its first period is counted the old way. */
export interface BreakToCome {
  /** The id of the definition that says so. */
  readonly id: string
  readonly organisation: string
  /** The first period or day that is to be counted the new way. */
  readonly about: Period
  readonly sentence: string | null
  readonly language: string
  readonly publishedAt: Date
}

/** What definitions say of breaks that their series do not show yet, oldest first. */
export const breaksToCome = (
  definitions: readonly DefinitionFact[],
  observations: readonly Measured[],
): readonly BreakToCome[] =>
  definitions
    .flatMap((one) => {
      const about = one.about === null ? undefined : parsePeriod(one.about)
      const own = observations.filter(({ indicator }) => indicator === one.indicator)
      if (!one.breaks || !about || own.length === 0 || breakPlace(one, own)) return []
      return [
        {
          id: one.id,
          organisation: one.organisation ?? '',
          about,
          sentence: one.content.reason === '' ? null : one.content.reason,
          language: one.language,
          publishedAt: one.published_at,
        },
      ]
    })
    .toSorted((a, b) => comparePeriods(a.about, b.about))

/** By this version or a later one; or stated in one edition with it, which then holds for it. */
const isCountedBy = (
  { version, organisation, published_at }: Breaking,
  figure: Omit<Measured, 'indicator' | 'about'>,
): boolean =>
  figure.definition >= version ||
  (organisation !== null &&
    figure.organisation === organisation &&
    figure.published_at.getTime() === published_at.getTime())

/** The breaks of definitions that end comparability. One before all figures, or without a first period, breaks nothing. */
export const breaksByDefinition = (
  definitions: readonly DefinitionFact[],
  observations: readonly Measured[],
): readonly PublishedComparability[] =>
  definitions.flatMap((one) => {
    const own = observations.filter(({ indicator }) => indicator === one.indicator)
    const place = one.breaks ? breakPlace(one, own) : null
    if (!place?.earlier) return []
    return [
      {
        id: one.id,
        organisation: one.organisation ?? '',
        indicator: one.indicator,
        earlier: place.earlier,
        about: place.later,
        answer: 'new-definition' as const,
        sentence: one.content.reason === '' ? null : one.content.reason,
        language: one.language,
        publishedAt: one.published_at,
      },
    ]
  })
