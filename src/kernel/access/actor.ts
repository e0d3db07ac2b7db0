import type { Texts } from '#kernel/i18n'

/** The parts a person can play; DESIGN's roles, in the order of the guide. */
export const roleNames = [
  'coordinator',
  'editor',
  'approver',
  'steering-member',
  'partner',
  'alliance-member',
  'reviewer',
  'auditor',
  'administrator',
] as const

export type RoleName = (typeof roleNames)[number]

/** A part, in one plan (null: in all plans) and for one organisation (null: for none in particular). */
export interface Role {
  readonly name: RoleName
  readonly plan: string | null
  readonly organisation: string | null
}

/** Someone who is signed in. */
export interface AccountActor {
  readonly kind: 'account'
  readonly account: string
  readonly roles: readonly Role[]
  /** What the page's head says of the reader to himself; no page shows it to others. */
  readonly shownAs?: { readonly name: string; readonly organisation: Texts | null }
}

/** Who does or reads something: the public, the installation itself, or a signed-in person. */
export type Actor = { readonly kind: 'public' } | { readonly kind: 'system' } | AccountActor

export const anonymous: Actor = { kind: 'public' }
export const system: Actor = { kind: 'system' }

/** What a role must cover to count; what is left out is not asked for. */
export interface Scope {
  readonly plan?: string
  readonly organisation?: string
}

/** The roles with which the actor stands in this scope. */
export function rolesIn(actor: Actor, scope: Scope): readonly Role[] {
  if (actor.kind !== 'account') return []
  return actor.roles.filter(
    (role) =>
      (scope.plan === undefined || role.plan === null || role.plan === scope.plan) &&
      (scope.organisation === undefined || role.organisation === scope.organisation),
  )
}

/** Whether the actor has one of the roles in this scope. */
export function hasRole(actor: Actor, names: readonly RoleName[], scope: Scope = {}): boolean {
  return rolesIn(actor, scope).some((role) => names.includes(role.name))
}
