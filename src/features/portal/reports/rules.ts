import type { PlanVersion } from '#features/plans'
import type { Moment, PublishedLine } from './schema.ts'

/** What happened on a commitment, newest first: when it came with the plan, what was reported when. */
export function momentsOf(
  commitment: string,
  lines: readonly PublishedLine[],
  versions: readonly Pick<PlanVersion, 'number' | 'publishedAt'>[],
): readonly Moment[] {
  const own = lines.filter((line) => line.commitment === commitment)
  const reported = own.map((line): Moment => {
    const { organisation, publishedAt: at, status } = line
    const before = own.find(
      (other) => other.organisation === organisation && other.publishedAt < at && other.status,
    )
    return { kind: 'reported', at, organisation, status, before: before?.status ?? null }
  })
  return [...reported, ...versionMoments(versions)].toSorted(
    (a, b) => b.at.getTime() - a.at.getTime(),
  )
}

function versionMoments(
  versions: readonly Pick<PlanVersion, 'number' | 'publishedAt'>[],
): readonly Moment[] {
  return versions
    .flatMap(({ number, publishedAt }) =>
      publishedAt === null ? [] : [{ number, at: publishedAt }],
    )
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ number, at }, index): Moment =>
      index === 0 ? { kind: 'adopted', at } : { kind: 'plan-changed', at, number },
    )
}

/** Of each organisation the words it published last on a commitment, the lead's first. */
export function newestOf(
  commitment: string,
  lines: readonly PublishedLine[],
): readonly PublishedLine[] {
  const own = lines.filter((line) => line.commitment === commitment)
  const newest = [...Map.groupBy(own, ({ organisation }) => organisation).values()].flatMap(
    ([first]) => (first ? [first] : []),
  )
  return newest.toSorted((a, b) => Number(b.part === 'lead') - Number(a.part === 'lead'))
}
