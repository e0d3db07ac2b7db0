import type { Role } from '#kernel/access'
import type { Visit } from '#kernel/operations'
import { operation } from '#kernel/operations'
import * as steps from './steps.ts'

/** A person gets a role. */
export const giveRole = operation(
  'give-role',
  (visit: Visit, given: { readonly account: string; readonly role: Role }) =>
    visit.transaction((tx) => steps.giveRole(tx, visit, given)),
)

/** A role ends. */
export const endRole = operation('end-role', (visit: Visit, id: string) =>
  visit.transaction((tx) => steps.endRole(tx, visit, id)),
)
