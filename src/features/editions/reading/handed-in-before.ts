import type { Actor } from '#kernel/access'
import type { Period } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { roundReading } from '#features/rounds'
import type { Line } from '../items/schema.ts'
import type { Report } from '../reports/schema.ts'
import { findReport } from '../reports/store.ts'
import { findHandedIn, ownsReport, readableLines } from '../rules.ts'

/** Rounds further back than this are history. */
const mostRounds = 4

/** A line that was handed in earlier, and what it was about. */
export interface HandedInBefore {
  readonly line: Line
  readonly period: Period
}

/** Of each commitment of a report, the line that was handed in last in an earlier round, as far as a reader may. */
export async function findHandedInBefore(
  tx: Tx,
  actor: Actor,
  { plan, organisation, occasion, assigned }: Report,
): Promise<ReadonlyMap<string, HandedInBefore>> {
  const found = new Map<string, HandedInBefore>()
  const opened = occasion.round?.openedAt
  if (!opened) return found
  const rounds = await roundReading.listRounds(tx, plan)
  for (const { code } of rounds.filter(({ openedAt }) => openedAt < opened).slice(0, mostRounds)) {
    const before = await findReport(tx, { plan, organisation, round: code })
    for (const line of before ? readBy(actor, before) : [])
      if (before && line.items.length > 0 && !found.has(line.commitment))
        found.set(line.commitment, { line, period: before.occasion.period })
    if (assigned.every(({ commitment }) => found.has(commitment))) break
  }
  return found
}

/** What was handed in: its own people read all of it, others what the two tables admit them to. */
function readBy(actor: Actor, before: Report): readonly Line[] {
  if (ownsReport(actor, before)) return findHandedIn(before)?.lines ?? []
  return readableLines(actor, before).map(({ line }) => line)
}
