import type { CellToWrite, SheetToWrite } from '#kernel/sheets'
import type { ReadFact } from '#features/snapshots'
import { snapshotWords } from '#features/snapshots'
import type { Spoken } from './source.ts'
import { nameOf } from './source.ts'

/** A cell of text. */
export const cell = (text: string): CellToWrite => ({ look: 'text', text })
/** A head of a column. */
export const head = (text: string): CellToWrite => ({ look: 'head', text })
/** A number as it was frozen; nothing where there is none. */
export const amount = (number: string | null): CellToWrite | null =>
  number === null ? null : { look: 'number', number }

/** The words of a fact at one of its marks. */
export const said = ({ say, around }: Spoken, fact: ReadFact, part: string): string =>
  snapshotWords.markWords(say, around, fact, part) ?? ''

/** The mark beside which the papers of the pack show the same. */
export const markOf = ({ ref }: ReadFact, part: string): CellToWrite => cell(`${ref}#${part}`)

/** Whose fact it is. */
export const whose = (source: Spoken, { organisation }: ReadFact): CellToWrite =>
  cell(organisation === null ? '' : nameOf(source, organisation))

/** The words of the fact with a ref; empty where it is not shown. */
export function named(source: Spoken, ref: string, part: string): string {
  const found = source.byRef.get(ref)
  return found ? said(source, found.fact, part) : ''
}

/** Columns of these widths. */
export const columnsOf = (...widths: readonly number[]) => widths.map((width) => ({ width }))

/** A sheet before it is set. */
export interface Table {
  readonly name: string
  readonly widths: readonly number[]
  readonly heads: readonly string[]
  readonly rows: SheetToWrite['rows']
}

/** A sheet with a head that stays. */
export const sheetOf = ({ name, widths, heads, rows }: Table): SheetToWrite => ({
  name,
  columns: columnsOf(...widths),
  rows: [heads.map(head), ...rows],
  frozen: { rows: 1, columns: 0 },
  open: true,
  landscape: true,
})
