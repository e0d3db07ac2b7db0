import type { Tx } from '#kernel/db'
import { planRecords } from '#features/plans'
import type { IndicatorView } from '../figures/schema.ts'
import type { PlanReading } from '../reading/schema.ts'
import type { PublishedLine } from '../reports/schema.ts'
import { changesOf } from './rules.ts'
import type { Change } from './schema.ts'

/** What changed, as far as the public can know on the day of the reading, newest first. */
export async function readChanges(
  tx: Tx,
  { version, asOf }: PlanReading,
  about: { readonly figures: readonly IndicatorView[]; readonly lines: readonly PublishedLine[] },
): Promise<readonly Change[]> {
  const versions = await planRecords.listVersions(tx, version.plan)
  return changesOf({ ...about, versions, withdrawn: [], until: asOf.moment })
}
