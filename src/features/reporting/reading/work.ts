import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { allow, notFound } from '#kernel/operations'
import { roundReading, roundRules } from '#features/rounds'
import { listPlanPeriods } from '#features/planning'
import { currentRevision, unsettledOf } from '../drafts/rules.ts'
import { listRevisions } from '../drafts/store.ts'
import type { Edition, Line, Question, Report, ReportKey, Status } from '#features/editions'
import { editionReading, editionRules } from '#features/editions'
import { readJumps } from '../jumps/reading.ts'
import type { AskedJump } from '../jumps/rules.ts'
import type { Earlier } from './earlier.ts'
import { earlierLines } from './earlier.ts'
import type { MilestoneAsked, OverdueMilestone } from '../status/milestones.ts'
import { overdueIn, readMilestones } from '../status/milestones.ts'
import type { Proposal } from '../status/proposals.ts'
import { noProposal, readProposals } from '../status/proposals.ts'
import { withProposal, withProposals } from '../status/rating.ts'
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
  readonly earlier: Earlier | null
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
  const proposals = await readProposals(tx, report, [shown], visit.now)
  const proposal = proposals.get(commitment) ?? noProposal
  return {
    report,
    edition,
    line: isDraft ? withProposal(shown, proposal) : shown,
    ...(await versionsOf(tx, visit, line)),
    proposed: proposal.status,
    proposal,
    milestones: (await readMilestones(tx, report, [shown], visit.now)).get(commitment) ?? [],
    earlier: (await earlierLines(tx, report, [commitment])).get(commitment) ?? null,
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
  const reports: Desk['reports'][number][] = []
  const overdue: OverdueMilestone[] = []
  for (const { code } of shown) {
    const report = await editionReading.findReport(tx, { plan, organisation, round: code })
    if (!report || report.assigned.length === 0) continue
    const questions = await editionReading.listQuestions(
      tx,
      report.editions.map(({ id }) => id),
    )
    reports.push({ report: await withProposals(tx, report, visit.now), questions })
    if (!editionRules.isClosed(report.occasion))
      overdue.push(...(await overdueOf(tx, visit, report)))
  }
  const plans = await listPlansAtWork(tx, { plan, organisation })
  return { plan: version, reports, overdue, plans }
}

/** What the report's lines, or those that it will have, can say of milestones whose day has passed. */
async function overdueOf(tx: Tx, visit: Visit, report: Report): Promise<Desk['overdue']> {
  const lines = report.editions.at(-1)?.lines
  const asked = lines ?? report.assigned.map((one) => ({ ...one, items: [] }))
  const milestones = await readMilestones(tx, report, asked, visit.now)
  return overdueIn(report, milestones, dayOf(visit.now, report.version.timeZone))
}

/** What the organisation writes outside rounds that waits for somebody of it: to be handed in, or for an answer. */
async function listPlansAtWork(tx: Tx, owned: editionRules.Owned): Promise<Desk['plans']> {
  const codes = [
    ...(await listPlanPeriods(tx, owned)).map(editionRules.planCode),
    ...(await editionReading.listFigureCodes(tx, owned.plan, owned.organisation)),
  ]
  const plans: Desk['plans'][number][] = []
  for (const round of codes) {
    const report = await editionReading.findReport(tx, { ...owned, round })
    if (!report) continue
    const handedIn = editionRules.findHandedIn(report)
    const isAsked = handedIn && editionRules.openQuestions(handedIn.events).size > 0
    if (!editionRules.findUnderWay(report) && !isAsked) continue
    const ids = report.editions.map(({ id }) => id)
    plans.push({ report, questions: await editionReading.listQuestions(tx, ids) })
  }
  return plans
}
