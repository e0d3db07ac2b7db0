import type { Actor } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { Round } from '#features/rounds'
import { roundReading } from '#features/rounds'
import type { Line } from '../items/schema.ts'
import type { Report } from '../reports/schema.ts'
import { listRoundReports } from '../reports/store.ts'
import { findHandedIn, ownsReport, readableLines } from '../rules.ts'

/** So many rounds are read together; for whoever only looks, those further back are history. */
const together = 4

/** A line that was handed in in an earlier round: last year's text, figures and status. */
export interface HandedInBefore {
  readonly round: Round
  readonly line: Line
}

type Place = Pick<Report, 'plan' | 'organisation' | 'occasion'>

/** Of each commitment, the line that was handed in last in an earlier round, as far as a reader may. */
export async function findHandedInBefore(
  tx: Tx,
  actor: Actor,
  place: Place,
): Promise<ReadonlyMap<string, HandedInBefore>> {
  const rounds = (await olderRounds(tx, place)).slice(0, together)
  return newestIn(await listRoundReports(tx, place, rounds), (before) => readBy(actor, before))
}

/**
 * Of each of these commitments the newest line that the organisation handed in, in the rounds opened before this one,
 * however long ago; what was withdrawn is not in it. Outside rounds there is none.
 */
export async function listOwnBefore(
  tx: Tx,
  place: Place,
  commitments: readonly string[],
): Promise<ReadonlyMap<string, HandedInBefore>> {
  const rounds = await olderRounds(tx, place)
  let found: ReadonlyMap<string, HandedInBefore> = new Map()
  for (let at = 0; at < rounds.length; at += together) {
    if (commitments.every((id) => found.has(id))) break
    const reports = await listRoundReports(tx, place, rounds.slice(at, at + together))
    found = new Map([...newestIn(reports, handedIn), ...found])
  }
  return found
}

/** The rounds opened before a report's, the newest first; none for what stands outside rounds. */
async function olderRounds(tx: Tx, { plan, occasion }: Place): Promise<readonly Round[]> {
  const opened = occasion.round?.openedAt
  if (!opened) return []
  return (await roundReading.listRounds(tx, plan)).filter(({ openedAt }) => openedAt < opened)
}

/** The newest line in which something stands, by commitment; the newest report comes first. */
const newestIn = (
  reports: readonly Report[],
  linesIn: (report: Report) => readonly Line[],
): ReadonlyMap<string, HandedInBefore> =>
  new Map(
    reports.toReversed().flatMap((report) => {
      const { round } = report.occasion
      const lines = round ? linesIn(report).filter(({ items }) => items.length > 0) : []
      return lines.flatMap((line) => (round ? [[line.commitment, { round, line }] as const] : []))
    }),
  )

const handedIn = (report: Report): readonly Line[] => findHandedIn(report)?.lines ?? []

/** What was handed in: its own people read all of it, others what the two tables admit them to. */
const readBy = (actor: Actor, before: Report): readonly Line[] =>
  ownsReport(actor, before)
    ? handedIn(before)
    : readableLines(actor, before).map(({ line }) => line)
