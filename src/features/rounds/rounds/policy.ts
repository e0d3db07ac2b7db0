import type { InPlan, Policy } from '#kernel/access'
import { withRole } from '#kernel/access'

/** Who opens, moves, notes and closes. */
export const runRound: Policy<InPlan> = withRole('coordinator')

/** Who knows of a plan's rounds: whoever has a part in the plan. */
export const readRounds: Policy<InPlan> = withRole(
  'coordinator',
  'editor',
  'approver',
  'steering-member',
  'reviewer',
  'partner',
  'alliance-member',
)
