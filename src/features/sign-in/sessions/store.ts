import { randomUUID } from 'node:crypto'
import { newToken, tokenDigest } from '#kernel/auth'
import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'
import { endOf, idle } from './rules.ts'
import type { Session } from './schema.ts'

const columns = sql.raw(`id, account, method, device, awaits_code as "awaitsCode",
  created_at as "createdAt", last_seen_at as "lastSeenAt"`)

const isAlive = (now: Date) =>
  sql`expires_at > ${now} and last_seen_at > ${new Date(now.getTime() - idle)}`

/** Begins a session and answers its token, which is kept nowhere else; what is over is cleared away. */
export async function beginSession(
  tx: Tx,
  session: Pick<Session, 'account' | 'method' | 'device' | 'awaitsCode'>,
  now: Date,
): Promise<string> {
  const token = newToken()
  await query(
    tx,
    sql`delete from varde.session where id in
          (select id from varde.session where not (${isAlive(now)}) limit 1000 for update skip locked)`,
  )
  await query(
    tx,
    sql`insert into varde.session (id, token_digest, account, method, device, awaits_code,
          created_at, last_seen_at, expires_at)
        values (${randomUUID()}, ${tokenDigest(token)}, ${session.account}::uuid, ${session.method},
          ${session.device}, ${session.awaitsCode}, ${now}, ${now}, ${endOf(now, session.awaitsCode)})`,
  )
  return token
}

/** The living session of a token, whether it is signed in or still waits for its code. */
export const findSession = (tx: Tx, token: string, now: Date): Promise<Session | undefined> =>
  queryOptional(
    tx,
    sql`select ${columns} from varde.session
        where token_digest = ${tokenDigest(token)} and ${isAlive(now)}`,
  )

/** The session is used. */
export const saveSeen = (tx: Tx, id: string, now: Date): Promise<unknown> =>
  query(
    tx,
    sql`update varde.session set last_seen_at = greatest(last_seen_at, ${now}) where id = ${id}::uuid`,
  )

/** The living, signed-in sessions of an account, the one used last first. */
export const listSessions = (tx: Tx, account: string, now: Date): Promise<Session[]> =>
  query(
    tx,
    sql`select ${columns} from varde.session
        where account = ${account}::uuid and not awaits_code and ${isAlive(now)}
        order by last_seen_at desc, id`,
  )

/** Ends the session of a token. */
export const endByToken = (tx: Tx, token: string): Promise<unknown> =>
  query(tx, sql`delete from varde.session where token_digest = ${tokenDigest(token)}`)

/** Ends one session of an account; false where it has none such. */
export async function endById(tx: Tx, account: string, id: string): Promise<boolean> {
  const rows = await query(
    tx,
    sql`delete from varde.session where account = ${account}::uuid and id = ${id}::uuid returning id`,
  )
  return rows.length > 0
}

/** Ends all sessions of an account but the one of this token. */
export const endAll = (tx: Tx, account: string, but?: string): Promise<unknown> =>
  query(
    tx,
    sql`delete from varde.session where account = ${account}::uuid
          and token_digest is distinct from ${but === undefined ? null : tokenDigest(but)}`,
  )
