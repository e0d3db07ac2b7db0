import { randomUUID } from 'node:crypto'
import { newToken, tokenDigest } from '#kernel/auth'
import type { Tx } from '#kernel/db'
import { json, query, queryOptional, sql } from '#kernel/db'
import { linkEnd } from './rules.ts'
import type { Link, LinkKind } from './schema.ts'

const columns = sql.raw(`id, kind, email, account, roles, language, created_at as "createdAt",
  expires_at as "expiresAt", used_at as "usedAt", ended_at as "endedAt"`)

/** A link as it was just made; its token is kept nowhere else. */
export interface MadeLink {
  readonly id: string
  readonly token: string
}

/** Makes a link. */
export async function addLink(
  tx: Tx,
  {
    kind,
    email,
    account,
    roles,
    language,
  }: Omit<Link, 'id' | 'createdAt' | 'expiresAt' | 'usedAt' | 'endedAt'>,
  now: Date,
): Promise<MadeLink> {
  const [id, token] = [randomUUID(), newToken()]
  await query(
    tx,
    sql`insert into varde.invitation (id, kind, token_digest, email, account, roles, language,
          created_at, expires_at)
        values (${id}, ${kind}, ${tokenDigest(token)}, ${email}, ${account}::uuid, ${json(roles)},
          ${language}, ${now}, ${linkEnd(kind, now)})`,
  )
  return { id, token }
}

/** The link of a token, whatever became of it. */
export const findLink = (tx: Tx, token: string): Promise<Link | undefined> =>
  queryOptional(
    tx,
    sql`select ${columns} from varde.invitation where token_digest = ${tokenDigest(token)}`,
  )

/** The same, held until the transaction ends: of two who use it at once, one waits and finds it used. */
export const findLinkForUpdate = (tx: Tx, token: string): Promise<Link | undefined> =>
  queryOptional(
    tx,
    sql`select ${columns} from varde.invitation
        where token_digest = ${tokenDigest(token)} for update`,
  )

/** The invitation with this id, held until the transaction ends. */
export const findInvitationForUpdate = (tx: Tx, id: string): Promise<Link | undefined> =>
  queryOptional(
    tx,
    sql`select ${columns} from varde.invitation
        where id = ${id}::uuid and kind = 'invitation' for update`,
  )

/** Invitations that nobody has used or taken back, the newest first; those that have expired too. */
export const listInvitations = (tx: Tx): Promise<Link[]> =>
  query(
    tx,
    sql`select ${columns} from varde.invitation
        where kind = 'invitation' and used_at is null and ended_at is null
        order by created_at desc, id`,
  )

/** The link was used, by this account. */
export const saveUse = (tx: Tx, id: string, account: string, at: Date): Promise<unknown> =>
  query(
    tx,
    sql`update varde.invitation set used_at = ${at}, account = ${account}::uuid
        where id = ${id}::uuid`,
  )

/** The link is taken back. */
export const endLink = (tx: Tx, id: string, at: Date): Promise<unknown> =>
  query(tx, sql`update varde.invitation set ended_at = ${at} where id = ${id}::uuid`)

/** Ends every link of a kind that still waits: all of them, or those sent to one e-mail. */
export const endWaiting = (
  tx: Tx,
  { kind, email }: { readonly kind: LinkKind; readonly email: string | null },
  at: Date,
): Promise<unknown> =>
  query(
    tx,
    sql`update varde.invitation set ended_at = ${at}
        where kind = ${kind} and email is not distinct from ${email}
          and used_at is null and ended_at is null`,
  )

/**
 * Makes a link for a new password where an open account with a password has this e-mail. One statement
 * either way: whether there is such an account shows in no time.
 */
export async function addResetLink(
  tx: Tx,
  email: string,
  now: Date,
): Promise<(MadeLink & Pick<Link, 'language'>) | undefined> {
  const token = newToken()
  const row = await queryOptional<{ id: string } & Pick<Link, 'language'>>(
    tx,
    sql`insert into varde.invitation (id, kind, token_digest, email, account, language, created_at, expires_at)
        select ${randomUUID()}::uuid, 'reset', ${tokenDigest(token)}, a.email, a.id, a.language,
          ${now}::timestamptz, ${linkEnd('reset', now)}::timestamptz
        from varde.account a join varde.credential c on c.account = a.id
        where a.email = ${email} and a.closed_at is null and c.password_hash is not null
        returning id, language`,
  )
  return row && { ...row, token }
}
