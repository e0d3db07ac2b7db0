import type { Role, RoleName } from '#kernel/access'

interface Reach {
  readonly plan: 'one' | 'one-or-all' | 'all'
  readonly organisation: 'one' | 'one-or-none' | 'none'
}

/** What a role is given for: one plan or all, an organisation or none. */
export const reachOf: Readonly<Record<RoleName, Reach>> = {
  coordinator: { plan: 'one-or-all', organisation: 'one-or-none' },
  editor: { plan: 'one', organisation: 'one' },
  approver: { plan: 'one', organisation: 'one' },
  'steering-member': { plan: 'one', organisation: 'one-or-none' },
  partner: { plan: 'one', organisation: 'one' },
  'alliance-member': { plan: 'one', organisation: 'one' },
  reviewer: { plan: 'one', organisation: 'one-or-none' },
  auditor: { plan: 'one-or-all', organisation: 'none' },
  administrator: { plan: 'all', organisation: 'none' },
}

export type RoleRefusal =
  | 'role-needs-plan'
  | 'role-is-for-all-plans'
  | 'role-needs-organisation'
  | 'role-has-no-organisation'

/** Why there can be no such role, or null. */
export function refuseRole({ name, plan, organisation }: Role): RoleRefusal | null {
  const reach = reachOf[name]
  if (plan === null && reach.plan === 'one') return 'role-needs-plan'
  if (plan !== null && reach.plan === 'all') return 'role-is-for-all-plans'
  if (organisation === null && reach.organisation === 'one') return 'role-needs-organisation'
  if (organisation !== null && reach.organisation === 'none') return 'role-has-no-organisation'
  return null
}

/** Whether two roles are the same part in the same place. */
export const sameRole = (one: Role, other: Role): boolean =>
  one.name === other.name && one.plan === other.plan && one.organisation === other.organisation

/** The roles whose holders sign, consent, publish or withdraw. */
const withCodes: readonly RoleName[] = ['approver', 'coordinator']

/** Whether whoever holds these roles needs a second factor. */
export const needSecondFactor = (roles: readonly Role[]): boolean =>
  roles.some(({ name }) => withCodes.includes(name))
