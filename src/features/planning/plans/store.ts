import type { Period } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Report } from '#features/editions'

/** The implementation plans that an organisation has begun, the newest period first. */
export async function listPlanPeriods(
  tx: Tx,
  { plan, organisation }: Pick<Report, 'plan' | 'organisation'>,
): Promise<readonly Period[]> {
  const rows = await query<{ period: Period }>(
    tx,
    sql`select period from varde.report where plan = ${plan} and organisation = ${organisation}
          and kind = 'implementation-plan' order by period desc`,
  )
  return rows.map(({ period }) => period)
}

/** The periods for which anybody has begun a plan, the newest first. */
export async function listAllPlanPeriods(tx: Tx, plan: string): Promise<readonly Period[]> {
  const rows = await query<{ period: Period }>(
    tx,
    sql`select distinct period from varde.report where plan = ${plan}
          and kind = 'implementation-plan' order by period desc`,
  )
  return rows.map(({ period }) => period)
}
