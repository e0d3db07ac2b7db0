import type { Actor, Policy, Role } from '#kernel/access'
import { anyOf, hasRole, onlySystem, rolesIn, withRoleAnywhere } from '#kernel/access'

const administers = withRoleAnywhere('administrator')

/** Whether the actor coordinates this plan; for a role in all plans, whether he coordinates all. */
const coordinates = (actor: Actor, plan: string | null): boolean =>
  plan === null
    ? rolesIn(actor, {}).some((role) => role.name === 'coordinator' && role.plan === null)
    : hasRole(actor, ['coordinator'], { plan })

/** Who may give or end this role: administrators any, coordinators those in their own plan but one. */
export const setRole: Policy<Role> = (actor, role) =>
  onlySystem(actor, role) ||
  administers(actor, role) ||
  (role.name !== 'administrator' && coordinates(actor, role.plan))

/** Who sees lists of people; which of them, `seePerson` says. */
export const seePeople: Policy<unknown> = anyOf(
  onlySystem,
  withRoleAnywhere('administrator', 'coordinator'),
)

/** Who sees someone with these roles: administrators everyone, coordinators those in their own plan. */
export const seePerson: Policy<readonly Role[]> = (actor, roles) =>
  onlySystem(actor, null) ||
  administers(actor, null) ||
  roles.some(({ plan }) => coordinates(actor, plan))

/** Who closes the account of someone with these roles, or takes its second factor: whoever may end them all. */
export const closePerson: Policy<readonly Role[]> = (actor, roles) =>
  onlySystem(actor, null) ||
  administers(actor, null) ||
  (roles.length > 0 && roles.every((role) => setRole(actor, role)))
