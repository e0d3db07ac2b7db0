import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'

/** The recovery codes that still open, as digests. */
export async function listRecoveryDigests(tx: Tx, account: string): Promise<readonly string[]> {
  const rows = await query<{ digest: string }>(
    tx,
    sql`select code_digest as digest from varde.recovery_code where account = ${account}::uuid`,
  )
  return rows.map(({ digest }) => digest)
}

/** Replaces the recovery codes. */
export async function saveRecoveryDigests(
  tx: Tx,
  account: string,
  digests: readonly string[],
): Promise<void> {
  await query(tx, sql`delete from varde.recovery_code where account = ${account}::uuid`)
  await query(
    tx,
    sql`insert into varde.recovery_code (account, code_digest)
        select ${account}::uuid, digest from unnest(${digests}::text[]) as given (digest)`,
  )
}

/** A recovery code opens once. */
export const removeRecoveryDigest = (tx: Tx, account: string, digest: string): Promise<unknown> =>
  query(
    tx,
    sql`delete from varde.recovery_code where account = ${account}::uuid and code_digest = ${digest}`,
  )
