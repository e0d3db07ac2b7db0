import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'

/** How an account is let in. Read and written by whoever holds the account. */
export interface Credential {
  readonly account: string
  readonly passwordHash: string | null
  /** The second factor, sealed. */
  readonly totpSealed: string | null
  /** One that was shown and awaits its first code, sealed. */
  readonly totpOffered: string | null
  readonly totpLastStep: number | null
}

/** What is kept for an account; nothing where nobody can get in yet. */
export async function findCredential(tx: Tx, account: string): Promise<Credential> {
  const row = await queryOptional<Omit<Credential, 'account'>>(
    tx,
    sql`select password_hash as "passwordHash", totp_sealed as "totpSealed",
          totp_offered as "totpOffered", totp_last_step as "totpLastStep"
        from varde.credential where account = ${account}::uuid`,
  )
  const nothing = { passwordHash: null, totpSealed: null, totpOffered: null, totpLastStep: null }
  return { account, ...(row ?? nothing) }
}

/** Keeps it. */
export const saveCredential = (
  tx: Tx,
  { account, passwordHash, totpSealed, totpOffered, totpLastStep }: Credential,
): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.credential (account, password_hash, totp_sealed, totp_offered, totp_last_step)
        values (${account}, ${passwordHash}, ${totpSealed}, ${totpOffered}, ${totpLastStep})
        on conflict (account) do update set password_hash = excluded.password_hash,
          totp_sealed = excluded.totp_sealed, totp_offered = excluded.totp_offered,
          totp_last_step = excluded.totp_last_step`,
  )

/** The accounts that have a second factor. */
export async function listSecondFactors(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await query<{ account: string }>(
    tx,
    sql`select account from varde.credential where totp_sealed is not null`,
  )
  return new Set(rows.map(({ account }) => account))
}
