import type { Day } from '#kernel/clock'
import { parseDay, systemClock } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, notFound, refused } from '#kernel/operations'
import * as policy from './policy.ts'
import { refuseMove } from './rules.ts'
import { findStandingForUpdate, saveDay } from './store.ts'

/** Moves the exercise's day on; every process hears of it. 404 in a real installation. */
export async function moveDay(
  tx: Tx,
  visit: Visit,
  { to: typed }: { readonly to: string },
): Promise<Day | Refused> {
  allow(policy.moveDay, visit, null)
  const standing = await findStandingForUpdate(tx)
  if (!standing) throw notFound()
  const to = parseDay(typed.trim())
  if (to === undefined) return refused('day-unreadable', { day: typed })
  const refusal = refuseMove(standing.today, to)
  if (refusal) return refused(refusal)
  await saveDay(tx, { today: to, movedAt: systemClock.now() })
  await query(tx, sql`select pg_notify('varde_exercise_day', ${to})`)
  const actor = journalActor(visit.actor, ['coordinator'])
  const subject = { from: standing.today, to }
  record(tx, { at: visit.now, actor, operation: 'move-day', subject, payload: null })
  return to
}
