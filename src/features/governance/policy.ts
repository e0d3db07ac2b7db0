import type { InPlan, Policy } from '#kernel/access'
import { withRole } from '#kernel/access'

/** Who announces meetings, writes their agenda, minutes and closes. */
export const runMeetings: Policy<InPlan> = withRole('coordinator')

/** Who knows of meetings and decisions: the insiders of a plan. */
export const readMeetings: Policy<InPlan> = withRole(
  'coordinator',
  'editor',
  'approver',
  'steering-member',
  'reviewer',
)
