import type { Period } from '#kernel/clock'
import { lowered } from '#kernel/names'
import type { Decided } from '../columns/deciding-rules.ts'
import type { Layout, TableRow } from '../columns/layout-rules.ts'
import { isTotal } from '../names/match-rules.ts'
import type { At, GridCell } from '../schema.ts'
import type { NameRead } from './name-rules.ts'
import { readNames } from './name-rules.ts'
import type { PeriodOf, PeriodReading } from './period-cell-rules.ts'
import { readPeriodCell } from './period-cell-rules.ts'

/** What a row says of whom and when its figures are. */
export interface RowRead {
  readonly row: TableRow
  readonly at: At
  /** Null for all together. */
  readonly coordinates: Readonly<Record<string, string | null>>
  /** Where the row has a period of its own. */
  readonly period: Period | undefined
  /** What else tells the row from others that are added to it. */
  readonly detail: string
  /** Where something in the row is asked or refused, nothing of it is placed. */
  readonly waits: 'asked' | 'refused' | undefined
}

type Columns = readonly Decided[]

const isIn = (columns: Columns, is: string): Columns =>
  columns.filter((column) => column.is?.is === is)

const cellsIn = ({ cells }: TableRow, columns: Columns): readonly GridCell[] =>
  columns.flatMap(({ column }) => cells.get(column) ?? [])

/** Reads the rows of a table: those that hold figures, with whom and when they are of; the others are put aside. */
export function readRows(
  layout: Layout,
  columns: Columns,
  reading: PeriodReading,
): readonly RowRead[] {
  const { notes } = reading
  const rows = layout.rows.filter((row) => isOfFigures(row, layout, columns, reading))
  for (const row of rows) settleOthers(row, columns, reading)
  const names = new Map<string, NameRead>()
  for (const column of isIn(columns, 'dimension')) {
    const dimension = dimensionOf(column, reading)
    const cells = rows.flatMap((row) => cellsIn(row, [column]))
    if (dimension)
      for (const [cell, name] of readNames(dimension, cells, notes)) names.set(cell, name)
  }
  const above = new Map<string, NameRead>()
  const grouped = new Set(
    isIn(columns, 'dimension').filter(({ column }) =>
      rows.some(({ cells }) => !cells.has(column) && totalIn(cells, names) === undefined),
    ),
  )
  return rows.flatMap((row) => readRow(row, columns, { ...reading, names, above, grouped }) ?? [])
}

const dimensionOf = ({ is }: Decided, { frame }: PeriodReading) =>
  frame.dimensions.find((one) => is?.is === 'dimension' && one.dimension === is.dimension)

/** Whether a row belongs to the figures; headings that come again, notes and single words do not. */
function isOfFigures(
  row: TableRow,
  { headings }: Layout,
  columns: Columns,
  { notes, frame }: PeriodReading,
): boolean {
  const cells = [...row.cells.values()]
  const at = cells.map((cell) => cell.at)
  const said = new Map(headings.map((cell) => [cell.at.column, lowered(cell.said)]))
  const isHeading =
    headings.length > 0 &&
    cells.length > 1 &&
    cells.every((cell) => said.get(cell.at.column) === lowered(cell.said))
  if (isHeading) {
    notes.settle(at, 'heading')
    return false
  }
  const names = cellsIn(row, isIn(columns, 'dimension'))
  const hasFigures =
    cellsIn(row, [...isIn(columns, 'figure'), ...columns.filter(({ is }) => is === undefined)])
      .length > 0
  const isNamed =
    names.length > 0 && (cells.length > 1 || names.every(({ said }) => isKnown(said, frame)))
  if (hasFigures || isNamed) return true
  notes.ignore(at, 'note')
  return false
}

/** Whether a word alone in its row may be a category of which nothing is said, and not a remark. */
const isKnown = (said: string, { dimensions }: PeriodReading['frame']): boolean =>
  !isTotal(said) && said.length <= 60 && !/[.:]\s/.test(said) && dimensions.length > 0

