import type { Tx } from '#kernel/db'
import type { Line, Report } from '#features/editions'
import { editionReading, editionRules } from '#features/editions'
import type { Round } from '#features/rounds'
import { roundReading } from '#features/rounds'

/** What was handed in on a commitment in an earlier round: last year's text, figures and status. */
export interface Earlier {
  readonly round: Round
  readonly line: Line
}

/**
 * Of each commitment the newest line that the organisation handed in, in the rounds opened before this one; what
 * was withdrawn is not in it. Outside rounds there is none.
 */
export async function earlierLines(
  tx: Tx,
  { plan, organisation, occasion }: Pick<Report, 'plan' | 'organisation' | 'occasion'>,
  commitments: readonly string[],
): Promise<ReadonlyMap<string, Earlier>> {
  const found = new Map<string, Earlier>()
  const { round } = occasion
  const rounds = round ? await roundReading.listRounds(tx, plan) : []
  for (const before of rounds.filter(({ openedAt }) => round && openedAt < round.openedAt)) {
    if (commitments.every((id) => found.has(id))) break
    const report = await editionReading.findReport(tx, { plan, organisation, round: before.code })
    for (const line of (report && editionRules.findHandedIn(report)?.lines) ?? [])
      if (line.items.length > 0 && !found.has(line.commitment))
        found.set(line.commitment, { round: before, line })
  }
  return found
}
