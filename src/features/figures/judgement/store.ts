import type { Tx } from '#kernel/db'
import { assessmentHistory, assessmentStubs } from '#features/assessments'
import { figureDrafts } from '#features/indicators'
import type { PlanReading } from '#features/reading'
import type { SaidSoFar } from './schema.ts'

/** Everything that was said of an indicator until the day of the reading. */
export async function readSaid(
  tx: Tx,
  { version, asOf }: Pick<PlanReading, 'version' | 'asOf'>,
  indicator: string,
): Promise<SaidSoFar> {
  const about = { plan: version.plan, indicator, asOf: asOf.moment }
  const [said, gone, instead] = await Promise.all([
    assessmentHistory(tx, about),
    assessmentStubs(tx, about),
    figureDrafts.listSaidVerdicts(tx, about),
  ])
  return { said, gone, instead }
}
