import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { allow, notFound, refused } from '#kernel/operations'
import type { Edition, HandedInBefore, Report, ReportKey, Status } from '#features/editions'
import { editionReading, editionRules } from '#features/editions'
import type { RoundLine } from '#features/rounds'
import { readJumps } from '../jumps/reading.ts'
import type { AskedJump } from '../jumps/rules.ts'
import type { FieldHistory } from './rules.ts'
import { valueOf } from './rules.ts'
import type { Revision } from './schema.ts'
import { listRevisionsOf } from './store.ts'
import type { MilestoneAsked } from '../status/milestones.ts'
import { readMilestones } from '../status/milestones.ts'
import type { Proposal } from '../status/proposals.ts'
import { noProposal, readProposals } from '../status/proposals.ts'

/** A line of a draft with every saved version of its fields. */
export interface DraftLine extends Pick<RoundLine, 'commitment' | 'part'> {
  /** What was saved in a field of it, and what it began with. */
  readonly historyOf: (field: string) => FieldHistory
  /** What the rule proposes for the status; null where it has nothing to go by. */
  readonly proposed: Status | null
  readonly proposal: Proposal
  /** The milestones of the implementation plan that the line can report on. */
  readonly milestones: readonly MilestoneAsked[]
  /** What was handed in on this commitment in an earlier round. */
  readonly earlier: HandedInBefore | null
  /** Large steps in its series that are asked about. */
  readonly jumps: readonly AskedJump[]
}

/** A whole draft: the one that is written in, or the one that would begin. */
export interface WholeDraft {
  readonly report: Report
  /** The number of the edition, begun or not. */
  readonly number: number
  /** Why nobody can write in it now; null where editors can. */
  readonly locked: Refused | null
  readonly lines: readonly DraftLine[]
}

/** Reads a draft at once, for those who work on it; as many queries for a thousand lines as for one. */
export async function readDraft(tx: Tx, visit: Visit, key: ReportKey): Promise<WholeDraft> {
  allow(editionRules.workHere, visit, key)
  const report = await editionReading.findReport(tx, key)
  if (!report || report.assigned.length === 0) throw notFound()
  const edition = editionRules.findUnderWay(report)
  const newest = report.editions.at(-1)
  const number = edition?.number ?? (newest?.number ?? 0) + 1
  const before = report.editions.find((one) => one.number === number - 1)
  const revisions = await listRevisionsOf(tx, edition?.lines.map(({ id }) => id) ?? [])
  const byLine = Map.groupBy(revisions, ({ line }) => line)
  const commitments = report.assigned.map(({ commitment }) => commitment)
  const earlier = await editionReading.listOwnBefore(tx, report, commitments)
  const written = edition?.lines ?? before?.lines
  const own = written ?? report.assigned.map(notYetBegun)
  const asked = await readJumps(tx, report, own)
  const proposals = await readProposals(tx, report, own, visit.now)
  const milestones = await readMilestones(tx, report, own, visit.now)
  const lines = (written ?? report.assigned).map(({ commitment, part }): DraftLine => ({
    commitment,
    part,
    historyOf: historiesOf({ edition, before, byLine }, commitment),
    proposed: proposals.get(commitment)?.status ?? null,
    proposal: proposals.get(commitment) ?? noProposal,
    milestones: milestones.get(commitment) ?? [],
    earlier: earlier.get(commitment) ?? null,
    jumps: asked.get(commitment) ?? [],
  }))
  return { report, number, locked: lockOf(edition, newest), lines }
}

const notYetBegun = (line: RoundLine) => ({ ...line, items: [] })

function lockOf(edition: Edition | undefined, newest: Edition | undefined): Refused | null {
  if (edition)
    return editionRules.stateOf(edition.events) === 'draft' ? null : refused('text-locked')
  return newest ? refused('not-revised') : null
}

interface Saved {
  readonly edition: Edition | undefined
  /** The edition before, whose facts the draft began with. */
  readonly before: Edition | undefined
  readonly byLine: ReadonlyMap<string, readonly Revision[]>
}

function historiesOf({ edition, before, byLine }: Saved, commitment: string) {
  const line = edition?.lines.find((one) => one.commitment === commitment)
  const old = before?.lines.find((one) =>
    line ? one.chain === line.chain : one.commitment === commitment,
  )
  const saved = Map.groupBy((line && byLine.get(line.id)) ?? [], ({ field }) => field)
  return (field: string): FieldHistory => {
    const inherited = old?.items.find((item) => item.field === field)
    return {
      inherited: inherited ? valueOf(inherited.content) : null,
      revisions: saved.get(field) ?? [],
    }
  }
}
