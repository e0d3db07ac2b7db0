import type { Day } from '#kernel/clock'
import { parsePeriod, periodStart } from '#kernel/clock'
import type { DefinitionVersion } from '#features/definitions'
import { definitionRules } from '#features/definitions'
import type { DefinitionFact, IndicatorRecord, ObservationFact } from '#features/indicators'

/** An indicator as it is measured on a day, and how it was measured before. */
export interface Measuring {
  /** What it counts, in which unit, what it aims at: as the version in force says. */
  readonly indicator: IndicatorRecord
  /** Oldest first; none where the plan's own is all there is. */
  readonly versions: readonly DefinitionVersion[]
}

/** How an indicator is measured on a day; the newest way where no day is named. */
export function measuring(
  indicator: IndicatorRecord,
  stated: readonly DefinitionFact[],
  day: Day | undefined,
): Measuring {
  if (stated.length === 0) return { indicator, versions: [] }
  const versions = definitionRules.versionsOf(indicator, stated)
  const now = day === undefined ? versions.at(-1) : definitionRules.inForce(versions, day).now
  return { indicator: now ? measuredBy(indicator, now) : indicator, versions }
}

/** What counts harm stays protected as such, whatever a later version says. */
function measuredBy(
  { definition: { excluded: _, ...definition }, ...indicator }: IndicatorRecord,
  { excluded, resultLevel, ...now }: DefinitionVersion,
): IndicatorRecord {
  const isHarm = definition.countsPeople === 'harm'
  return {
    ...indicator,
    resultLevel,
    definition: {
      ...definition,
      version: now.version,
      unit: now.unit,
      population: now.population,
      ...(excluded ? { excluded } : {}),
      direction: now.direction,
      countsPeople: isHarm ? 'harm' : now.countsPeople,
    },
  }
}

/** The first version by whose values those of today can be compared: in the same unit, and no break since. */
export function comparableSince({ indicator: { definition }, versions }: Measuring): number {
  const upToNow = versions.filter(({ version }) => version <= definition.version)
  const last = upToNow.findLastIndex(
    ({ breaks, unit }, place) => breaks || upToNow[place - 1]?.unit !== unit,
  )
  return upToNow[last]?.version ?? 0
}

/** The definition that a value was measured by: its unit, and the protection of today. */
export const definitionOf = (
  { indicator: { definition }, versions }: Measuring,
  fact: Pick<ObservationFact, 'definition'>,
): IndicatorRecord['definition'] => ({
  ...definition,
  unit: versions.find(({ version }) => version === fact.definition)?.unit ?? definition.unit,
})

/**
 * A value with the version that it is counted by: where its authority published a new version with it, in the same
 * edition, that one, if it holds from the value's period on and counts in the same unit.
 */
export function countedAnew(
  { versions }: Pick<Measuring, 'versions'>,
  fact: ObservationFact,
): ObservationFact {
  const period = parsePeriod(fact.about)
  if (!period || fact.origin !== 'people') return fact
  const own = versions.find(({ version }) => version === fact.definition)
  const beside = versions.findLast(({ version, stated, from, unit }) => {
    const since = from === null ? undefined : parsePeriod(from)
    return (
      version > fact.definition &&
      since !== undefined &&
      stated?.organisation === fact.organisation &&
      stated.at.getTime() === fact.published_at.getTime() &&
      unit === own?.unit &&
      periodStart(since) <= periodStart(period)
    )
  })
  return beside ? { ...fact, definition: beside.version } : fact
}

/** The unit of an aim or a start: that of the newest version that stood when it was published. */
export const unitAt = ({ indicator, versions }: Measuring, moment: Date): string =>
  (
    versions.findLast(({ stated }) => stated === null || stated.at <= moment) ??
    versions[0] ??
    indicator.definition
  ).unit
