import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'
import type { HeldRole } from '../roles/schema.ts'
import type { Account, Person } from './schema.ts'

const columns = sql.raw(
  'id, email, name, language, created_at as "createdAt", closed_at as "closedAt"',
)

/** The account with this e-mail, open or closed. */
export const findByEmail = (tx: Tx, email: string): Promise<Account | undefined> =>
  queryOptional(tx, sql`select ${columns} from varde.account where email = ${email}`)

/** The account, held until the transaction ends: whatever is decided on it stays true. */
export const findForUpdate = (tx: Tx, id: string): Promise<Account | undefined> =>
  queryOptional(tx, sql`select ${columns} from varde.account where id = ${id}::uuid for update`)

/** The account as it stands. */
export const findAccount = (tx: Tx, id: string): Promise<Account | undefined> =>
  queryOptional(tx, sql`select ${columns} from varde.account where id = ${id}::uuid`)

/** Adds an account; one with this e-mail that was closed is opened again under its old id. */
export async function addAccount(
  tx: Tx,
  { id, email, name, language, createdAt }: Omit<Account, 'closedAt'>,
): Promise<string | undefined> {
  const row = await queryOptional<{ id: string }>(
    tx,
    sql`insert into varde.account (id, email, name, language, created_at)
        values (${id}, ${email}, ${name}, ${language}, ${createdAt})
        on conflict (email) do update set name = excluded.name, language = excluded.language,
            closed_at = null
          where account.closed_at is not null
        returning id`,
  )
  return row?.id
}

/** Changes what the person says of himself. */
export const saveDetails = (
  tx: Tx,
  id: string,
  { name, language }: Pick<Account, 'name' | 'language'>,
): Promise<unknown> =>
  query(
    tx,
    sql`update varde.account set name = ${name}, language = ${language} where id = ${id}::uuid`,
  )

/** Closes the account; its name and e-mail are kept. */
export const saveClosing = (tx: Tx, id: string, at: Date): Promise<unknown> =>
  query(tx, sql`update varde.account set closed_at = ${at} where id = ${id}::uuid`)

/** Roles held at a moment, the oldest first, as a list in JSON; for a query on `varde.account a`. */
export const rolesHeldAt = (at: Date) =>
  sql`coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'plan', r.plan,
        'organisation', r.organisation) order by r.given_at, r.name, r.id)
      from varde.role r where r.account = a.id and r.given_at <= ${at}
        and (r.ended_at is null or r.ended_at > ${at})), '[]')`

const personColumns = (at: Date) => sql`a.id, a.email, a.name, a.language,
  a.created_at as "createdAt", a.closed_at as "closedAt", ${rolesHeldAt(at)} as roles`

/** Everyone with an account, by name, with the roles held at that moment. */
export const listPeople = (tx: Tx, at: Date): Promise<Person[]> =>
  query(
    tx,
    sql`select ${personColumns(at)} from varde.account a
        order by a.closed_at is not null, lower(a.name), a.id`,
  )

/** One of them. */
export const findPerson = (tx: Tx, id: string, at: Date): Promise<Person | undefined> =>
  queryOptional(tx, sql`select ${personColumns(at)} from varde.account a where a.id = ${id}::uuid`)

/** The roles that an account holds at a moment. */
export async function listRoles(tx: Tx, account: string, at: Date): Promise<readonly HeldRole[]> {
  const row = await queryOptional<{ roles: HeldRole[] }>(
    tx,
    sql`select ${rolesHeldAt(at)} as roles from varde.account a where a.id = ${account}::uuid`,
  )
  return row?.roles ?? []
}
