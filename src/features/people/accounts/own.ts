import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { notAllowed } from '#kernel/operations'
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
