import { accounts, note, roles } from '#features/people'
import { credentials, giveFactor } from '#features/sign-in'
import type { Role } from '#kernel/access'
import { onlySystem } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { Language } from '#kernel/i18n'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, refused } from '#kernel/operations'

/** A person as the installation itself enters one: the exercise's cast. */
export interface EnteredPerson {
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly roles: readonly Role[]
  /** Whether to make a second factor; its codes are shown by `exerciseCode` and nowhere else. */
  readonly secondFactor: boolean
}

/** Enters a person without an invitation; the installation alone may. Answers the account's id. */
export async function enterPerson(
  tx: Tx,
  visit: Visit,
  { roles: given, secondFactor, ...person }: EnteredPerson,
): Promise<string | Refused> {
  allow(onlySystem, visit, null)
  const [email, name] = [accounts.emailOf(person.email), accounts.nameOf(person.name)]
  if (email === null || name === null) return refused(email === null ? 'email-wrong' : 'name-wrong')
  for (const role of given) {
    const refusal = await roles.refuseRoleHere(tx, visit, role)
    if (refusal) return refused(refusal)
  }
  const account = await accounts.openAccount(tx, visit, { email, name, language: person.language })
  if (isRefused(account)) return account
  await accounts.addRoles(tx, visit, { account, roles: given })
  if (secondFactor) await giveFactor(tx, account)
  note(tx, visit, { operation: 'enter-person', subject: { account }, payload: { roles: given } })
  return account
}

/** Closes an account: its roles and sessions end, nothing opens it any more. */
export async function closeAccount(tx: Tx, visit: Visit, id: string): Promise<'closed' | Refused> {
  const closed = await accounts.closeAccount(tx, visit, id)
  if (!isRefused(closed)) await credentials.endAccess(tx, id, visit.now)
  return closed
}
