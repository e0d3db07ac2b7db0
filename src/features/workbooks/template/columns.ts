import type { SheetKind } from '../cells/schema.ts'

/** The columns of both sheets, by what stands in them; `workbooks.column-…` says them. */
export const columnNames = [
  'id',
  'commitment',
  'question',
  'figure',
  'answer',
  'before',
  'last',
  'unchanged',
  'reason',
  'numerator',
  'denominator',
  'value',
  'source',
  'correction',
] as const
export type ColumnName = (typeof columnNames)[number]

/** The old value stands at the right of its own field. */
export const columnsOf: Readonly<Record<SheetKind, readonly ColumnName[]>> = {
  text: ['id', 'commitment', 'question', 'answer', 'before', 'unchanged', 'reason', 'correction'],
  figures: [
    'id',
    'commitment',
    'figure',
    'last',
    'numerator',
    'denominator',
    'value',
    'source',
    'correction',
  ],
}

/** Widths in signs. */
export const widths: Readonly<Record<ColumnName, number>> = {
  id: 20,
  commitment: 32,
  question: 26,
  figure: 36,
  answer: 60,
  before: 42,
  last: 24,
  unchanged: 11,
  reason: 36,
  numerator: 12,
  denominator: 12,
  value: 14,
  source: 34,
  correction: 34,
}

/** The sheet that nobody needs to see: which report this is, and the version of each field. */
export const hiddenSheet = 'varde'
/** What stands in its first cell. */
export const mark = 'varde-workbook'
/** How its rows are to be read. */
export const format = '1'
/** After this the versions follow, one row each. */
export const rowsBegin = 'rows'

/** What the hidden sheet says, in this order. */
export const aboutNames = [
  'plan',
  'organisation',
  'round',
  'edition',
  'version',
  'language',
  'downloadedAt',
] as const
