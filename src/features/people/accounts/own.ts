import { verifyPassword } from '#kernel/auth'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, notAllowed, refused } from '#kernel/operations'
import { countAttempt, succeed } from '../rate-limits/steps.ts'
import type { Account } from './schema.ts'
import { findForUpdate } from './store.ts'

/** The visitor's own account id; whoever is not signed in has none. */
export function ownId({ actor }: Visit): string {
  if (actor.kind !== 'account') throw notAllowed()
  return actor.account
}

/** The visitor's own account, held until the transaction ends. */
export async function ownForUpdate(tx: Tx, visit: Visit): Promise<Account> {
  const account = await findForUpdate(tx, ownId(visit))
  if (!account || account.closedAt !== null) throw notAllowed()
  return account
}

/**
 * Asks the visitor for his password again, before what a stranger at his desk must not do. Null where it
 * is right, and for those who have none because another sign-in vouches for them.
 */
export async function askPassword(visit: Visit, typed: string): Promise<Refused | null> {
  const account = await visit.transaction((tx) => ownForUpdate(tx, visit))
  if (account.passwordHash === null) return null
  const counter = { limit: 'sign-in-account', whom: account.email } as const
  const counted = await countAttempt(visit, [counter])
  if (isRefused(counted)) return counted
  if (!(await verifyPassword(account.passwordHash, typed))) return refused('password-wrong')
  await visit.transaction((tx) => succeed(tx, counted, counter))
  return null
}
