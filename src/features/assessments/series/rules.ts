import type { PeopleCounted } from '#features/disclosure'
import { jumps } from '#features/comparability'
import { currentOf, usedOf } from '#features/indicators'
import type {
  Audience,
  Measure,
  Read,
  ReadSeries,
  Recorded,
  RecordedDefinition,
  RecordedSeries,
} from './schema.ts'

/** For whom a series is judged: everybody, and each authority that has handed in something of it. */
export function audiencesOf(series: RecordedSeries): readonly Audience[] {
  const facts = [
    ...series.observations,
    ...series.targets,
    ...series.baselines,
    ...series.definitions,
    ...series.uses,
    ...series.breaks,
  ]
  const authorities = new Set(
    facts.flatMap(({ organisation, handedIn, rank }) =>
      organisation !== null && handedIn !== null && rank < restricted ? [organisation] : [],
    ),
  )
  return [
    { kind: 'public' },
    ...[...authorities]
      .toSorted()
      .map((organisation) => ({ kind: 'authority', organisation }) as const),
  ]
}

const open = 1
const restricted = 4

/**
 * Since when an audience can read a fact; null where it cannot. Everybody reads what is published and open; an
 * authority and the coordinator also what it has handed in and is not restricted.
 */
export function readableSince(
  { organisation, published, handedIn, rank }: Recorded,
  audience: Audience,
): Date | null {
  if (audience.kind === 'public') return rank === open ? published : null
  if (organisation !== audience.organisation) return rank === open ? published : null
  if (rank >= restricted) return null
  const moments = [handedIn, published].filter((moment) => moment !== null)
  return moments.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null
}

/** A series as an audience reads it; null where nobody says how it is measured. */
export function readBy(series: RecordedSeries, audience: Audience): ReadSeries | null {
  const readable = <Fact extends Recorded>(facts: readonly Fact[]): readonly Read<Fact>[] =>
    facts
      .flatMap((fact) => {
        const since = readableSince(fact, audience)
        return since === null ? [] : [{ ...fact, published_at: since }]
      })
      .toSorted(
        (a, b) => a.published_at.getTime() - b.published_at.getTime() || (a.id < b.id ? -1 : 1),
      )
  const current = <Fact extends Recorded>(facts: readonly Fact[]) =>
    currentOf(readable(facts)).current
  const definitions = current(series.definitions)
  const defined = newestOf(definitions, series.measure)
  const measure = defined ?? series.measure
  if (!measure) return null
  const told = current(series.breaks).filter(({ breaks }) => breaks)
  const observations = usedOf(current(series.observations), current(series.uses)).used
  // Where everybody sees it drawn: before the first figure that is counted by the new version.
  const redefined = definitions.flatMap((one) => {
    const place = one.breaks ? jumps.breakPlace(one, observations) : null
    return place ? [{ ...one, about: place.later }] : []
  })
  return {
    indicator: series.indicator,
    measure: { ...measureOf(measure), countsPeople: strictest([measure, ...saidOf(series)]) },
    defined,
    observations,
    targets: current(series.targets),
    baselines: current(series.baselines),
    followed: series.followed.flatMap((one) => readBy(one, audience) ?? []),
    breaks: [...told, ...redefined].map(({ id, chain, about }) => ({ id, chain, about })),
  }
}

/** The definition that people stated, unless the package has a later version. */
function newestOf(
  definitions: readonly Read<RecordedDefinition>[],
  stated: Measure | null,
): Read<RecordedDefinition> | null {
  const newest = definitions.toSorted((a, b) => a.version - b.version).at(-1)
  return newest && newest.version >= (stated?.version ?? 0) ? newest : null
}

const measureOf = ({ version, unit, direction, countsPeople, method, parameters }: Measure) => ({
  version,
  unit,
  direction,
  countsPeople,
  method,
  parameters,
})

const strictness: readonly PeopleCounted[] = ['no', 'composition', 'harm']

/** Every definition that was ever recorded: what was once said to count harm is protected as such, whatever is said later. */
const saidOf = ({ measure, definitions }: RecordedSeries): readonly Measure[] =>
  measure ? [measure, ...definitions] : definitions

const strictest = (measures: readonly Measure[]): PeopleCounted =>
  strictness[Math.max(...measures.map((one) => strictness.indexOf(one.countsPeople)))] ?? 'harm'

/** The indicators whose figures a series' targets follow, whoever may read them. */
export const followedBy = ({ targets }: Pick<RecordedSeries, 'targets'>): readonly string[] => [
  ...new Set(targets.flatMap(({ relativeTo }) => relativeTo ?? [])),
]
