import type { Actor, RoleName } from './actor.ts'
import { hasRole } from './actor.ts'

/** Who may do or reach something; pure, so that the permission test can ask it for every actor. */
export type Policy<Subject = void> = (actor: Actor, subject: Subject) => boolean

/** What every address below a plan carries. */
export interface InPlan {
  readonly plan: string
}

/** Everyone, signed in or not. */
export const anyone: Policy<unknown> = () => true

/** Everyone with an account. */
export const signedIn: Policy<unknown> = (actor) => actor.kind === 'account'

/** The installation itself: first start and commands without a name. */
export const onlySystem: Policy<unknown> = (actor) => actor.kind === 'system'

/** Those who have one of these roles in the plan at hand. */
export const withRole =
  (...names: readonly RoleName[]): Policy<InPlan> =>
  (actor, { plan }) =>
    hasRole(actor, names, { plan })

/** Those who have one of these roles anywhere (administrators, auditors). */
export const withRoleAnywhere =
  (...names: readonly RoleName[]): Policy<unknown> =>
  (actor) =>
    hasRole(actor, names)

/** Whoever any of the policies admits. */
export const anyOf =
  <Subject>(...policies: readonly Policy<Subject>[]): Policy<Subject> =>
  (actor, subject) =>
    policies.some((policy) => policy(actor, subject))
