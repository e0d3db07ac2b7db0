import type { Language } from '#kernel/i18n'
import type { Status } from '#features/editions'

/** The parts of a field that have a cell each. Two people who write in different cells cross nobody. */
export const partNames = [
  'text',
  'unchanged',
  'status',
  'reason',
  'numerator',
  'denominator',
  'value',
  'source',
  'correction',
] as const
export type PartName = (typeof partNames)[number]

/** What a field says, part by part; a part that says nothing is empty. */
export type Parts = Readonly<Partial<Record<PartName, string>>>

/** What stands in a cell for entry of an uploaded workbook. */
export interface EntryCell {
  /** `E7` */
  readonly at: string
  readonly kind: 'empty' | 'text' | 'number' | 'percent' | 'date' | 'truth' | 'error'
  /** Words as typed; a number as a decimal string, a percentage as it is shown. */
  readonly said: string
  /** Where what stands there is a formula. */
  readonly formula?: string
  /** Where the cell was merged with others: `E7:F7`. */
  readonly merged?: string
}

export const sheetKinds = ['text', 'figures'] as const
export type SheetKind = (typeof sheetKinds)[number]

/** A row of an uploaded workbook, found by its id wherever it stands. */
export interface FileRow {
  /** `c-1-01/did`, `c-1-01/figure.trees` */
  readonly key: string
  readonly sheet: SheetKind
  readonly number: number
  /** The saved version of the field that the workbook was filled in with. */
  readonly seen: number
  /** What stands beside the id, locked: it must be the id's. */
  readonly label: { readonly at: string; readonly said: string }
  readonly cells: Readonly<Partial<Record<PartName, EntryCell>>>
}

/** Something in a cell that cannot be taken: where, and a code that `workbooks.fault-…` says in words. */
export interface CellFault {
  /** The sheet’s name in the file. */
  readonly sheet: string
  readonly at: string
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  /** The cell’s own id, where it can be put right on the page: `c-1-01/did.text`. */
  readonly cell: string | null
}

/** Something that is read all the same, and that whoever sees the sheet would not see. */
export type FileNotice = Pick<CellFault, 'sheet' | 'at' | 'code' | 'values'>

/** Which report a workbook was made for, and when. */
export interface About {
  readonly plan: string
  /** `jurisdiction:code` */
  readonly organisation: string
  readonly round: string
  readonly edition: number
  readonly version: number
  readonly language: Language
  /** ISO. */
  readonly downloadedAt: string
}

/** What was read from an uploaded workbook, and waits for its owner. */
export interface Uploaded {
  readonly about: About
  /** The program that saved it; empty where it does not say. */
  readonly program: string
  /** What the sheets are called in the file. */
  readonly sheets: Readonly<Record<SheetKind, string>>
  readonly rows: readonly FileRow[]
  readonly faults: readonly CellFault[]
  /** Sheets that are not ours, and were not read. */
  readonly ignored: readonly string[]
  /** Hidden sheets and rows that were read all the same. */
  readonly notices?: readonly FileNotice[]
}

/** What words mean in cells, whatever language the workbook is in. */
export interface CellWords {
  /** In small letters. */
  readonly statuses: ReadonlyMap<string, Status>
}
