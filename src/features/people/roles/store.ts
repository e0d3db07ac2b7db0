import { randomUUID } from 'node:crypto'
import type { Role } from '#kernel/access'
import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'
import type { HeldRole } from './schema.ts'

/** A role with whose it is and whether it has ended. */
export interface RoleRow extends HeldRole {
  readonly account: string
  readonly endedAt: Date | null
}

/** The role, held until the transaction ends. */
export const findForUpdate = (tx: Tx, id: string): Promise<RoleRow | undefined> =>
  queryOptional(
    tx,
    sql`select id, account, name, plan, organisation, ended_at as "endedAt"
        from varde.role where id = ${id}::uuid for update`,
  )

/** Gives a role from this moment on. */
export async function addRole(tx: Tx, account: string, role: Role, at: Date): Promise<HeldRole> {
  const { name, plan, organisation } = role
  const id = randomUUID()
  await query(
    tx,
    sql`insert into varde.role (id, account, name, plan, organisation, given_at)
        values (${id}, ${account}::uuid, ${name}, ${plan}, ${organisation}, ${at})`,
  )
  return { id, name, plan, organisation }
}

/** Ends roles; where the clock was put back, not before they began. */
export const endRoles = (tx: Tx, ids: readonly string[], at: Date): Promise<unknown> =>
  query(
    tx,
    sql`update varde.role set ended_at = greatest(given_at, ${at}) where id = any(${ids}::uuid[])`,
  )

/** The open accounts that administer, held until the transaction ends, so that two cannot end each other. */
export async function administratorsForUpdate(tx: Tx): Promise<readonly string[]> {
  const rows = await query<{ account: string }>(
    tx,
    sql`select r.account from varde.role r join varde.account a on a.id = r.account
        where r.name = 'administrator' and r.ended_at is null and a.closed_at is null
        order by r.id for update of r`,
  )
  return rows.map(({ account }) => account)
}
