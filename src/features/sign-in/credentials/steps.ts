import { accounts } from '#features/people'
import { hashPassword, refusePassword, verifyPassword } from '#kernel/auth'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import { countAttempt, succeed } from '../rate-limits/steps.ts'
import { saveRecoveryDigests } from '../second-factor/store.ts'
import { endAll } from '../sessions/store.ts'
import { endTokens } from '../tokens/store.ts'
import { findCredential, saveCredential } from './store.ts'

/** What is kept of a password that may be chosen for this e-mail; slow, so outside of any transaction. */
export async function newPasswordHash(password: string, email: string): Promise<string | Refused> {
  const refusal = refusePassword(password, email)
  return refusal ? refused(refusal) : hashPassword(password)
}

/** Sets the password; every session of the account ends, but for one. The account is held by the caller. */
export async function setPassword(
  tx: Tx,
  { account, hash }: { readonly account: string; readonly hash: string },
  stays?: string,
): Promise<void> {
  await saveCredential(tx, { ...(await findCredential(tx, account)), passwordHash: hash })
  await endAll(tx, account, stays)
}

/** Ends whatever lets an account in: sessions, tokens, password, second factor. */
export async function endAccess(tx: Tx, account: string, at: Date): Promise<void> {
  await endAll(tx, account)
  await endTokens(tx, account, at)
  await saveRecoveryDigests(tx, account, [])
  const nothing = { passwordHash: null, totpSealed: null, totpOffered: null, totpLastStep: null }
  await saveCredential(tx, { account, ...nothing })
}

/**
 * Asks the visitor for his password again, before what a stranger at his desk must not do. Null where it
 * is right, and for those who have none because another sign-in vouches for them.
 */
export async function askPassword(visit: Visit, typed: string): Promise<Refused | null> {
  const [email, hash] = await visit.transaction(async (tx) => {
    const own = await accounts.ownForUpdate(tx, visit)
    return [own.email, (await findCredential(tx, own.id)).passwordHash] as const
  })
  if (hash === null) return null
  const counter = { limit: 'sign-in-account', whom: email } as const
  const counted = await countAttempt(visit, [counter])
  if (isRefused(counted)) return counted
  if (!(await verifyPassword(hash, typed))) return refused('password-wrong')
  await visit.transaction((tx) => succeed(tx, counted, counter))
  return null
}
