import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Proposal } from './schema.ts'

/** The indicators that a version of a plan proposes, in its order. */
export const listProposals = (tx: Tx, version: number): Promise<Proposal[]> =>
  query(
    tx,
    sql`select id, record->'name' as name, coalesce(record->'commitments', '[]') as commitments
        from varde.plan_record where version = ${version} and section = 'proposals'
          and not record ? 'replacedBy' and not record ? 'endedBy' order by position`,
  )
