import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import { commitmentsPart } from '../sections/parts.ts'
import type { CommitmentRecord } from '../sections/schema.ts'
import type { PlanVersion } from './store.ts'

/** The commitments of a version as its package states them, whatever their level. */
export async function getCommitments(
  tx: Tx,
  { id }: Pick<PlanVersion, 'id'>,
): Promise<readonly CommitmentRecord[]> {
  const rows = await query<{ record: CommitmentRecord }>(
    tx,
    sql`select record from varde.plan_record
        where version = ${id} and section = ${commitmentsPart.section} order by position`,
  )
  return rows.map(({ record }) => record)
}
