import type { RoleName, Scope } from '#kernel/access'
import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'
import type { Language } from '#kernel/i18n'

/** Someone to write to. For mail only: no page shows officials' names. */
export interface Contact {
  readonly account: string
  readonly email: string
  readonly name: string
  readonly language: Language
}

/** Who holds one of the roles in this scope at a moment: to whom a mail about it goes. */
export const listContacts = (
  tx: Tx,
  names: readonly RoleName[],
  { plan, organisation }: Scope,
  at: Date,
): Promise<Contact[]> =>
  query(
    tx,
    sql`select distinct a.id as account, a.email, a.name, a.language
        from varde.account a join varde.role r on r.account = a.id
        where a.closed_at is null and r.name = any(${names}) and r.given_at <= ${at}
          and (r.ended_at is null or r.ended_at > ${at})
          and (${plan ?? null}::text is null or r.plan is null or r.plan = ${plan ?? null})
          and (${organisation ?? null}::text is null or r.organisation = ${organisation ?? null})
        order by a.email`,
  )

/** To whom mail about an account's own work goes; undefined where it is closed. */
export const findContact = (tx: Tx, account: string): Promise<Contact | undefined> =>
  queryOptional(
    tx,
    sql`select id as account, email, name, language from varde.account
        where id = ${account}::uuid and closed_at is null`,
  )