/** Cells beside the names and figures. */
function settleOthers({ cells }: TableRow, columns: Columns, { notes }: PeriodReading): void {
  for (const { column, is } of columns) {
    const at = cells.get(column)?.at
    if (!at) continue
    if (is === undefined) notes.settle([at], 'asked')
    else if (is.is === 'detail') notes.settle([at], 'matched')
    else if (is.is === 'note' || is.is === 'left-out' || is.is === 'not-counted')
      notes.ignore([at], is.is)
  }
}

interface RowReading extends PeriodReading {
  readonly names: ReadonlyMap<string, NameRead>
  /** The name that stood last in each column. */
  readonly above: Map<string, NameRead>
  /** Columns in which names stand once for the rows below them. */
  readonly grouped: ReadonlySet<Decided>
}

/** Reads the names and the period of a row; undefined where it is left out. */
function readRow(row: TableRow, columns: Columns, reading: RowReading): RowRead | undefined {
  const [first] = row.cells.values()
  if (!first) return undefined
  const named = isIn(columns, 'dimension').flatMap((column) => {
    const dimension = dimensionOf(column, reading)
    return dimension ? [[dimension.dimension, nameIn(row, column, reading)] as const] : []
  })
  const periodCell = cellsIn(row, isIn(columns, 'period'))[0]
  const period = periodCell && readPeriodCell(periodCell, reading)
  const isLeft = named.some(([, name]) => name === 'left-out')
  if (isLeft || period === 'other') {
    putAside(row, columns, isLeft ? 'left-out' : 'other-period', reading)
    return undefined
  }
  return {
    row,
    at: first.at,
    coordinates: Object.fromEntries(
      named.flatMap(([dimension, name]) =>
        typeof name === 'object' ? [[dimension, name.category]] : [],
      ),
    ),
    period: typeof period === 'object' ? period.period : undefined,
    detail: cellsIn(row, isIn(columns, 'detail'))
      .map(({ at, said }) => `${at.column}=${lowered(said)}`)
      .join('|'),
    waits: waitsFor(
      period,
      named.some(([, name]) => name === undefined),
    ),
  }
}

function waitsFor(period: PeriodOf | undefined, isNameAsked: boolean): RowRead['waits'] {
  if (period === 'refused') return 'refused'
  return period === 'asked' || isNameAsked ? 'asked' : undefined
}

function putAside(
  row: TableRow,
  columns: Columns,
  why: 'left-out' | 'other-period',
  { notes }: RowReading,
): void {
  const all = columns.filter(({ is }) => is !== undefined && is.is !== 'note')
  notes.ignore(
    cellsIn(row, all).map(({ at }) => at),
    why,
  )
}

/** The first column in which a row says that it is of all together. */
const totalIn = (cells: TableRow['cells'], names: RowReading['names']): number | undefined =>
  [...cells.values()].find(({ at }) => {
    const name = names.get(at.cell)
    return typeof name === 'object' && name.category === null
  })?.at.column

/** Whether an empty name is of all: beside a total, but for the total of a group whose name stands above it. */
function isOfAll(row: TableRow, column: Decided, { names, grouped }: RowReading): boolean {
  const total = totalIn(row.cells, names)
  return total !== undefined && (total < column.column || !grouped.has(column))
}

/** The name of a row in a column; where none stands, whether it is the one above is asked once for the column. */
function nameIn(row: TableRow, column: Decided, reading: RowReading): NameRead {
  const { names, above, notes } = reading
  const cell = row.cells.get(column.column)
  if (cell) {
    if (cell.merged !== undefined) notes.warn('merged', [cell.at], { area: cell.merged })
    const name = names.get(cell.at.cell)
    above.set(column.key, name)
    return name
  }
  if (isOfAll(row, column, reading)) return { category: null }
  const answer = notes.ask({
    id: `blank-name:${column.key}`,
    kind: 'blank-name',
    at: [...row.cells.values()].slice(0, 1).map(({ at }) => at),
    asWritten: column.heading,
    options: ['above', 'total', 'left-out'].map((value) => ({ value, key: value, values: {} })),
    values: {},
  })
  if (answer === 'above') return above.has(column.key) ? above.get(column.key) : 'left-out'
  if (answer === 'total') return { category: null }
  return answer === 'left-out' ? answer : undefined
}
