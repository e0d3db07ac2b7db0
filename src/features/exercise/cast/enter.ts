import { onlySystem } from '#kernel/access'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused } from '#kernel/operations'
import { accounts, note, roles as roleRules } from '#features/people'
import { giveFactor } from '#features/sign-in'
import type { Person } from './people.ts'

/** Enters someone invented: an account without a password, with the parts, and a second factor where they need one. */
export const enterPerson = (
  visit: Visit,
  { email, name, roles }: Person,
): Promise<string | Refused> =>
  visit.transaction(async (tx) => {
    allow(onlySystem, visit, null)
    const account = await accounts.openAccount(tx, visit, { email, name, language: 'da' })
    if (isRefused(account)) return account
    await accounts.addRoles(tx, visit, { account, roles })
    if (roleRules.needSecondFactor(roles)) await giveFactor(tx, account)
    note(tx, visit, { operation: 'enter-person', subject: { account }, payload: { roles } })
    return account
  })
