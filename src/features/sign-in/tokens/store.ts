import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { ApiToken } from './schema.ts'

/** Keeps a token as its digest. */
export const addToken = (
  tx: Tx,
  account: string,
  { id, digest, name, createdAt, expiresAt }: ApiToken & { readonly digest: string },
): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.api_token (id, token_digest, account, name, created_at, expires_at)
        values (${id}, ${digest}, ${account}::uuid, ${name}, ${createdAt}, ${expiresAt})`,
  )

/** The tokens of an account that open now, the newest first. */
export const listTokens = (tx: Tx, account: string, now: Date): Promise<ApiToken[]> =>
  query(
    tx,
    sql`select id, name, created_at as "createdAt", expires_at as "expiresAt" from varde.api_token
        where account = ${account}::uuid and ended_at is null and expires_at > ${now}
        order by created_at desc, id`,
  )

/** Ends one token of an account; false where it has none such that still opens. */
export async function endToken(
  tx: Tx,
  account: string,
  { id, at }: { readonly id: string; readonly at: Date },
): Promise<boolean> {
  const rows = await query(
    tx,
    sql`update varde.api_token set ended_at = ${at}
        where account = ${account}::uuid and id = ${id}::uuid and ended_at is null returning id`,
  )
  return rows.length > 0
}

/** Ends all tokens of an account. */
export const endTokens = (tx: Tx, account: string, at: Date): Promise<unknown> =>
  query(
    tx,
    sql`update varde.api_token set ended_at = ${at}
        where account = ${account}::uuid and ended_at is null`,
  )
