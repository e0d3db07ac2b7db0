import type { Day, Period } from '#kernel/clock'
import { parsePeriod, periodEnd } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { browse, dataTable, mark, text } from '#kernel/ui'
import type { Fraction } from '#kernel/decimal'
import { parseDecimal, toFraction } from '#kernel/decimal'
import type { ToldAssessment } from '#features/assessments'
import { valueWords } from '#features/indicators'
import { figureRules } from '#features/measuring'
import { withQuery } from '#features/plans'
import type { Seen } from '#features/reading'
import { pieces } from '#features/reading'
import { markOf } from '../judgement/marks.ts'
import { saidOfFigures } from '../judgement/stored-rules.ts'
import type { SaidSoFar } from '../judgement/schema.ts'
import { onPath, periodOf, tabled } from '#features/figure-views'
import type { IndicatorView, ShownObservation, ShownTarget, TableRow } from '#features/figure-views'
import type { Named } from './figure-list.ts'
import { indicatorLink } from './figure-list.ts'
import {
  aimWords,
  observationWords,
  periodInSentence,
  periodWords,
  targetContent,
} from '#features/figure-charts'
import { verdictWord } from './judgements.ts'
import { originWords } from './origin.ts'
import type { Silences, SilenceTold } from './silence.ts'
import { silencesOn, silenceWords } from './silence.ts'

/** The page of the table that is asked for stands in the address. */
const pageParameter = 'rows'

interface Table {
  readonly seen: Seen
  readonly view: IndicatorView
  readonly all: readonly Named[]
  readonly path: ReadonlyMap<Period, Fraction>
  /** Why nothing stands for a period. */
  readonly silences: Silences
  /** The last days of the periods for which something is stated on this page. */
  readonly measured: ReadonlySet<Day>
  /** What was stored of each figure while it was judged, by its id. */
  readonly said: ReadonlyMap<string, ToldAssessment>
}

interface Series extends SilenceTold {
  readonly view: IndicatorView
  readonly all: readonly Named[]
  /** What the methods said of it; nothing unless given. */
  readonly said?: SaidSoFar
}

/** Every value and every aim in the order of time: the same as the drawing, and all that it leaves out. */
export function seriesTable(
  seen: Seen,
  { view, all, said, ...told }: Series,
  { today, caption }: { readonly today: Day; readonly caption: string },
): Html {
  const { say, request } = seen
  const { rows, page, last } = tabled.pageOf(
    tabled.tableRows(view, today),
    request.query.get(pageParameter),
  )
  const table = {
    seen,
    view,
    all,
    path: onPath.pathAt(view, rows.flatMap(timeOf)),
    silences: silencesOn(told, today),
    measured: endsOf(rows),
    said: said ? saidOfFigures(said) : new Map<string, ToldAssessment>(),
  }
  const href = (to: number) => `${withQuery(request.url, { [pageParameter]: String(to) })}#series`
  return html`${dataTable<TableRow>({
    caption,
    rows,
    before: (row) => breakBefore(table, row),
    columns: columnsOf(table),
  })}
  ${browse.pages({ say, current: page, last, href })}`
}

/** What is stated for one day stands side by side in a table that is ordered by time. */
const endsOf = (rows: readonly TableRow[]): ReadonlySet<Day> =>
  new Set(
    rows
      .filter((row) => observationOf(row).length > 0)
      .flatMap(timeOf)
      .map(periodEnd),
  )

