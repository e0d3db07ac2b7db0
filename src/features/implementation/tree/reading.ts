import { dayOf } from '#kernel/clock'
import type { Texts } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import { allow } from '#kernel/operations'
import type { activityRules } from '#features/activities'
import type { Line, Report, ReportKey } from '#features/editions'
import { editionReading, editionRules } from '#features/editions'
import { listBaselines, listTargets } from '#features/indicators'
import type { ReadReport } from '#features/reporting'
import { reportOperations } from '#features/reporting'
import { listPlanMeasures } from '../form/store.ts'
import { treeOf } from './rules.ts'
import type { PlanTree } from './schema.ts'

/** An implementation plan for a reader: its report, and what he reads of it as a tree. */
export interface ReadPlan {
  readonly read: ReadReport
  readonly tree: PlanTree
  /** What the plan's indicators and proposals are called, by id. */
  readonly measures: ReadonlyMap<string, Texts>
}

/** Reads an implementation plan; of a draft nobody but its own people reads a word. */
export async function readPlan(visit: Visit, key: ReportKey): Promise<ReadPlan> {
  const read = await reportOperations.showReport(visit, key)
  const known = await readKnown(visit, key.plan)
  const { report } = read
  const day = dayOf(visit.now, report.version.timeZone)
  const tree = treeOf({ report, lines: linesOf(read), day, known, nameOf: codeOf })
  const version = report.version.version
  const named = await visit.read((tx) => listPlanMeasures(tx, { version, commitment: '' }))
  const measures = new Map(named.map(({ id, name }) => [id, name]))
  return { read, tree, measures }
}

/** One of an authority's own plans, as the list of all of them shows it. */
export interface OwnPlan {
  readonly report: Report
  readonly tree: PlanTree
}

/** Every plan that an authority has begun, the newest first, for its own people; asked for together. */
export async function readOwnPlans(
  visit: Visit,
  owned: editionRules.Owned,
): Promise<readonly OwnPlan[]> {
  allow(editionRules.workHere, visit, owned)
  const known = await readKnown(visit, owned.plan)
  const reports = await visit.read(async (tx) => {
    const begun = await editionReading.listBegunOutside(tx, owned)
    const plans = begun.filter(({ period }) => period !== null)
    return editionReading.listOutside(tx, owned, plans)
  })
  return reports.map((report) => {
    const day = dayOf(visit.now, report.version.timeZone)
    const lines = ownLines(report)
    return { report, tree: treeOf({ report, lines, day, known, nameOf: codeOf }) }
  })
}

/** The code in a key of the register, as it stands before an activity: `dk:mfa` → `MFA`. */
export const codeOf = (organisation: string): string =>
  (organisation.split(':')[1] ?? '').toUpperCase()

/** Its own people see every line that is theirs to fill, others what they may read. */
function linesOf({ report, lines, owns }: ReadReport): readonly Line[] {
  return owns ? ownLines(report) : lines.map(({ line }) => line)
}

function ownLines(report: Report): readonly Line[] {
  const edition = editionRules.findUnderWay(report) ?? editionRules.findHandedIn(report)
  return edition?.lines ?? report.assigned.map((line) => editionRules.emptyLine(report, line))
}

/** Which of the plan’s own indicators have a baseline or a target already, as everyone may read. */
export async function readKnown(
  visit: Visit,
  plan: string,
): Promise<activityRules.KnownIndicators> {
  const about = { plan, asOf: visit.now }
  const [baselines, targets] = await visit.read(async (tx) => [
    await listBaselines(tx, about),
    await listTargets(tx, about),
  ])
  const based = new Set(baselines.map(({ indicator }) => indicator))
  const aimed = new Set(targets.map(({ indicator }) => indicator))
  const all = [...new Set([...based, ...aimed])]
  return new Map(all.map((id) => [id, { hasBaseline: based.has(id), hasTarget: aimed.has(id) }]))
}
