import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { allow } from '#kernel/operations'
import { editionRules } from '#features/editions'
import type { Going, Resting } from './store.ts'
import { listResting } from './store.ts'

/**
 * The published figures in which a number of these stands too, for whoever may withdraw them. To others than the owner
 * figures that count harm are not named: what they hold could be read from the other.
 */
export async function readResting(tx: Tx, visit: Visit, going: Going): Promise<readonly Resting[]> {
  allow(editionRules.withdraw, visit, going)
  const found = await listResting(tx, going, visit.now)
  const owns = editionRules.ownsReport(visit.actor, going)
  return found.filter(({ countsPeople }) => owns || countsPeople !== 'harm')
}
