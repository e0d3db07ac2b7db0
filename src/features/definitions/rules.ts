import type { Day, Period } from '#kernel/clock'
import { addDays, parsePeriod, periodEnd, periodStart, steps } from '#kernel/clock'
import type { Texts } from '#kernel/i18n'
import type { DefinitionFact, IndicatorRecord } from '#features/indicators'
import { currentOf } from '#features/indicators'
import type { DefinitionVersion } from './schema.ts'

/**
 * The plan's own version and those that people stated, oldest first; of each number the one that stands. Of what the
 * plan only implies there are people's alone.
 */
export function versionsOf(
  indicator: IndicatorRecord,
  stated: readonly DefinitionFact[],
): readonly DefinitionVersion[] {
  const { current } = currentOf(stated)
  const newest = new Map(
    current
      .toSorted((a, b) => a.published_at.getTime() - b.published_at.getTime())
      .map((fact) => [fact.version, fact]),
  )
  const people = [...newest.values()].toSorted((a, b) => a.version - b.version)
  if (indicator.adopted) return people.map(said)
  const own = planned(indicator)
  return [own, ...people.filter(({ version }) => version > own.version).map(said)]
}

function planned({ definition, resultLevel, frequency }: IndicatorRecord): DefinitionVersion {
  return {
    version: definition.version,
    from: null,
    stated: null,
    breaks: false,
    reason: null,
    population: definition.population,
    excluded: definition.excluded ?? null,
    counted: definition.numeratorText ?? null,
    outOf: definition.denominatorText ?? null,
    unit: definition.unit,
    direction: definition.direction,
    range: definition.range ?? null,
    resultLevel,
    countsPeople: definition.countsPeople,
    breakdowns: definition.breakdowns ?? [],
    source: null,
    frequency: frequency ?? null,
    delayDays: definition.publicationDelay ?? null,
    method: definition.method ?? null,
    parameters: definition.parameters ?? {},
  }
}

function said({
  version,
  about,
  organisation,
  content,
  language,
  breaks,
  ...fact
}: DefinitionFact) {
  const inWords = (text: string): Texts | null => (text === '' ? null : { [language]: text })
  return {
    version,
    from: about,
    stated: { organisation, at: fact.published_at },
    breaks,
    reason: inWords(content.reason),
    population: { [language]: content.population },
    excluded: inWords(content.excluded),
    counted: inWords(content.numerator),
    outOf: inWords(content.denominator),
    unit: content.unit,
    direction: content.direction,
    range: content.rangeLow === '' ? null : { low: content.rangeLow, high: content.rangeHigh },
    resultLevel: content.resultsLevel,
    countsPeople: content.countsPeople,
    breakdowns: content.breakdowns,
    source: inWords(content.source),
    frequency: content.frequency === '' ? null : content.frequency,
    delayDays: content.delayDays === '' ? null : Number(content.delayDays),
    method: content.method === '' ? null : content.method,
    parameters: content.parameters,
  }
}

/** The version that holds on a day, and those that hold from a later day on; there is always one: the plan's. */
export function inForce(
  versions: readonly DefinitionVersion[],
  day: Day,
): { readonly now: DefinitionVersion; readonly later: readonly DefinitionVersion[] } {
  const isLater = ({ from }: DefinitionVersion): boolean => {
    const period = from === null ? undefined : parsePeriod(from)
    return period !== undefined && periodStart(period) > day
  }
  const now = versions.findLast((one) => !isLater(one)) ?? versions[0]
  if (!now) throw new Error('a series has its definition from the plan')
  return { now, later: versions.filter((one) => isLater(one)) }
}

/** When the figure after the last one is due, as the definition says; null where it does not say how often. */
export const nextDue = (
  last: Period | undefined,
  { frequency, delayDays }: Pick<DefinitionVersion, 'frequency' | 'delayDays'>,
  today: Day,
) => steps.nextDue(last, { frequency, delayDays }, today)

/** Whether the figure of a period should have been published by now, as the definition says how often and how late. */
export const isOverdue = (
  period: Period,
  { frequency, delayDays }: Pick<DefinitionVersion, 'frequency' | 'delayDays'>,
  today: Day,
): boolean =>
  steps.monthsBetween(frequency) !== null && addDays(periodEnd(period), delayDays ?? 0) < today

/** What a category of a breakdown is called, by its dimension and code; its code where no version names it. */
export function categoryNames(
  versions: readonly DefinitionVersion[],
): (dimension: string, code: string) => Texts | null {
  const names = new Map(
    versions.flatMap(({ breakdowns }) =>
      breakdowns.flatMap(({ dimension, categories }) =>
        categories.map(({ code, name }) => [`${dimension}=${code}`, name] as const),
      ),
    ),
  )
  return (dimension, code) => names.get(`${dimension}=${code}`) ?? null
}
