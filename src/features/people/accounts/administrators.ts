import type { Tx } from '#kernel/db'
import { queryOne, sql } from '#kernel/db'

/** Whether anybody administers: where nobody does, the start makes a first link. */
export async function hasAdministrator(tx: Tx): Promise<boolean> {
  const { found } = await queryOne<{ found: boolean }>(
    tx,
    sql`select exists (select from varde.role r join varde.account a on a.id = r.account
          where r.name = 'administrator' and r.ended_at is null and a.closed_at is null) as found`,
  )
  return found
}