function columnsOf(table: Table) {
  const { say } = table.seen
  const hasPath = table.path.size > 0
  const follows = [...table.said.values()].some(({ method }) => method === 'follow')
  const asked = {
    head: say(hasPath ? 'figures.path-asks-for' : 'figures.followed-asks-for'),
    align: 'figure' as const,
    cell: (row: TableRow) => askedWords(table, row),
  }
  return [
    { head: say('portal.when'), names: true, cell: (row: TableRow) => when(table, row) },
    {
      head: say('portal.value'),
      align: 'figure' as const,
      cell: (row: TableRow) => value(table, row),
    },
    ...(hasPath || follows ? [asked] : []),
    {
      head: say(table.said.size > 0 ? 'figures.said-then' : 'portal.what-it-is'),
      cell: (row: TableRow) => whatItIs(table, row),
    },
    {
      head: say('portal.counted'),
      align: 'figure' as const,
      cell: (row: TableRow) => counted(table, row),
    },
    {
      head: say('portal.source'),
      cell: (row: TableRow) => {
        const fact = stated(row)
        return fact && originWords(table.seen, fact)
      },
    },
  ]
}

type Stated = ShownObservation | ShownTarget

const stated = (row: TableRow): Stated | null =>
  row.kind === 'figure' &&
  row.row.kind !== 'baseline' &&
  row.row.kind !== 'replaced-baseline' &&
  row.row.kind !== 'benchmark'
    ? row.row.fact
    : null

const observationOf = (row: TableRow): readonly ShownObservation[] => {
  const fact = stated(row)
  return fact && 'status' in fact ? [fact] : []
}

const timeOf = (row: TableRow): readonly Period[] => {
  const about = row.kind === 'silence' ? row.period : periodOf(row.row)
  const period = about === null ? undefined : parsePeriod(about)
  return period ? [period] : []
}

function breakBefore({ seen, view }: Table, row: TableRow) {
  if (row.kind !== 'figure' || !('breaksBefore' in row.row) || !row.row.breaksBefore)
    return undefined
  const { period } = row.row.fact
  const found = view.breaks.find(({ later }) => later === period)
  const { say } = seen
  return {
    kind: 'break' as const,
    text: html`${say('figures.break-row', { later: periodInSentence(say, period) })}
    ${found?.why && pieces.quoted(say, text.passage(say, found.why))}`,
  }
}

function when({ seen: { say } }: Table, row: TableRow): Content {
  if (row.kind === 'silence') return periodWords(say, row.period)
  const about = periodOf(row.row)
  if (about === null) return say('portal.undated')
  const words = periodWords(say, about)
  const isInferred = 'yearInferred' in row.row.fact && row.row.fact.yearInferred
  return isInferred
    ? html`${words} <span class="muted">${say('portal.year-inferred')}</span>`
    : words
}

/** What was measured, or why there is nothing. What is aimed at was not measured, and stands beside what the row is. */
function value(table: Table, row: TableRow): Content {
  const { say } = table.seen
  if (row.kind === 'silence') return silenceWords(say, table.silences, row.period)
  const fact = stated(row)
  if (!fact) return null
  if (!('due' in fact)) return observationWords(say, fact)
  const [period] = timeOf(row)
  if (!period || table.measured.has(periodEnd(period))) return null
  return silenceWords(say, table.silences, period)
}

/**
 * What was asked for when the figure was judged, and beside it what today's path asks for where an aim was revised
 * since; where nothing was judged, today's.
 */
function askedWords({ seen: { say }, view, path, said }: Table, row: TableRow): Content {
  const { unit } = view.indicator.definition
  const [period] = timeOf(row)
  const [fact] = observationOf(row)
  const value = fact?.figure.shown && fact.figure.unit === unit ? fact.figure.value : null
  const words = (asked: Fraction | null) =>
    asked && valueWords(say, unit, onPath.shownBeside(view, { value, asked }).expected)
  const now = words((period && path.get(period)) ?? null)
  const judged = fact && said.get(fact.figure.factId)
  const then = words(judged ? askedThen(judged) : null)
  if (then === null || then === now) return now
  if (now === null) return then
  const since = say('figures.asked-now', { value: now })
  return html`${then}<br /><span class="muted">${since}</span>`
}

/** Null where the word was not said of a straight path or a followed figure. */
function askedThen({ judgedBy, expected }: ToldAssessment): Fraction | null {
  if (judgedBy !== 'linear' && judgedBy !== 'follow') return null
  const asked = parseDecimal(expected ?? '')
  return asked ? toFraction(asked) : null
}

