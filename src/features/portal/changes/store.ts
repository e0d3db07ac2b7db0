import type { Tx } from '#kernel/db'
import type { IndicatorView } from '#features/figure-views'
import { figureDrafts } from '#features/indicators'
import { planRecords } from '#features/plans'
import { changesAsOf } from '#features/publication'
import type { PlanReading } from '#features/reading'
import { readReports, reportRules } from '#features/reading'
import { changesOf } from './rules.ts'
import type { Change } from './schema.ts'

/** What changed, as far as the public can know on the day of the reading, newest first. */
export async function readChanges(
  tx: Tx,
  reading: PlanReading,
  figures: Promise<readonly IndicatorView[]>,
): Promise<readonly Change[]> {
  const { version, asOf } = reading
  const about = { plan: version.plan, asOf: asOf.moment }
  const [{ current }, versions, brought, definitions, views] = await Promise.all([
    readReports(tx, reading),
    planRecords.listVersions(tx, version.plan),
    changesAsOf(tx, about),
    figureDrafts.listStatedDefinitions(tx, about),
    figures,
  ])
  return changesOf({
    figures: views,
    definitions,
    versions,
    lines: reportRules.shownLines(current),
    brought,
    until: asOf.moment,
  })
}
