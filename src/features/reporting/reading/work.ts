import type { Day } from '#kernel/clock'
import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { allow, notFound } from '#kernel/operations'
import { roundReading, roundRules } from '#features/rounds'
import { currentRevision, unsettledOf } from '../drafts/rules.ts'
import { listRevisions } from '../drafts/store.ts'
import type {
  Edition,
  HandedInBefore,
  Line,
  Question,
  Report,
  ReportKey,
  Status,
} from '#features/editions'
import { editionReading, editionRules } from '#features/editions'
import { readJumps } from '../jumps/reading.ts'
import type { AskedJump } from '../jumps/rules.ts'
import type { MilestoneAsked, OverdueMilestone } from '../status/milestones.ts'
import { milestonesIn, overdueIn } from '../status/milestones.ts'
import type { Known, Proposal } from '../status/proposals.ts'
import { noProposal, proposalsFor, readKnown } from '../status/proposals.ts'
import { besideProposals, withProposal } from '../status/rating.ts'
import type { OfferedPart } from './reading.ts'
import { readParts } from './reading.ts'

/** What somebody of the organisation needs to write, or look at, one line. */
export interface LineWork {
  readonly report: Report
  /** The edition under way, else the one handed in; undefined as long as nobody has begun. */
  readonly edition: Edition | undefined
  readonly line: Line
  /** The version that stands in each field; 0 where nobody has saved it in this edition. */
  readonly versions: ReadonlyMap<string, number>
  /** Versions of the reader's own that came too late and wait to be settled, by field. */
  readonly asides: ReadonlyMap<string, number>
  /** What the rule proposes for the status; null where it has nothing to go by. */
  readonly proposed: Status | null
  /** The same with the rule, and what it judged, for the eyes of the organisation. */
  readonly proposal: Proposal
  /** The milestones of the implementation plan that the line can report on. */
  readonly milestones: readonly MilestoneAsked[]
  /** What was handed in on this commitment in an earlier round. */
  readonly earlier: HandedInBefore | null
  readonly questions: readonly Question[]
  readonly parts: readonly OfferedPart[]
  /** Large steps in its series that are asked about: a change, or a new definition? */
  readonly jumps: readonly AskedJump[]
}

/** Reads a line for those who work on it. */
export async function readLine(
  tx: Tx,
  visit: Visit,
  { commitment, ...key }: ReportKey & { readonly commitment: string },
): Promise<LineWork> {
  allow(editionRules.workHere, visit, key)
  const report = await editionReading.findReport(tx, key)
  const assigned = report?.assigned.find((line) => line.commitment === commitment)
  if (!report || !assigned) throw notFound()
  const edition = editionRules.findUnderWay(report) ?? editionRules.findHandedIn(report)
  const line = edition?.lines.find((one) => one.commitment === commitment)
  const asked = await editionReading.listQuestions(
    tx,
    report.editions.map(({ id }) => id),
  )
  const ownLines = report.editions.flatMap(({ lines }) => lines)
  const isHere = ({ line: id }: Question) =>
    ownLines.some((one) => one.id === id && one.commitment === commitment)
  const shown = line ?? editionRules.emptyLine(report, assigned)
  const isDraft = edition !== undefined && editionRules.stateOf(edition.events) === 'draft'
  const known = (await readKnown(tx, report, [report.occasion], visit.now))(report.occasion)
  const proposal = proposalsFor(report, [shown], known, visit.now).get(commitment) ?? noProposal
  return {
    report,
    edition,
    line: isDraft ? withProposal(shown, proposal) : shown,
    ...(await versionsOf(tx, visit, line)),
    proposed: proposal.status,
    proposal,
    milestones: milestonesIn(known, [shown]).get(commitment) ?? [],
    earlier: (await editionReading.listOwnBefore(tx, report, [commitment])).get(commitment) ?? null,
    questions: asked.filter(isHere),
    parts: await readParts(tx, visit, { ...key, commitment }),
    jumps: (await readJumps(tx, report, [shown])).get(commitment) ?? [],
  }
}

