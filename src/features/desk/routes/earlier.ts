import type { Actor } from '#kernel/access'
import type { Period } from '#kernel/clock'
import type { PageRequest } from '#kernel/http'
import type { Line, Report } from '#features/editions'
import { editionReading, editionRules } from '#features/editions'
import { roundReading } from '#features/rounds'
import type { Earlier } from '../pages/progress.ts'

/** Rounds further back than this are history. */
const mostRounds = 4

/** Of each commitment of a report, the line that was handed in last in an earlier round, as far as this reader may. */
export async function earlierOf({ visit }: PageRequest, report: Report): Promise<Earlier> {
  const { plan, organisation, occasion, assigned } = report
  const found = new Map<string, { readonly line: Line; readonly period: Period }>()
  const opened = occasion.round?.openedAt
  if (!opened) return found
  return visit.read(async (tx) => {
    const rounds = await roundReading.listRounds(tx, plan)
    for (const { code } of rounds
      .filter(({ openedAt }) => openedAt < opened)
      .slice(0, mostRounds)) {
      const before = await editionReading.findReport(tx, { plan, organisation, round: code })
      for (const line of before ? readBy(visit.actor, before) : [])
        if (before && line.items.length > 0 && !found.has(line.commitment))
          found.set(line.commitment, { line, period: before.occasion.period })
      if (assigned.every(({ commitment }) => found.has(commitment))) break
    }
    return found
  })
}

/** What was handed in: its own people read all of it, others what the two tables admit them to. */
function readBy(actor: Actor, before: Report): readonly Line[] {
  if (editionRules.ownsReport(actor, before)) return editionRules.findHandedIn(before)?.lines ?? []
  return editionRules.readableLines(actor, before).map(({ line }) => line)
}
