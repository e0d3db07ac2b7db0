import type { Actor } from '#kernel/access'
import type { Refused, Visit } from '#kernel/operations'
import { allow, notAllowed, refused } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import { editionRules } from '#features/editions'
import { reportOperations } from '#features/reporting'

/** Which report a command means. The plan may be left out where the actor works on one for that code. */
export interface Named {
  readonly plan: string | undefined
  readonly organisation: string
  readonly round: string
}

/** The report that a command names; 403 for what its actor may not know. */
export async function keyNamed(
  visit: Visit,
  { plan, organisation, round }: Named,
): Promise<ReportKey | Refused> {
  const plans = plan === undefined ? plansOf(visit.actor, organisation) : [plan]
  const [only] = plans
  if (only === undefined) throw notAllowed()
  if (plans.length > 1) return refused('option-missing', { option: '--plan' })
  const key = await reportOperations.findKey(visit, { plan: only, round, code: organisation })
  allow(editionRules.workHere, visit, key)
  return key
}

/** The plans in which somebody edits or approves for an organisation of this code. */
function plansOf(actor: Actor, code: string): readonly string[] {
  if (actor.kind !== 'account') return []
  const own = actor.roles.filter(
    ({ name, organisation }) =>
      (name === 'editor' || name === 'approver') && organisation?.split(':')[1] === code,
  )
  return [...new Set(own.flatMap(({ plan }) => plan ?? []))]
}
