import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { allow, notAllowed, notFound } from '#kernel/operations'
import { hasRole } from '#kernel/access'
import type { Question, Report, ReportKey } from '#features/editions'
import { acting, editionReading, editionRules } from '#features/editions'
import { roundReading } from '#features/rounds'
import { withProposals } from '../status/rating.ts'
import { readJumps } from '../jumps/reading.ts'
import type { AskedJump } from '../jumps/rules.ts'

/** A report as one reader may read it. */
export interface ReadReport {
  /** Everything: for what the owner's pages and rules need; show others nothing but `lines`. */
  readonly report: Report
  readonly lines: readonly editionRules.ReadableLine[]
  /** Null where the reader knows of no state, or nobody has begun. */
  readonly state: editionRules.ReportState | null
  readonly owns: boolean
  /** Whether what awaits a signature awaits another's, because this approver wrote in it. */
  readonly signerWrote: boolean
  /** The owner's: large steps in its series, by commitment; empty for everyone else and for a day gone by. */
  readonly jumps: ReadonlyMap<string, readonly AskedJump[]>
  /** The owner's and the coordinator's: nobody else reads them. */
  readonly questions: readonly Question[]
}

/** Which report, as of which moment; now where none is named. */
export interface ReportAsked extends ReportKey {
  readonly asOf?: Date
}

/** A report for a reader; 403 where the two tables admit him to nothing, whether or not it exists. */
export async function readReport(tx: Tx, visit: Visit, key: ReportAsked): Promise<ReadReport> {
  allow(editionRules.enter, visit, key)
  const { plan, organisation, asOf } = key
  const owns = editionRules.ownsReport(visit.actor, { plan, organisation })
  const found = await findAsOf(tx, key)
  const report = found && owns && !asOf ? await withProposals(tx, found, visit.now) : found
  const knows = owns || hasRole(visit.actor, ['coordinator'], { plan })
  if (!report || report.assigned.length === 0) throw knows ? notFound() : notAllowed()
  const lines = editionRules.readableLines(visit.actor, report)
  if (!knows && lines.length === 0) throw notAllowed()
  return {
    report,
    lines,
    state: knows ? editionRules.newestState(report) : null,
    owns,
    jumps:
      owns && asOf === undefined ? await readJumps(tx, report, newestLines(report)) : new Map(),
    signerWrote: asOf === undefined && (await wroteWhatAwaits(tx, visit, report)),
    questions: knows ? by(await questionsOn(tx, visit, report, lines), asOf ?? visit.now) : [],
  }
}

/** The lines of the newest edition; before one is begun, those that it will have. */
const newestLines = ({ editions, assigned }: Report) =>
  editions.at(-1)?.lines ?? assigned.map((line) => ({ ...line, items: [] }))

async function findAsOf(tx: Tx, { asOf, ...key }: ReportAsked): Promise<Report | undefined> {
  const report = await editionReading.findReport(tx, key)
  if (!report || asOf === undefined) return report
  const then = await editionReading.findThen(tx, report.version, asOf)
  return editionRules.wasThere(report, then) ? editionRules.reportAsOf(report, then) : undefined
}

/** The questions as they stood at a moment: those asked by then, with the answers given by then. */
const by = (questions: readonly Question[], moment: Date): readonly Question[] =>
  questions
    .filter(({ askedAt }) => askedAt <= moment)
    .map((one) => (one.answer && new Date(one.answer.at) > moment ? { ...one, answer: null } : one))

async function wroteWhatAwaits(tx: Tx, visit: Visit, report: Report): Promise<boolean> {
  const edition = editionRules.mayDo.sign(visit.actor, report)
    ? editionRules.findUnderWay(report)
    : undefined
  if (!edition || editionRules.stateOf(edition.events) !== 'awaiting-signature') return false
  return acting.hasWritten(tx, visit, edition)
}

/** The questions on commitments whose lines the reader may read, in every edition open to him: they quote. */
async function questionsOn(
  tx: Tx,
  visit: Visit,
  report: Report,
  lines: readonly editionRules.ReadableLine[],
): Promise<readonly Question[]> {
  const open = new Set(lines.map(({ line }) => line.commitment))
  const editions = report.editions.filter((one) =>
    editionRules.admitsEdition(visit.actor, report, one),
  )
  const about = editions.flatMap((one) =>
    one.lines.filter(({ commitment }) => open.has(commitment)),
  )
  const ids = new Set(about.map(({ id }) => id))
  const asked = await editionReading.listQuestions(
    tx,
    editions.map(({ id }) => id),
  )
  return asked.filter(({ line }) => ids.has(line))
}

/** A contributor's part as the lead may read it. */
export interface OfferedPart {
  readonly organisation: string
  /** Null where nothing was offered or handed in to this reader. */
  readonly read: editionRules.ReadableLine | null
  /** Whether it is handed in, read or not: that much everybody knows of a report. */
  readonly handedIn: boolean
}

/** The parts of a shared commitment that others write, as far as this reader may read them. */
export async function readParts(
  tx: Tx,
  visit: Visit,
  { commitment, ...key }: ReportKey & { readonly commitment: string },
): Promise<readonly OfferedPart[]> {
  const parts = await readAllParts(tx, visit, { ...key, commitments: [commitment] })
  return parts.get(commitment) ?? []
}

/** The same of several commitments, by commitment; asked for together, however many they are. */
export async function readAllParts(
  tx: Tx,
  visit: Visit,
  { commitments, ...key }: ReportKey & { readonly commitments: readonly string[] },
): Promise<ReadonlyMap<string, readonly OfferedPart[]>> {
  allow(editionRules.enter, visit, key)
  const found = await editionReading.listReports(tx, key, commitments)
  const others = (found?.reports ?? [])
    .filter(({ organisation }) => organisation !== key.organisation)
    .map((report) => ({ report, lines: editionRules.readableLines(visit.actor, report) }))
  const writers = (commitment: string) =>
    (found?.context.everyone ?? []).filter((line) => line.commitment === commitment)
  return new Map(
    commitments.map((commitment) => [
      commitment,
      writers(commitment).flatMap(({ organisation }) =>
        others
          .filter(({ report }) => report.organisation === organisation)
          .map(({ report, lines }) => partOf(commitment, report, lines)),
      ),
    ]),
  )
}

function partOf(
  commitment: string,
  report: Report,
  lines: readonly editionRules.ReadableLine[],
): OfferedPart {
  const read = lines.find(({ line }) => line.commitment === commitment) ?? null
  const given = editionRules.findHandedIn(report)?.lines ?? []
  const handedIn = given.some((line) => line.commitment === commitment)
  return { organisation: report.organisation, read, handedIn }
}

/** The key of a report by the codes in its address; what may not be known answers 403. */
export async function keyOf(
  tx: Tx,
  { plan, round, code }: { readonly plan: string; readonly round: string; readonly code: string },
): Promise<ReportKey> {
  const version = await roundReading.findPlanInForce(tx, plan)
  const organisation = version && (await roundReading.findOrganisation(tx, version, code))
  if (organisation === undefined) throw notAllowed()
  return { plan, round, organisation }
}
