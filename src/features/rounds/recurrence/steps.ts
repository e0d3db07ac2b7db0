import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { getPlanVersion } from '../plan/store.ts'
import type { RoundKey } from '../rounds/held.ts'
import { holdRound, keepEvent } from '../rounds/held.ts'
import { openRound } from '../rounds/opening.ts'
import { proposeRound } from '../rounds/reading.ts'
import type { Round } from '../rounds/schema.ts'
import { nextRound, patternOf } from './rules.ts'

/** Whether a round is to recur every year. */
export interface Recurrence extends RoundKey {
  readonly recurs: boolean
}

/** Sets a round to recur every year on the days it opened and was first due, or no more. */
export async function recurRound(
  tx: Tx,
  visit: Visit,
  { recurs, ...key }: Recurrence,
): Promise<Round | Refused> {
  const round = await holdRound(tx, visit, key)
  const isSet = patternOf(round) !== null
  if (isSet === recurs) return refused(recurs ? 'already-recurs' : 'recurs-not')
  if (!recurs) return keepEvent(tx, visit, round, { kind: 'recurs-no-more' })
  const { timeZone } = await getPlanVersion(tx, round.version)
  const opensOn = dayOf(round.openedAt, timeZone)
  return keepEvent(tx, visit, round, { kind: 'recurs', opensOn, dueOn: round.firstDueOn })
}

/** Opens what follows a recurring round, as it is proposed: it recurs in its turn. */
export async function openNextRound(tx: Tx, visit: Visit, key: RoundKey): Promise<Round | Refused> {
  const after = await holdRound(tx, visit, key)
  const next = nextRound(after)
  if (!next) return refused('recurs-not')
  const { version, lines } = await proposeRound(tx, visit, key.plan)
  if (dayOf(visit.now, version.timeZone) < next.opensOn)
    return refused('next-round-early', { round: next.code, day: next.opensOn })
  const { pattern: _, opensOn: __, ...given } = next
  return openRound(tx, visit, { ...given, plan: key.plan, lines, follows: key.code })
}
