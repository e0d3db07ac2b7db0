import { randomUUID } from 'node:crypto'
import type { Role } from '#kernel/access'
import { onlySystem } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { Language } from '#kernel/i18n'
import type { Refused, Visit } from '#kernel/operations'
import { allow, notFound, refused } from '#kernel/operations'
import { note } from '../note.ts'
import { closePerson } from '../roles/policy.ts'
import { isLastAdministrator, refuseRoleHere } from '../roles/steps.ts'
import { addRole, endRoles } from '../roles/store.ts'
import { saveFactor } from '../second-factor/store.ts'
import { sealNewFactor } from '../second-factor/steps.ts'
import { endAll } from '../sessions/store.ts'
import { endTokens } from '../tokens/store.ts'
import { tellOwner } from './notices.ts'
import { emailOf, nameOf } from './rules.ts'
import * as store from './store.ts'

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
  { roles, secondFactor, ...given }: EnteredPerson,
): Promise<string | Refused> {
  allow(onlySystem, visit, null)
  const [email, name] = [emailOf(given.email), nameOf(given.name)]
  if (email === null || name === null) return refused(email === null ? 'email-wrong' : 'name-wrong')
  const { language } = given
  const fresh = { id: randomUUID(), email, name, language, passwordHash: null }
  const id = await store.openAccount(tx, { ...fresh, createdAt: visit.now })
  if (id === undefined) return refused('account-exists')
  for (const role of roles) {
    const refusal = await refuseRoleHere(tx, visit, role)
    if (refusal) return refused(refusal)
    await addRole(tx, id, role, visit.now)
  }
  if (secondFactor) await saveFactor(tx, id, { sealed: sealNewFactor(id), step: null })
  note(tx, visit, { operation: 'enter-person', subject: { account: id }, payload: { roles } })
  return id
}

/** Closes an account: its roles, sessions and tokens end, nothing opens it any more. */
export async function closeAccount(tx: Tx, visit: Visit, id: string): Promise<'closed' | Refused> {
  const account = await store.findForUpdate(tx, id)
  if (!account) throw notFound()
  const roles = await store.listRoles(tx, id, visit.now)
  allow(closePerson, visit, roles)
  if (account.closedAt !== null) return refused('account-closed')
  if (await isLastAdministrator(tx, id)) return refused('last-administrator')

  await endRoles(
    tx,
    roles.map((role) => role.id),
    visit.now,
  )
  await endAll(tx, id)
  await endTokens(tx, id, visit.now)
  await store.closeAccount(tx, id, visit.now)
  await tellOwner(tx, account, 'account-closed')
  note(tx, visit, {
    operation: 'close-account',
    subject: { account: id },
    payload: { roles: roles.map((role) => role.id) },
  })
  return 'closed'
}
