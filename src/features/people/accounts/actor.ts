import type { AccountActor, Role } from '#kernel/access'
import type { Tx } from '#kernel/db'
import { queryOptional, sql } from '#kernel/db'
import type { Texts } from '#kernel/i18n'
import { emailOf } from './rules.ts'
import { rolesHeldAt } from './store.ts'

interface ActorRow {
  readonly account: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly organisation: Texts | null
}

async function findActor(
  tx: Tx,
  which: ReturnType<typeof sql>,
  at: Date,
): Promise<AccountActor | undefined> {
  // The organisation of the role held longest; its name stands in the published register.
  const row = await queryOptional<ActorRow>(
    tx,
    sql`select a.id as account, a.name, ${rolesHeldAt(at)} as roles,
          (select o.name from varde.role r join published.organisation o on o.id = r.organisation
           where r.account = a.id and r.given_at <= ${at} and (r.ended_at is null or r.ended_at > ${at})
             and o.valid_from <= ${at}
           order by r.given_at, r.name, r.id, o.valid_from desc limit 1) as organisation
        from varde.account a where ${which} and a.closed_at is null`,
  )
  return row && actorOf(row)
}

const actorOf = ({ account, name, roles, organisation }: ActorRow): AccountActor => ({
  kind: 'account',
  account,
  roles: roles.map((role) => ({
    name: role.name,
    plan: role.plan,
    organisation: role.organisation,
  })),
  shownAs: { name, organisation },
})

/** An account with the roles held at a moment; undefined where it is closed. For work done in its name. */
export const actorOfAccount = (
  tx: Tx,
  account: string,
  at: Date,
): Promise<AccountActor | undefined> => findActor(tx, sql`a.id = ${account}::uuid`, at)

/** The person behind an e-mail with the roles held at a moment; for commands that name who acts. */
export const actorByEmail = (tx: Tx, email: string, at: Date): Promise<AccountActor | undefined> =>
  findActor(tx, sql`a.email = ${emailOf(email)}`, at)
