import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { ReadSheet, ReadWorkbook } from '#kernel/sheets'
import type { ColumnName } from '../template/columns.ts'
import { format, mark } from '../template/columns.ts'
import type { Hidden } from './hidden-rules.ts'
import { cellAt, readHidden, said } from './hidden-rules.ts'
import { tidy } from './parts-rules.ts'
import type { Laid } from './row-rules.ts'
import { readRows } from './row-rules.ts'
import type { CellFault, FileNotice, FileRow, SheetKind, Uploaded } from './schema.ts'

/** Which column a heading names; in small letters. */
export type Headings = ReadonlyMap<string, ColumnName>

/** Takes from a workbook what is ours, or says that it is none of ours. Nothing is decided here on what it says. */
export function readUploaded(
  { sheets, program }: ReadWorkbook,
  headings: Headings,
): Uploaded | Refused {
  const ours = sheets.find((sheet) => said(cellAt(sheet.rows[0], 1)) === mark)
  const written = said(cellAt(ours?.rows[0], 2))
  if (ours && written !== format)
    return refused('workbook-other-format', { place: `${ours.name}!B1`, theirs: written })
  const hidden = ours && readHidden(ours)
  if (!hidden) return refused('workbook-not-ours')
  const laid = sheets.flatMap((sheet) => layOut(sheet, headings))
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
    notices: laid.flatMap((one) => unseen(one, rows)),
  }
}

/** What is read of a sheet although nobody who opens it sees it: the sheet itself, or rows with something in them. */
function unseen({ kind, sheet }: Laid, rows: readonly FileRow[]): readonly FileNotice[] {
  const filled = new Map(
    rows
      .filter((row) => row.sheet === kind)
      .map(({ number, cells }) => [
        number,
        Object.values(cells).filter((cell) => cell.kind !== 'empty').length,
      ]),
  )
  const { name, state } = sheet
  if (state !== 'visible') {
    const count = [...filled.values()].reduce((sum, one) => sum + one, 0)
    return [{ sheet: name, at: 'A1', code: 'sheet-hidden', values: { sheet: name, count } }]
  }
  return sheet.rows.flatMap(({ number, hidden }): FileNotice[] => {
    const count = filled.get(number) ?? 0
    const values = { sheet: name, row: number, count }
    return hidden && count > 0
      ? [{ sheet: name, at: `A${number}`, code: 'row-hidden', values }]
      : []
  })
}

const hasRows = ({ rows }: Hidden, kind: SheetKind): boolean =>
  [...rows.values()].some(({ sheet }) => sheet === kind)

/** Finds the headings of a sheet of ours, wherever they have come to stand; nothing for a sheet of another. */
function layOut(sheet: ReadSheet, headings: Headings): readonly Laid[] {
  for (const row of sheet.rows.slice(0, 20)) {
    const columns = new Map<ColumnName, number>()
    for (const cell of row.cells.values()) {
      const name = headings.get(tidy(said(cell)).toLowerCase())
      if (name !== undefined && !columns.has(name)) columns.set(name, cell.column)
    }
    const kind = (['text', 'figures'] as const).find((one) =>
      one === 'text' ? columns.has('answer') : columns.has('numerator') || columns.has('value'),
    )
    if (columns.has('id') && kind) return [{ kind, sheet, head: row.number, columns }]
  }
  return []
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
