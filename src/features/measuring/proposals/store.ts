import type { Tx } from '#kernel/db'
import { queryOptional, sql } from '#kernel/db'
import type { ProposalRecord } from '#features/indicators'

/** A proposal of the version in force, as the package states it. */
export async function findProposal(
  tx: Tx,
  plan: string,
  id: string,
): Promise<ProposalRecord | undefined> {
  const row = await queryOptional<{ record: ProposalRecord }>(
    tx,
    sql`select r.record from varde.plan_record r join varde.plan_version v on v.id = r.version
        where v.plan = ${plan} and v.state = 'in-force' and r.section = 'proposals' and r.id = ${id}`,
  )
  return row?.record
}