/** The counts behind a share; "not stated" where there are none. And how many of the units have reported. */
function counted({ seen: { say } }: Table, row: TableRow): Content {
  const [fact] = observationOf(row)
  if (!fact?.figure.shown || fact.state !== 'value') return null
  const { unit, numerator, denominator } = fact.figure
  const { coverage, partsFrom } = fact
  const told = coverage
    ? figureRules.coverageWords(say, coverage)
    : partsFrom && say('figures.parts-from', { units: figureRules.coverageWords(say, partsFrom) })
  const covered = told && html`<br /><span class="muted">${told}</span>`
  if (numerator !== null && denominator !== null)
    return html`${say('portal.out-of', { part: say.number(numerator), all: say.number(denominator) })}${covered}`
  return unit === 'percent'
    ? html`<span class="muted">${say('portal.not-stated')}</span>${covered}`
    : covered
}

function whatItIs(table: Table, row: TableRow): Content {
  if (row.kind === 'silence') return null
  const {
    seen: { say },
    said,
  } = table
  const { fact, kind } = row.row
  const besides = [
    kind === 'observation' ? whyUsed(table, row.row.fact) : null,
    byVersion(table, row),
  ]
  const note = html`${fact.note && html`<br /><span class="muted">${text.worded(say, fact.note)}</span>`}${besides}`
  const verdict = said.get(fact.figure.factId)?.verdict
  if (kind === 'observation' && verdict && !row.isStart)
    return html`${mark.progress(say, markOf(verdict), { word: verdictWord({ say }, verdict) })}${note}`
  const aim = 'due' in fact ? aimed(table, fact) : null
  return html`${kindWords(table, row)}${aim && html`: ${aim}`}${note}`
}

/** What is aimed at: a number, or the value of another figure. */
const aimed = ({ seen, all }: Table, fact: ShownTarget): Content =>
  aimWords(seen.say, fact) ??
  targetContent(seen.say, { ...fact, due: null }, (id) => indicatorLink(seen, all, id))

/** By which version of the definition a value was measured, where it cannot be compared with those of today. */
function byVersion({ seen: { say, request }, view }: Table, row: TableRow): Content {
  const [fact] = observationOf(row)
  if (!fact || fact.definition >= view.comparableSince) return null
  const { definition: version } = fact
  const href = `${withQuery(request.url, { definition: String(version) })}#definition-before`
  const words = html`<a href="${href}">${say('figures.version-of', { version })}</a>`
  return html`<br /><span class="muted"
      >${pieces.rich(say, 'figures.by-version', {}, { version: words })}</span
    >`
}

/** Why the figure that is used is, where somebody chose it. */
function whyUsed({ seen: { say }, view }: Table, { figure }: Stated): Content {
  const chosen = view.choices.find(({ used }) => used === figure.factId)
  if (!chosen) return null
  return html`<br /><span class="muted"
      >${pieces.rich(say, 'figures.used-because', {}, { why: text.passage(say, chosen.why) })}</span
    >`
}

/** Why a figure is not used: another was chosen, or it is beside the period's own, the plan's, or older. */
function whyNotUsed({ view }: Table, { period, fromPeople, isRival }: ShownObservation) {
  if (view.choices.some((chosen) => chosen.period === period)) return 'figures.rival-chosen'
  if (isRival) return 'figures.rival-beside'
  return fromPeople ? 'figures.rival-newer' : 'portal.rival'
}

function kindWords(table: Table, row: Extract<TableRow, { readonly kind: 'figure' }>): string {
  const { say } = table.seen
  if (row.isStart) return say('portal.start')
  const { kind, fact } = row.row
  if (kind === 'milestone') return say('figures.milestone')
  if (kind === 'rival') return say(whyNotUsed(table, row.row.fact))
  return 'status' in fact ? say(`portal.status-${fact.status}`) : say('portal.target')
}
