import type { Cell } from '#kernel/csv'
import type { Texts } from '#kernel/i18n'
import type { CommitmentRecord } from '#features/plans'
import type { FigureRow, IndicatorView, ShownBenchmark } from '#features/figure-views'
import type { YardstickRecord } from '#features/yardsticks'
import { rowsOf } from '#features/figure-views'
import { figureFiles } from '#features/figures'
import type { PlanReading, Standings } from '#features/reading'
import { readingRules } from '#features/reading'

const { codeOf, standingOf } = readingRules

/** A table to be written: the names of its columns and its rows. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

type Row = readonly Cell[]

const inAll = (languages: readonly string[], texts: Texts): Row =>
  languages.map((language) => texts[language] ?? null)

const named = (languages: readonly string[], name: string): readonly string[] =>
  languages.map((language) => `${name}_${language}`)

const words = (text: string): readonly string[] => text.split(' ')

/** Every public commitment with where it stands: one row each. */
export function commitmentTable(reading: PlanReading, standings: Standings): Table {
  const { languages } = reading.version.head
  return {
    columns: [
      ...words('id kind number area'),
      ...named(languages, 'title'),
      ...named(languages, 'summary'),
      ...words('owners status status_round status_organisation status_published_at'),
      ...words('window_start window_end document page line_first line_last'),
    ],
    rows: reading.commitments.map((one) => [
      one.id,
      one.kind,
      one.number ?? null,
      one.area ?? null,
      ...inAll(languages, one.title),
      ...inAll(languages, one.summary),
      one.responsibilities.map(({ organisation, body }) => organisation ?? body ?? '').join(' '),
      ...statusCells(reading, standings, one.id),
      one.window?.start ?? null,
      one.window?.end ?? null,
      ...placeCells(one),
    ]),
  }
}

function statusCells(reading: PlanReading, standings: Standings, id: string): Row {
  const { status, round, organisation, publishedAt } = standingOf(standings, id)
  const who = codeOf(reading.names, organisation) ?? organisation
  return [status, round, who, publishedAt?.toISOString() ?? null]
}

function placeCells({ source }: CommitmentRecord): Row {
  if (source === undefined) return [null, null, null, null]
  const { document, page, lines } = source
  return [document, page === undefined ? null : String(page), ...lines.map(String)]
}

const inTheList = new Set<FigureRow['kind']>(['observation', 'target', 'milestone', 'benchmark'])

/** What can be read of the figures of a plan. */
interface Figures {
  readonly views: readonly IndicatorView[]
  readonly benchmarks: readonly ShownBenchmark[]
  readonly yardsticks: readonly YardstickRecord[]
}

/**
 * Every public value and target, one row each, with the id under which it can be cited; after those of a series the
 * figures of others beside it; at the end those beside none, and the indicators that others have set.
 */
export function figureTable(
  reading: PlanReading,
  { views, benchmarks, yardsticks }: Figures,
): Table {
  const { columnsOf, cellsOf, yardstickRows } = figureFiles
  const columns = columnsOf(reading.version.head.languages)
  const beside = Map.groupBy(benchmarks, ({ indicator }) => indicator)
  const alone = benchmarks.filter(
    (one) => !views.some(({ indicator: { id } }) => id === one.indicator),
  )
  return {
    columns: columns.map(({ name }) => name),
    rows: [
      ...views.flatMap((view) =>
        rowsOf(view, beside.get(view.indicator.id))
          .filter(({ kind }) => inTheList.has(kind))
          .map((row) => cellsOf(reading, view, row)),
      ),
      ...alone.map((fact) => cellsOf(reading, null, { kind: 'benchmark', fact })),
      ...yardstickRows(yardsticks, columns),
    ],
  }
}
