import { comparePeriods, parsePeriod } from '#kernel/clock'
import type { PageRequest } from '#kernel/http'
import type { ObservationFact } from '#features/indicators'
import { currentOf, listObservations, usedOf } from '#features/indicators'
import type { Report } from '#features/editions'
import type { LineWork } from '#features/reporting'

/** Of each figure of the line that no earlier report holds, what was published last of an earlier period. */
export async function figuresBefore(
  { visit }: PageRequest,
  { report, line, earlier }: LineWork,
): Promise<ReadonlyMap<string, ObservationFact>> {
  const known = new Set(earlier?.line.items.map(({ field }) => field))
  const ids = (report.commitments.get(line.commitment)?.indicators ?? []).filter(
    (id) => report.measures.has(id) && !known.has(`figure.${id}`),
  )
  const about = { plan: report.plan, asOf: visit.now }
  const found = await visit.read(async (tx) => {
    const facts: ObservationFact[] = []
    for (const indicator of ids)
      facts.push(...(await listObservations(tx, { ...about, indicator })))
    return Map.groupBy(facts, ({ indicator }) => indicator)
  })
  return new Map(
    [...found].flatMap(([id, facts]) => {
      const newest = newestBefore(report, facts)
      return newest ? [[id, newest] as const] : []
    }),
  )
}

/** The newest of an earlier period; of several organisations' the reporting one's own. */
function newestBefore(
  { organisation, occasion }: Pick<Report, 'organisation' | 'occasion'>,
  facts: readonly ObservationFact[],
): ObservationFact | undefined {
  const before = usedOf(currentOf(facts).current).used.filter(({ about }) => {
    // A ratio of two years (`2023/2022`) is about its first.
    const period = parsePeriod(about) ?? parsePeriod(about.split('/')[0] ?? '')
    return period !== undefined && comparePeriods(period, occasion.period) < 0
  })
  return before.findLast((one) => one.organisation === organisation) ?? before.at(-1)
}