async function versionsOf(
  tx: Tx,
  { actor }: Visit,
  line: Line | undefined,
): Promise<Pick<LineWork, 'versions' | 'asides'>> {
  const [versions, asides] = [new Map<string, number>(), new Map<string, number>()]
  const byField = Map.groupBy(line ? await listRevisions(tx, line.id) : [], ({ field }) => field)
  for (const [field, revisions] of byField) {
    const history = { inherited: null, revisions }
    versions.set(field, currentRevision(history))
    const aside = actor.kind === 'account' ? unsettledOf(history, actor.account) : null
    if (aside !== null) asides.set(field, aside)
  }
  return { versions, asides }
}

/** What lies on an organisation's desk: its reports in the rounds that are open, and in the newest closed one. */
export interface Desk {
  readonly plan: Report['version']
  readonly reports: readonly { readonly report: Report; readonly questions: readonly Question[] }[]
  /** Milestones of its plans that are overdue and can be reported on in a round that is open. */
  readonly overdue: readonly OverdueMilestone[]
  /** Outside rounds: implementation plans and lists of figures that wait for somebody of it, under the same names. */
  readonly plans: readonly { readonly report: Report; readonly questions: readonly Question[] }[]
}

/** Reads an organisation's desk for its own people. */
export async function readDesk(
  tx: Tx,
  visit: Visit,
  { plan, organisation }: editionRules.Owned,
): Promise<Desk> {
  allow(editionRules.workHere, visit, { plan, organisation })
  const version = await roundReading.findPlanInForce(tx, plan)
  if (!version) throw notFound()
  const rounds = await roundReading.listRounds(tx, plan)
  const newestClosed = rounds.find((round) => roundRules.closedAt(round) !== null)
  const shown = rounds.filter(
    (round) => roundRules.closedAt(round) === null || round === newestClosed,
  )
  const owned = { plan, organisation }
  const found = await editionReading.listRoundReports(tx, owned, shown)
  const own = found.filter(({ assigned }) => assigned.length > 0)
  const knownOf = await readKnown(
    tx,
    owned,
    own.map(({ occasion }) => occasion),
    visit.now,
  )
  const today = dayOf(visit.now, version.timeZone)
  const plans = await listAtWork(tx, owned)
  const questionsOf = await readQuestions(tx, [...own, ...plans])
  return {
    plan: version,
    reports: own.map((report) => ({
      report: besideProposals(report, knownOf(report.occasion), visit.now),
      questions: questionsOf(report),
    })),
    overdue: own
      .filter(({ occasion }) => !editionRules.isClosed(occasion))
      .flatMap((report) => overdueOf(report, knownOf(report.occasion), today)),
    plans: plans.map((report) => ({ report, questions: questionsOf(report) })),
  }
}

/** What the report's lines, or those that it will have, can say of milestones whose day has passed. */
function overdueOf(report: Report, known: Known, today: Day): Desk['overdue'] {
  const lines = report.editions.at(-1)?.lines
  const asked = lines ?? report.assigned.map((one) => ({ ...one, items: [] }))
  return overdueIn(report, milestonesIn(known, asked), today)
}

/** What the organisation writes outside rounds that waits for somebody of it: to be handed in, or for an answer. */
async function listAtWork(tx: Tx, owned: editionRules.Owned): Promise<readonly Report[]> {
  const begun = await editionReading.listBegunOutside(tx, owned)
  const waiting = begun.filter((one) => {
    const handedIn = editionRules.findHandedIn(one)
    const isAsked = handedIn && editionRules.openQuestions(handedIn.events).size > 0
    return isAsked || editionRules.findUnderWay(one)
  })
  return editionReading.listOutside(tx, owned, waiting)
}

async function readQuestions(
  tx: Tx,
  reports: readonly Report[],
): Promise<(report: Report) => readonly Question[]> {
  const ids = reports.flatMap(({ editions }) => editions.map(({ id }) => id))
  const asked = await editionReading.listQuestions(tx, ids)
  return ({ editions }) => asked.filter(({ edition }) => editions.some(({ id }) => id === edition))
}
