import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'

/** Keeps a second factor that was shown and awaits its first code. */
export const saveOffer = (tx: Tx, account: string, sealed: string): Promise<unknown> =>
  query(tx, sql`update varde.account set totp_offered = ${sealed} where id = ${account}::uuid`)

/** From now on this is the account's second factor; the code of this step has been used. */
export const saveFactor = (
  tx: Tx,
  account: string,
  { sealed, step }: { readonly sealed: string; readonly step: number | null },
): Promise<unknown> =>
  query(
    tx,
    sql`update varde.account set totp_sealed = ${sealed}, totp_offered = null, totp_last_step = ${step}
        where id = ${account}::uuid`,
  )

/** Keeps that the code of this step, and all before it, have been used. */
export const saveStep = (tx: Tx, account: string, step: number): Promise<unknown> =>
  query(tx, sql`update varde.account set totp_last_step = ${step} where id = ${account}::uuid`)

/** Takes the second factor away, its recovery codes too. */
export async function removeFactor(tx: Tx, account: string): Promise<void> {
  await query(
    tx,
    sql`update varde.account set totp_sealed = null, totp_offered = null, totp_last_step = null
        where id = ${account}::uuid`,
  )
  await saveRecoveryDigests(tx, account, [])
}

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
