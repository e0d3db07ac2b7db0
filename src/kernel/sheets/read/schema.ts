import type { Area } from '../places.ts'

/** What a cell holds. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  /** A decimal string, as the cell shows it: `20` where 0.2 stands in a cell of percent. */
  | { readonly kind: 'number'; readonly number: string; readonly percent: boolean }
  /** A day, or a moment of it: `2026-03-05`, `2026-03-05 10:30`. */
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'truth'; readonly truth: boolean }
  /** `#REF!`, `#DIV/0!` … */
  | { readonly kind: 'error'; readonly code: string }

/** A cell that holds something. */
export interface ReadCell {
  readonly row: number
  readonly column: number
  /** Of a formula: what it came to when the workbook was saved; null where that is not known. */
  readonly value: CellValue | null
  /** The formula; empty where the cell shares another's. */
  readonly formula: string | null
}

export interface ReadRow {
  readonly number: number
  readonly hidden: boolean
  /** By column, from 1. */
  readonly cells: ReadonlyMap<number, ReadCell>
}

export interface ReadSheet {
  readonly name: string
  readonly state: 'visible' | 'hidden' | 'very-hidden'
  /** Rows that hold anything, in their order. */
  readonly rows: readonly ReadRow[]
  /** Cells that were merged into one; only the first of each holds anything. */
  readonly merged: readonly Area[]
  /** The columns that are not shown, from 1, the last included. */
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[]
}

export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[]
  /** The program that saved it, in its own words; empty where it does not say. */
  readonly program: string
}
