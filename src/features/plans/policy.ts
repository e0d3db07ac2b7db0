import type { InPlan, Policy } from '#kernel/access'
import { anyOf, hasRole, onlySystem, withRole } from '#kernel/access'

/** Loading, publishing and exporting: the installation itself, or the plan's coordinator. */
export const runPlan: Policy<InPlan> = anyOf<InPlan>(onlySystem, withRole('coordinator'))

/** A draft version is read by coordinators only; the installation writes it out. */
export const readDraft: Policy<InPlan> = runPlan

/** Who reports on what, and what becomes of that under a new version, is the coordinator's to say. */
export const assign: Policy<InPlan> = withRole('coordinator')

/** Who works with the plan sees who reports on what. */
export const readAssignments: Policy<InPlan> = anyOf<InPlan>(
  onlySystem,
  withRole('coordinator', 'editor', 'approver', 'steering-member', 'reviewer'),
)

/** A record's level is given by an approver of an organisation that it concerns. */
export const openRecord: Policy<InPlan & { readonly concerned: readonly string[] }> = (
  actor,
  { plan, concerned },
) => concerned.some((organisation) => hasRole(actor, ['approver'], { plan, organisation }))
