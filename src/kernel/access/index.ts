export { anonymous, hasRole, roleNames, rolesIn, system } from './actor.ts'
export type { AccountActor, Actor, Role, RoleName, Scope } from './actor.ts'
export { anyOf, anyone, onlySystem, signedIn, withRole, withRoleAnywhere } from './policy.ts'
export type { InPlan, Policy } from './policy.ts'
