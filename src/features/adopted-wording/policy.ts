import type { InPlan, Policy } from '#kernel/access'
import { anyOf, onlySystem, withRole } from '#kernel/access'

/** Attaching and detaching an official document: the installation itself, or the plan's coordinator. */
export const attachDocuments: Policy<InPlan> = anyOf<InPlan>(onlySystem, withRole('coordinator'))
