import type { Actor, Policy, RoleName } from '#kernel/access'
import { anyOf, hasRole } from '#kernel/access'
import type { Act } from './rules.ts'

/** Whose report it is. */
export interface Owned {
  readonly plan: string
  /** `jurisdiction:code` */
  readonly organisation: string
}

const owners =
  (...names: readonly RoleName[]): Policy<Owned> =>
  (actor: Actor, { plan, organisation }) =>
    hasRole(actor, names, { plan, organisation })

const coordinator: Policy<Owned> = (actor, { plan }) => hasRole(actor, ['coordinator'], { plan })

/** Who may do each act; when, `rules` say. */
export const mayDo: Readonly<Record<Act, Policy<Owned>>> = {
  send: owners('editor'),
  'take-back': owners('editor'),
  return: owners('approver'),
  sign: owners('approver'),
  'hand-in': owners('editor', 'approver'),
  ask: coordinator,
  answer: owners('editor'),
  take: coordinator,
  consent: owners('approver'),
  publish: anyOf(owners('approver'), coordinator),
  revise: owners('editor'),
}

/** Who writes drafts and offers parts to the lead. */
export const write: Policy<Owned> = owners('editor')

/** Who withdraws for good: the owner's approver, or the coordinator, who tells the owner. */
export const withdraw: Policy<Owned> = anyOf(owners('approver'), coordinator)

/** Whose desk it is. */
export const workHere: Policy<Owned> = owners('editor', 'approver')

/** Whom a page on all organisations of a plan may show anything at all; what, the two tables say. */
export const enterPlan: Policy<Pick<Owned, 'plan'>> = (actor, { plan }) =>
  hasRole(actor, ['coordinator', 'editor', 'approver', 'steering-member', 'reviewer', 'partner'], {
    plan,
  })

/** Whom an address of the organisation may show anything at all; what, the two tables say. */
export const enter: Policy<Owned> = (actor, { plan, organisation }) =>
  hasRole(actor, ['editor', 'approver'], { plan, organisation }) ||
  hasRole(actor, ['coordinator', 'steering-member', 'reviewer', 'partner'], { plan })
