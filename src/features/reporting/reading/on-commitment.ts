import type { Actor } from '#kernel/access'
import { hasRole } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { Report } from '#features/editions'
import { editionReading, editionRules } from '#features/editions'
import { roundReading } from '#features/rounds'

/** What one organisation says of a commitment in a round, as a reader could read it on a day. */
export interface ReadLine {
  readonly report: Report
  readonly read: editionRules.ReadableLine
}

const readers = [
  'coordinator',
  'editor',
  'approver',
  'steering-member',
  'reviewer',
  'partner',
] as const

/**
 * What this reader could read at a moment of reports on a commitment and what is not public: drafts of
 * his own, parts offered to him, what was handed in to him. The newest round first.
 */
export async function linesOnCommitment(
  tx: Tx,
  actor: Actor,
  {
    plan,
    commitment,
    moment,
  }: { readonly plan: string; readonly commitment: string; readonly moment: Date },
): Promise<readonly ReadLine[]> {
  if (!hasRole(actor, readers, { plan })) return []
  const found: ReadLine[] = []
  for (const { code: round } of await roundReading.listRounds(tx, plan)) {
    const context = await editionReading.findRoundContext(tx, { plan, round })
    if (!context) continue
    const then = await editionReading.findThen(tx, context.version, moment)
    const writers = context.everyone.filter((line) => line.commitment === commitment)
    for (const { organisation } of writers) {
      const report = editionRules.reportAsOf(
        await editionReading.getReport(tx, context, organisation),
        then,
      )
      const lines = editionRules.wasThere(report, then)
        ? editionRules.readableLines(actor, report)
        : []
      const read = lines.find(({ line }) => line.commitment === commitment)
      if (read && read.line.publishedAt === null) found.push({ report, read })
    }
  }
  return found
}
