import { randomUUID } from 'node:crypto'
import type { Role } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { allow, notFound, refused } from '#kernel/operations'
import { note } from '../note.ts'
import { closePerson } from '../roles/policy.ts'
import { sameRole } from '../roles/rules.ts'
import { isLastAdministrator } from '../roles/steps.ts'
import { addRole, endRoles } from '../roles/store.ts'
import { tellOwner } from './notices.ts'
import type { Account } from './schema.ts'
import * as store from './store.ts'

/** Opens an account. Refused where its e-mail has one that is open; one that was closed keeps its id. */
export async function openAccount(
  tx: Tx,
  visit: Visit,
  given: Pick<Account, 'email' | 'name' | 'language'>,
): Promise<string | Refused> {
  const id = await store.addAccount(tx, { id: randomUUID(), ...given, createdAt: visit.now })
  return id ?? refused('account-exists')
}

/** Adds the roles that the account does not hold yet. Whoever calls has the word of someone who may give them. */
export async function addRoles(
  tx: Tx,
  visit: Visit,
  { account, roles }: { readonly account: string; readonly roles: readonly Role[] },
): Promise<void> {
  const held = await store.listRoles(tx, account, visit.now)
  const fresh = roles.filter((role) => !held.some((one) => sameRole(one, role)))
  for (const role of fresh) await addRole(tx, account, role, visit.now)
}

/** Closes an account and ends its roles. What lets it in ends with the caller. */
export async function closeAccount(tx: Tx, visit: Visit, id: string): Promise<'closed' | Refused> {
  // Held before its roles are read; whether it is there is told to those only who may close it.
  const account = await store.findForUpdate(tx, id)
  const roles = await store.listRoles(tx, id, visit.now)
  allow(closePerson, visit, roles)
  if (!account) throw notFound()
  if (account.closedAt !== null) return refused('account-closed')
  if (await isLastAdministrator(tx, id)) return refused('last-administrator')

  const ended = roles.map((role) => role.id)
  await endRoles(tx, ended, visit.now)
  await store.saveClosing(tx, id, visit.now)
  await tellOwner(tx, account, 'account-closed')
  const payload = { roles: ended }
  note(tx, visit, { operation: 'close-account', subject: { account: id }, payload })
  return 'closed'
}
