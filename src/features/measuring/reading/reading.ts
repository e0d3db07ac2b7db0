import type { Actor } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import type { Edition, Item, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import { figureDrafts } from '#features/indicators'
import type { Measure } from '#features/rounds'
import type { ReadReport } from '#features/reporting'
import { reportRules, reportSteps } from '#features/reporting'
import { reportKeyOf } from '../lists/rules.ts'
import type { FiguresKey } from '../lists/schema.ts'
import type { Followable } from './followable-store.ts'
import { listFollowable } from './followable-store.ts'
import type { Series } from './series.ts'
import { readSeries } from './series.ts'
import type { Warning } from './warnings.ts'
import { pointOf, warningsIn } from './warnings.ts'

/** Which list of figures, as of which moment; now where none is named. */
export interface FiguresAsked extends FiguresKey {
  readonly asOf?: Date
}

/** An entry of a list with what it replaces in the edition before. */
export interface Entry {
  readonly item: Item
  /** Null where it is new in the list. */
  readonly before: Item | null
  /**
   * Of a figure: what stands for its period, and where its total and its parts differ; null for the rest, and for
   * others where it counts harm: those read it through `shownFigure`.
   */
  readonly headline: figureDrafts.Headline | null
  /** Of a figure: what its cells come to, breakdown by breakdown. */
  readonly rollUps: readonly figureDrafts.RollUp[]
}

/** A list of figures as one reader may read it, with the series that it belongs to. */
export interface FiguresView {
  /** The report that the list is: `lines`, `state`, `owns`, `questions`, `jumps`, for the acts and their pages. */
  readonly read: ReadReport
  readonly measure: Measure
  /** Oldest first; empty for a proposal that nobody has defined. */
  readonly definitions: readonly figureDrafts.KnownDefinition[]
  /** The newest edition that the reader may read; null where there is none. */
  readonly edition: editionRules.ReadableLine['edition'] | null
  readonly entries: readonly Entry[]
  /** The version that stands in each field of the draft; forms send it back as `seen`. Empty for all but its owner. */
  readonly versions: ReadonlyMap<string, number>
  /** What the draft still needs before it can be sent; empty for all but its owner. */
  readonly missing: readonly { readonly field: string; readonly code: string }[]
  /** What looks like a slip and hinders nothing; empty for all but its owner. */
  readonly warnings: readonly Warning[]
  /** What everybody reads of the indicator, with the history of each fact. */
  readonly series: Series
  /** What a target here may follow: the plan's other indicators in the same unit; empty for all but its owner. */
  readonly followable: readonly Followable[]
  /** What this reader may do now; `write`: he may save entries, the first of which begins the list. */
  readonly possible: readonly (editionRules.Act | 'write')[]
}

/** Reads a list of figures; 403 where the reader is admitted to nothing, whether or not it exists. */
export async function readFigures(
  tx: Tx,
  visit: Visit,
  { asOf, ...key }: FiguresAsked,
): Promise<FiguresView> {
  const reportKey = reportKeyOf(key)
  const read = await reportSteps.readReport(tx, visit, {
    ...reportKey,
    ...(asOf !== undefined && { asOf }),
  })
  const { report } = read
  const measure = report.measures.get(key.indicator)
  if (!measure) throw new Error(`no measure for ${key.indicator}`)
  const definitions = await figureDrafts.listDefinitions(tx, key, {
    own: read.owns ? 'drafts' : 'handed-in',
  })
  const shown = read.lines[0] ?? null
  const isOwn = read.owns && asOf === undefined
  const draft = isOwn ? await reportSteps.readDraft(tx, visit, reportKey) : null
  const underWay = editionRules.findUnderWay(report)
  const series = await readSeries(tx, key, asOf ?? visit.now)
  return {
    read,
    measure,
    definitions,
    edition: shown?.edition ?? null,
    entries: (shown?.line.items ?? []).map((item) =>
      entryOf(item, report, read.owns || measure.countsPeople !== 'harm'),
    ),
    versions: versionsIn(draft, shown?.line.items ?? []),
    missing: isOwn && underWay ? reportRules.missingInReport(report, underWay) : [],
    warnings: isOwn ? warningsOf(shown?.line.items ?? [], definitions, series) : [],
    series,
    followable: isOwn ? await listFollowable(tx, { ...key, unit: measure.unit }) : [],
    possible: asOf === undefined ? possibleFor(visit.actor, read) : [],
  }
}

/** What looks like a slip, held against what everybody reads of the series. */
function warningsOf(
  items: readonly Item[],
  definitions: readonly figureDrafts.KnownDefinition[],
  { baselines, targets }: Series,
): readonly Warning[] {
  const first = baselines.find(({ value }) => value !== null)
  const start = first ? pointOf(first.about ?? '', first.value ?? '') : null
  const others = targets
    .filter(({ chain }) => items.every((one) => one.chain !== chain))
    .map((target) => {
      const { period: due, value } = pointOf(target.about ?? '', target.value ?? '')
      return { kind: figureDrafts.aimKindOf(target), due, value }
    })
  return warningsIn(items, { definitions, start, others })
}

function versionsIn(
  draft: Awaited<ReturnType<typeof reportSteps.readDraft>> | null,
  items: readonly Item[],
): ReadonlyMap<string, number> {
  const line = draft?.lines[0]
  if (!line) return new Map()
  return new Map(
    items.map(({ field }) => [field, reportRules.currentRevision(line.historyOf(field))]),
  )
}

/** `isOpen`: whether sums of counts may be made for this reader; of harm only for its owner. */
function entryOf(item: Item, { editions }: Report, isOpen: boolean): Entry {
  const before = beforeIn(editions, item)
  const { content } = item
  if (!isOpen || content.noun !== 'observation' || !content.says)
    return { item, before, headline: null, rollUps: [] }
  const { says, breakdowns } = content
  return {
    item,
    before,
    headline: figureDrafts.headlineOf(says, breakdowns),
    rollUps: figureDrafts.rollUps(says.cells, breakdowns),
  }
}

/** What stood in the field in the newest edition that had another fact there. */
const beforeIn = (editions: readonly Edition[], { fact, field, replaces }: Item): Item | null =>
  editions
    .flatMap(({ lines }) => lines.flatMap(({ items }) => items))
    .findLast((one) => one.field === field && one.fact !== fact && one.fact === replaces) ?? null

function possibleFor(actor: Actor, { report, signerWrote }: ReadReport): FiguresView['possible'] {
  const underWay = editionRules.findUnderWay(report)
  const acts = new Set(
    [underWay, editionRules.findHandedIn(report)].flatMap((edition) =>
      edition ? actsOn(actor, report, edition, signerWrote) : [],
    ),
  )
  const mayWrite =
    editionRules.write(actor, report) &&
    (report.editions.length === 0 ||
      (underWay !== undefined && editionRules.stateOf(underWay.events) === 'draft'))
  return [...(mayWrite ? (['write'] as const) : []), ...acts]
}

function actsOn(
  actor: Actor,
  report: Report,
  { events, number }: Edition,
  signerWrote: boolean,
): readonly editionRules.Act[] {
  const [question] = editionRules.openQuestions(events)
  const draftOpen = editionRules.findUnderWay(report) !== undefined
  const now = { number, roundClosed: false, draftOpen, signerWrote }
  return editionRules
    .possibleActs(events, { ...now, ...(question !== undefined && { question }) })
    .filter((act) => editionRules.mayDo[act](actor, report))
}
