import type { Actor } from '#kernel/access'
import { rolesIn } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { PlanChoice } from '../installation.ts'
import { installation } from '../installation.ts'

/**
 * The zone in which somebody reads the time where no plan is concerned: that of the plan he works in,
 * else that of the first plan there is; UTC before there is any. Never the machine's.
 */
export function zoneFor(actor: Actor, plans: readonly PlanChoice[]): string {
  const own = rolesIn(actor, {}).flatMap(({ plan }) => plans.filter(({ id }) => id === plan))
  return (own[0] ?? plans[0])?.timeZone ?? 'UTC'
}

/** The same for the plans of this installation. */
export const zoneOf = async (tx: Tx, actor: Actor): Promise<string> =>
  zoneFor(actor, await installation().planChoices(tx))
