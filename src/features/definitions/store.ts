import type { Tx } from '#kernel/db'
import type { IndicatorRecord } from '#features/indicators'
import { figureDrafts } from '#features/indicators'
import type { PlanReading } from '#features/reading'
import { versionsOf } from './rules.ts'
import type { DefinitionVersion } from './schema.ts'

/** Every published version of an indicator's definition on the day of the reading, oldest first. */
export async function readDefinitions(
  tx: Tx,
  { version, asOf }: Pick<PlanReading, 'version' | 'asOf'>,
  indicator: IndicatorRecord,
): Promise<readonly DefinitionVersion[]> {
  const stated = await figureDrafts.listStatedDefinitions(tx, {
    plan: version.plan,
    indicator: indicator.id,
    asOf: asOf.moment,
  })
  return versionsOf(indicator, stated)
}
