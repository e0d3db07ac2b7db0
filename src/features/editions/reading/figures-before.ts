import { comparePeriods, parsePeriod } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { ObservationFact } from '#features/indicators'
import { currentOf, listObservations, usedOf } from '#features/indicators'
import type { Report } from '../reports/schema.ts'

/** Of some of a plan's indicators, by id, what was published last of a period before the report's. */
export async function findFiguresBefore(
  tx: Tx,
  {
    report,
    indicators,
    asOf,
  }: { readonly report: Report; readonly indicators: readonly string[]; readonly asOf: Date },
): Promise<ReadonlyMap<string, ObservationFact>> {
  const facts: ObservationFact[] = []
  for (const indicator of indicators)
    facts.push(...(await listObservations(tx, { plan: report.plan, asOf, indicator })))
  const found = Map.groupBy(facts, ({ indicator }) => indicator)
  return new Map(
    [...found].flatMap(([id, all]) => {
      const newest = newestBefore(report, all)
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
