/**
 * How a cell looks, and whether it can be written in: `entry` and `count` can, everything else is locked once
 * its sheet is. `closed` is an entry that this row does not have.
 */
export const looks = [
  'text',
  'title',
  'head',
  'strong',
  'quiet',
  'number',
  'entry',
  'count',
  'closed',
] as const
export type Look = (typeof looks)[number]

/** A cell to be written. A text stays a text, whatever it begins with. */
export interface CellToWrite {
  readonly look: Look
  readonly text?: string
  /** A decimal string. */
  readonly number?: string
}

/** A drop-down in some cells. */
export interface Choice {
  /** `D5`, `D9:D12` … */
  readonly cells: readonly string[]
  /** At most 255 signs together, none with a comma. */
  readonly options: readonly string[]
  /** What is said of anything else. */
  readonly fault: { readonly title: string; readonly text: string }
}

export interface SheetToWrite {
  /** At most 31 signs, none of `[]:*?/\`. */
  readonly name: string
  readonly state?: 'hidden' | 'very-hidden'
  /** Widths in signs. */
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[]
  /** Null for an empty row. */
  readonly rows: readonly (readonly (CellToWrite | null)[] | null)[]
  /** How many rows and columns stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number }
  readonly choices?: readonly Choice[]
  /** Cells joined into one: `A1:D1`. */
  readonly merged?: readonly string[]
  /** Not locked: a table to sort, sift and work on. */
  readonly open?: boolean
  /** On paper: upright unless said. */
  readonly landscape?: boolean
}

export interface WorkbookToWrite {
  readonly title: string
  readonly writtenAt: Date
  readonly language: string
  /** All are locked, without a password, but for their entries and those that are open. */
  readonly sheets: readonly SheetToWrite[]
}
