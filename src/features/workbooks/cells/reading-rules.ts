import type { ReadCell, ReadRow, ReadSheet, ReadWorkbook } from '#kernel/sheets'
import { areaName, columnName, isWithin } from '#kernel/sheets'
import { isLanguage } from '#kernel/i18n'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { ColumnName } from '../template/columns.ts'
import { aboutNames, columnsOf, format, mark, rowsBegin } from '../template/columns.ts'
import type {
  About,
  CellFault,
  EntryCell,
  FileRow,
  PartName,
  SheetKind,
  Uploaded,
} from './schema.ts'
import { tidy } from './parts-rules.ts'

/** Where a row stood when the workbook was downloaded, and the version that its field had. */
interface Known {
  readonly revision: number
  readonly sheet: SheetKind
  readonly row: number
}

interface Hidden {
  readonly about: About
  readonly rows: ReadonlyMap<string, Known>
}

/** Which column a heading names; in small letters. */
export type Headings = ReadonlyMap<string, ColumnName>

/** Takes from a workbook what is ours, or says that it is none of ours. Nothing is decided here on what it says. */
export function readUploaded(
  { sheets, program }: ReadWorkbook,
  headings: Headings,
): Uploaded | Refused {
  const ours = sheets.find((sheet) => said(cellAt(sheet.rows[0], 1)) === mark)
  const hidden = ours && readHidden(ours)
  if (!hidden) return refused('workbook-not-ours')
  const laid = sheets.flatMap((sheet) => layOut(sheet, headings, hidden))
  const missing = (['text', 'figures'] as const).filter(
    (kind) => !laid.some((one) => one.kind === kind) && hasRows(hidden, kind),
  )
  if (missing.length > 0) return refused('workbook-sheet-missing')
  const named = (kind: SheetKind): string => laid.find((one) => one.kind === kind)?.sheet.name ?? ''
  const names = { text: named('text'), figures: named('figures') }
  const read = laid.map((one) => readRows(one, hidden))
  const rows = read.flatMap((one) => one.rows)
  const { once, twice } = withoutDoubles(rows, names)
  const faults = [...read.flatMap((one) => one.faults), ...twice, ...gone(rows, hidden, names)]
  const isRead = (sheet: ReadSheet): boolean =>
    sheet === ours || laid.some((one) => one.sheet === sheet)
  const ignored = sheets.slice(1).filter((sheet) => !isRead(sheet) && sheet.rows.length > 0)
  return {
    about: hidden.about,
    program,
    sheets: names,
    rows: once,
    faults,
    ignored: ignored.map(({ name }) => name),
  }
}

const hasRows = ({ rows }: Hidden, kind: SheetKind): boolean =>
  [...rows.values()].some(({ sheet }) => sheet === kind)

const cellAt = (row: ReadRow | undefined, column: number): ReadCell | undefined =>
  row?.cells.get(column)

function said(cell: ReadCell | undefined): string {
  const value = cell?.value
  if (value?.kind === 'text') return value.text
  return value?.kind === 'number' ? value.number : ''
}

function readHidden({ rows: all }: ReadSheet): Hidden | undefined {
  if (said(cellAt(all[0], 2)) !== format) return undefined
  const begin = all.findIndex((row) => said(cellAt(row, 1)) === rowsBegin)
  const pairs = new Map(
    all.slice(1, begin).map((row) => [said(cellAt(row, 1)), said(cellAt(row, 2))]),
  )
  if (begin < 0 || aboutNames.some((name) => !pairs.get(name))) return undefined
  const text = (name: (typeof aboutNames)[number]): string => pairs.get(name) ?? ''
  const [downloadedAt, language] = [text('downloadedAt'), text('language')]
  if (Number.isNaN(Date.parse(downloadedAt)) || !isLanguage(language)) return undefined
  const rows = all.slice(begin + 1).map((row): readonly [string, Known] => {
    const [revision, at] = [Number(said(cellAt(row, 2))), Number(said(cellAt(row, 4)))]
    const sheet = said(cellAt(row, 3)) === 'figures' ? 'figures' : 'text'
    return [
      said(cellAt(row, 1)),
      { revision: Number.isInteger(revision) ? revision : -1, sheet, row: at },
    ]
  })
  const about = {
    plan: text('plan'),
    organisation: text('organisation'),
    round: text('round'),
    edition: Number(text('edition')),
    version: Number(text('version')),
    language,
    downloadedAt,
  }
  return { about, rows: new Map(rows) }
}

interface Laid {
  readonly kind: SheetKind
  readonly sheet: ReadSheet
  /** The row of the headings. */
  readonly head: number
  readonly columns: ReadonlyMap<ColumnName, number>
}

/** Finds the headings of a sheet of ours, wherever they have come to stand; nothing for a sheet of another. */
function layOut(sheet: ReadSheet, headings: Headings, hidden: Hidden): readonly Laid[] {
  for (const row of sheet.rows.slice(0, 20)) {
    const columns = new Map<ColumnName, number>()
    for (const cell of row.cells.values()) {
      const name = headings.get(tidy(said(cell)).toLowerCase())
      if (name !== undefined && !columns.has(name)) columns.set(name, cell.column)
    }
    const kind = (['text', 'figures'] as const).find((one) =>
      one === 'text' ? columns.has('answer') : columns.has('numerator') || columns.has('value'),
    )
    if (columns.has('id') && kind && hasRows(hidden, kind))
      return [{ kind, sheet, head: row.number, columns }]
  }
  return []
}

interface ReadRows {
  readonly rows: readonly FileRow[]
  readonly faults: readonly CellFault[]
}

function readRows(laid: Laid, hidden: Hidden): ReadRows {
  const { kind, sheet, head, columns } = laid
  const lacking = columnsOf[kind].filter((name) => name !== 'correction' && !columns.has(name))
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
    const column = columns.get(kind === 'text' ? 'commitment' : 'figure')
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

/** Of rows with one id, the first where all say the same; none where they differ, and each is named. */
function withoutDoubles(rows: readonly FileRow[], names: Uploaded['sheets']) {
  const once: FileRow[] = []
  const twice: CellFault[] = []
  const words = ({ cells }: FileRow): string =>
    JSON.stringify(
      Object.entries(cells).map(([part, { kind, said: words }]) => [part, kind, words]),
    )
  for (const [id, same] of Map.groupBy(rows, ({ key }) => key)) {
    const [first] = same
    if (first && new Set(same.map(words)).size === 1) once.push(first)
    else
      for (const { sheet, number } of same)
        twice.push({
          sheet: names[sheet],
          at: `A${number}`,
          code: 'id-twice',
          values: { id, rows: same.map((one) => one.number).join(', ') },
          cell: null,
        })
  }
  return { once, twice }
}

/** Rows that were there when the workbook was downloaded, each named where it stood. */
const gone = (
  rows: readonly FileRow[],
  hidden: Hidden,
  names: Uploaded['sheets'],
): readonly CellFault[] => {
  const found = new Set(rows.map(({ key }) => key))
  return [...hidden.rows]
    .filter(([key]) => !found.has(key))
    .map(([id, { sheet, row }]) => ({
      sheet: names[sheet],
      at: `A${row}`,
      code: 'row-gone',
      values: { id },
      cell: null,
    }))
}
