import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'
import type { Proposal } from './schema.ts'

/** The indicators that a version of a plan proposes, in its order; none that asks only whether something was done. */
export const listProposals = (tx: Tx, version: number): Promise<Proposal[]> =>
  query(
    tx,
    sql`select id, record->'name' as name, coalesce(record->'population', '{}') as population,
          record->>'organisation' as organisation
        from varde.plan_record where version = ${version} and section = 'proposals'
          and record->>'unit' is distinct from 'binary'
          and not record ? 'replacedBy' and not record ? 'endedBy' order by position`,
  )

/** The case number that the plan's papers had last; undefined for none. */
export const findCaseNumber = async (tx: Tx, plan: string): Promise<string | undefined> => {
  const found = await queryOptional<{ readonly number: string }>(
    tx,
    sql`select case_number as number from varde.snapshot
        where plan = ${plan} and case_number is not null order by frozen_at desc limit 1`,
  )
  return found?.number
}
