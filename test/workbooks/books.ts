import assert from 'node:assert/strict'
import type { Language } from '#kernel/i18n'
import { speaker } from '#kernel/i18n'
import { isRefused } from '#kernel/operations'
import type { CellToWrite, ReadCell, ReadWorkbook, SheetToWrite } from '#kernel/sheets'
import { parsePlace, placeName, readWorkbook, writeWorkbook } from '#kernel/sheets'
import { receiveWorkbook, workbookImports } from '#features/workbook-imports'
import { makeWorkbook } from '#features/workbooks'
import type { Person, World } from '../reporting/cast.ts'
import { done, report } from '../reporting/thread.ts'

/** A cell as somebody typed it: a number, or a text. */
export type Typed = string | number

/** A workbook as a grid that can be written in: sheet → cell → what stands there. */
export interface Grid {
  readonly sheets: Map<string, Map<string, Typed>>
  readonly merged: Map<string, string[]>
}

/** Downloads forestal’s workbook. */
export const download = async (
  world: World,
  person: Person = 'editor',
  language: Language = 'en',
): Promise<Uint8Array> =>
  (await makeWorkbook(world.visit(person, language), report, speaker(language))).bytes

/** Opens a workbook. */
export async function opened(bytes: Uint8Array): Promise<ReadWorkbook> {
  const read = await readWorkbook(bytes)
  assert.ok(!isRefused(read), JSON.stringify(read))
  return read
}

/** Opens a workbook as a grid. */
export async function gridOf(bytes: Uint8Array): Promise<Grid> {
  const { sheets } = await opened(bytes)
  const cells = (rows: ReadWorkbook['sheets'][number]['rows']) =>
    rows.flatMap((row) => [...row.cells.values()]).flatMap((cell) => typed(cell))
  return {
    sheets: new Map(sheets.map(({ name, rows }) => [name, new Map(cells(rows))])),
    merged: new Map(),
  }
}

function typed({ row, column, value }: ReadCell): readonly (readonly [string, Typed])[] {
  const at = placeName({ row, column })
  if (value?.kind === 'text') return [[at, value.text]]
  return value?.kind === 'number' ? [[at, Number(value.number)]] : []
}

/** Saves a grid as a workbook. */
export function savedGrid({ sheets, merged }: Grid): Uint8Array {
  const written = [...sheets].map(([name, cells]): SheetToWrite => {
    const rows: (CellToWrite | null)[][] = []
    for (const [at, typed] of cells) {
      const place = parsePlace(at)
      if (!place) throw new Error(at)
      const row = (rows[place.row - 1] ??= [])
      const isNumber = typeof typed === 'number'
      row[place.column - 1] = isNumber
        ? { look: 'count', number: String(typed) }
        : { look: 'entry', text: typed }
    }
    const whole = Array.from(rows, (row) => row && Array.from(row, (one) => one ?? null))
    return {
      name,
      columns: [{ width: 10 }],
      rows: whole.map((row) => row ?? null),
      merged: merged.get(name) ?? [],
    }
  })
  return writeWorkbook({ title: '', language: 'en', writtenAt: new Date(0), sheets: written })
}

/** The row of an id in a sheet. */
export function rowOf({ sheets }: Grid, sheet: string, id: string): number {
  for (const [at, said] of sheets.get(sheet) ?? [])
    if (said === id && at.startsWith('A')) return Number(at.slice(1))
  throw new Error(`no row ${id} in ${sheet}`)
}

/** Changes cells of a workbook: sheet, id, column, what is typed. */
export async function changed(
  bytes: Uint8Array,
  ...changes: readonly (readonly [sheet: string, id: string, column: string, typed: Typed])[]
): Promise<Uint8Array> {
  const grid = await gridOf(bytes)
  for (const [sheet, id, column, typed] of changes)
    grid.sheets.get(sheet)?.set(`${column}${rowOf(grid, sheet, id)}`, typed)
  return savedGrid(grid)
}

/** Reads a workbook as the page does. */
export const received = async (bytes: Uint8Array, name = 'report.xlsx') =>
  done(await receiveWorkbook(name, bytes))

type Given = Parameters<typeof workbookImports.importWorkbook>[1]

/** Imports a workbook at once. */
export async function imported(
  world: World,
  bytes: Uint8Array,
  { person = 'editor', ...given }: Partial<Given> & { readonly person?: Person } = {},
) {
  const nothing = { cells: {}, answers: {}, fixes: {} }
  return workbookImports.importWorkbook(world.visit(person), {
    key: report,
    ...(await received(bytes)),
    choices: nothing,
    partly: false,
    dryRun: false,
    ...given,
  })
}

/** The rows of a sheet below its headings, each by its columns. */
export function rowsOf({ sheets }: Grid, sheet: string): Map<string, Typed>[] {
  const rows: Map<string, Typed>[] = []
  for (const [at, typed] of sheets.get(sheet) ?? []) {
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? []
    if (row !== '1') (rows[Number(row) - 2] ??= new Map()).set(column, typed)
  }
  return rows
}

/** A workbook whose sheet has these rows below its headings instead. */
export async function withRows(
  bytes: Uint8Array,
  sheet: string,
  change: (rows: Map<string, Typed>[]) => readonly Map<string, Typed>[],
): Promise<Uint8Array> {
  const grid = await gridOf(bytes)
  const cells = grid.sheets.get(sheet) ?? new Map<string, Typed>()
  const rows = change(rowsOf(grid, sheet))
  for (const at of cells.keys()) if (!/^[A-Z]+1$/.test(at)) cells.delete(at)
  for (const [index, row] of rows.entries())
    for (const [column, typed] of row) cells.set(`${column}${index + 2}`, typed)
  return savedGrid(grid)
}

/** What is wrong with a workbook, as programs read it: where, and the code. */
export async function faultsOf(world: World, bytes: Uint8Array): Promise<readonly string[]> {
  const { laid, tally } = done(await imported(world, bytes))
  assert.equal(tally.written, 0, 'where something is wrong nothing is written')
  return laid.comparison.faults.map(({ sheet, at, code }) => `${sheet}!${at} ${code}`)
}
