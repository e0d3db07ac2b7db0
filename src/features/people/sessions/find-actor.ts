import type { AccountActor, Actor, Role } from '#kernel/access'
import { anonymous } from '#kernel/access'
import { tokenDigest } from '#kernel/auth'
import type { Database, Tx } from '#kernel/db'
import { query, queryOptional, read, sql, transaction } from '#kernel/db'
import type { Texts } from '#kernel/i18n'
import { Problem } from '#kernel/operations'
import { rolesHeldAt } from '../accounts/store.ts'
import { installation } from '../installation.ts'
import { tokenIn } from './cookie.ts'
import { idle, seenEvery } from './rules.ts'

interface ActorRow {
  readonly account: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly organisation: Texts | null
}

// The organisation of the role held longest; its name stands in the published register.
const actorColumns = (at: Date) => sql`a.id as account, a.name, ${rolesHeldAt(at)} as roles,
  (select o.name from varde.role r join published.organisation o on o.id = r.organisation
   where r.account = a.id and r.given_at <= ${at} and (r.ended_at is null or r.ended_at > ${at})
     and o.valid_from <= ${at}
   order by r.given_at, r.name, r.id, o.valid_from desc limit 1) as organisation`

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

const isOpen = sql`a.closed_at is null`

/** Who sent a request: by token or session; anonymous where it brings neither or the session is over. */
export async function findActor(database: Database, request: Request, now: Date): Promise<Actor> {
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) return actorOfToken(database, bearer.trim(), now)
  const token = tokenIn(installation().origin, request.headers)
  return (token !== undefined && (await actorOfSession(database, token, now))) || anonymous
}

// A program whose token is over must hear it, not read on as the public.
async function actorOfToken(database: Database, token: string, now: Date): Promise<Actor> {
  const row = await read(database.app, (tx) =>
    queryOptional<ActorRow>(
      tx,
      sql`select ${actorColumns(now)} from varde.api_token t join varde.account a on a.id = t.account
          where t.token_digest = ${tokenDigest(token)} and t.ended_at is null
            and t.expires_at > ${now} and ${isOpen}`,
    ),
  )
  if (!row) throw new Problem(401, 'token-unknown')
  return actorOf(row)
}

interface SessionRow extends ActorRow {
  readonly session: string
  readonly lastSeenAt: Date
}

async function actorOfSession(
  database: Database,
  token: string,
  now: Date,
): Promise<Actor | undefined> {
  const machineNow = installation().machine.now()
  const row = await read(database.app, (tx) =>
    queryOptional<SessionRow>(
      tx,
      sql`select s.id as session, s.last_seen_at as "lastSeenAt", ${actorColumns(now)}
          from varde.session s join varde.account a on a.id = s.account
          where s.token_digest = ${tokenDigest(token)} and not s.awaits_code and ${isOpen}
            and s.expires_at > ${machineNow}
            and s.last_seen_at > ${new Date(machineNow.getTime() - idle)}`,
    ),
  )
  if (!row) return undefined
  if (machineNow.getTime() - row.lastSeenAt.getTime() > seenEvery)
    await transaction(database.app, (tx) =>
      query(
        tx,
        sql`update varde.session set last_seen_at = greatest(last_seen_at, ${machineNow})
            where id = ${row.session}::uuid`,
      ),
    )
  return actorOf(row)
}

/** The person behind an e-mail with the roles held at a moment; for commands that name who acts. */
export async function actorByEmail(
  tx: Tx,
  email: string,
  at: Date,
): Promise<AccountActor | undefined> {
  const row = await queryOptional<ActorRow>(
    tx,
    sql`select ${actorColumns(at)} from varde.account a
        where a.email = ${email.trim().toLowerCase()} and ${isOpen}`,
  )
  return row && actorOf(row)
}
