import type { ReadCell, ReadRow, ReadSheet } from '#kernel/sheets'
import { areaName, columnName, isWithin } from '#kernel/sheets'
import type { ColumnName } from '../template/columns.ts'
import { columnsOf } from '../template/columns.ts'
import type { Hidden } from './hidden-rules.ts'
import { cellAt, said } from './hidden-rules.ts'
import { tidy } from './parts-rules.ts'
import type { CellFault, EntryCell, FileRow, PartName, SheetKind } from './schema.ts'

/** A sheet of ours, with where its columns have come to stand. */
export interface Laid {
  readonly kind: SheetKind
  readonly sheet: ReadSheet
  /** The row of the headings. */
  readonly head: number
  readonly columns: ReadonlyMap<ColumnName, number>
}

/** Rows that were read, and what could not be. */
export interface ReadRows {
  readonly rows: readonly FileRow[]
  readonly faults: readonly CellFault[]
}

/** Reads the rows of a sheet below its headings. */
export function readRows(laid: Laid, hidden: Hidden): ReadRows {
  const { kind, sheet, head, columns } = laid
  const needed = columnsOf[kind].filter((name) => name === labelOf(kind) || isEntry(name))
  const lacking = needed.filter((name) => name !== 'correction' && !columns.has(name))
  const read = sheet.rows
    .filter(({ number }) => number > head)
    .map((row) => readRow(laid, hidden, row))
  return {
    rows: read.flatMap(({ rows }) => rows),
    faults: [
      ...lacking.map((column) => faultAt(laid, `A${head}`, 'column-missing', { column })),
      ...read.flatMap(({ faults }) => faults),
    ],
  }
}

/** The column that says beside the id whose row it is. */
const labelOf = (kind: SheetKind): ColumnName => (kind === 'text' ? 'commitment' : 'figure')

const isEntry = (name: ColumnName): boolean => name === 'answer' || entryColumns[name] !== undefined

const faultAt = (
  { sheet }: Laid,
  at: string,
  code: string,
  values: CellFault['values'] = {},
): CellFault => ({ sheet: sheet.name, at, code, values, cell: null })

/** A row by its id, or why it is none of ours. */
function readRow(laid: Laid, { rows: known }: Hidden, row: ReadRow): ReadRows {
  const { kind, columns } = laid
  const at = (column: number | undefined): string => `${columnName(column ?? 1)}${row.number}`
  const idColumn = columns.get('id') ?? 1
  const key = tidy(said(cellAt(row, idColumn)))
  const found = known.get(key)
  const cells = entriesIn(laid, row, key)
  if (found?.sheet === kind) {
    const column = columns.get(labelOf(kind))
    const label = { at: at(column), said: said(cellAt(row, column ?? 0)) }
    const { revision: seen } = found
    return { rows: [{ key, sheet: kind, number: row.number, seen, label, cells }], faults: [] }
  }
  if (key !== '')
    return { rows: [], faults: [faultAt(laid, at(idColumn), 'id-unknown', { id: key })] }
  const filled = Object.values(cells).filter((cell) => cell.kind !== 'empty')
  return { rows: [], faults: filled.map((cell) => faultAt(laid, cell.at, 'row-inserted')) }
}

const entryColumns: Readonly<Partial<Record<ColumnName, PartName>>> = {
  unchanged: 'unchanged',
  reason: 'reason',
  numerator: 'numerator',
  denominator: 'denominator',
  value: 'value',
  source: 'source',
  correction: 'correction',
}

/** The cells for entry of a row, empty ones too. */
function entriesIn(
  { kind, sheet, columns }: Pick<Laid, 'kind' | 'sheet' | 'columns'>,
  row: ReadRow,
  key: string,
): FileRow['cells'] {
  const cells: Partial<Record<PartName, EntryCell>> = {}
  for (const name of columnsOf[kind]) {
    const column = columns.get(name)
    const answer = key.endsWith('/status') ? 'status' : 'text'
    const part = name === 'answer' ? answer : entryColumns[name]
    if (column === undefined || part === undefined) continue
    cells[part] = entryOf(sheet, row, column)
  }
  return cells
}

function entryOf({ merged }: ReadSheet, row: ReadRow, column: number): EntryCell {
  const at = `${columnName(column)}${row.number}`
  const area = merged.find((one) => isWithin({ row: row.number, column }, one))
  const cell = row.cells.get(column)
  const joined = area ? { merged: areaName(area) } : {}
  const formula =
    cell?.formula === undefined || cell.formula === null ? {} : { formula: cell.formula }
  return { at, ...spoken(cell), ...formula, ...joined }
}

function spoken(cell: ReadCell | undefined): Pick<EntryCell, 'kind' | 'said'> {
  const value = cell?.value ?? null
  switch (value?.kind) {
    case undefined:
      return { kind: 'empty', said: '' }
    case 'text':
      return { kind: tidy(value.text) === '' ? 'empty' : 'text', said: value.text }
    case 'number':
      return { kind: value.percent ? 'percent' : 'number', said: value.number }
    case 'date':
      return { kind: 'date', said: value.day }
    case 'truth':
      return { kind: 'truth', said: String(value.truth) }
    case 'error':
      return { kind: 'error', said: value.code }
  }
}
