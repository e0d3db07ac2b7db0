import { actorOfAccount, installation } from '#features/people'
import type { Actor } from '#kernel/access'
import { anonymous } from '#kernel/access'
import { tokenDigest } from '#kernel/auth'
import type { Database } from '#kernel/db'
import { queryOptional, read, sql, transaction } from '#kernel/db'
import { Problem } from '#kernel/operations'
import { tokenIn } from './cookie.ts'
import { seenEvery } from './rules.ts'
import { findSession, saveSeen } from './store.ts'

/** Who sent a request: by token or session; anonymous where it brings neither or the session is over. */
export async function findActor(database: Database, request: Request, now: Date): Promise<Actor> {
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) return actorOfToken(database, bearer.trim(), now)
  const token = tokenIn(installation().origin, request.headers)
  return (token !== undefined && (await actorOfSession(database, token, now))) || anonymous
}

// A program whose token is over must hear it, not read on as the public.
async function actorOfToken(database: Database, token: string, now: Date): Promise<Actor> {
  const actor = await read(database.app, async (tx) => {
    const row = await queryOptional<{ account: string }>(
      tx,
      sql`select account from varde.api_token
          where token_digest = ${tokenDigest(token)} and ended_at is null and expires_at > ${now}`,
    )
    return row && actorOfAccount(tx, row.account, now)
  })
  if (!actor) throw new Problem(401, 'token-unknown')
  return actor
}

async function actorOfSession(
  database: Database,
  token: string,
  now: Date,
): Promise<Actor | undefined> {
  const machineNow = installation().machine.now()
  const [session, actor] = await read(database.app, async (tx) => {
    const found = await findSession(tx, token, machineNow)
    if (!found || found.awaitsCode) return []
    return [found, await actorOfAccount(tx, found.account, now)]
  })
  if (!session || !actor) return undefined
  if (machineNow.getTime() - session.lastSeenAt.getTime() > seenEvery)
    await transaction(database.app, (tx) => saveSeen(tx, session.id, machineNow))
  return actor
}
