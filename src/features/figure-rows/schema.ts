import type { Period } from '#kernel/clock'
import type { Delimiter, Encoding } from '#kernel/csv'

/** What is known of an indicator that rows may name. */
export interface RowFrame {
  readonly kind: string
  readonly countsPeople: string
  /** The codes of each dimension that the indicator has. */
  readonly dimensions: ReadonlyMap<string, ReadonlySet<string>>
}

export const rowErrorCodes = [
  'above-hundred',
  'above-whole',
  'code-unknown',
  'counts-incomplete',
  'dimension-unknown',
  'future-period',
  'heading-missing',
  'heading-twice',
  'heading-unknown',
  'indicator-unknown',
  'long-row',
  'negative',
  'no-figure',
  'no-number',
  'no-period',
  'not-whole',
  'number-form',
  'open-quote',
  'too-many-cells',
  'unreadable',
  'value-differs',
  'zero-whole',
] as const
export type RowErrorCode = (typeof rowErrorCodes)[number]

/** What is wrong with a cell: the message `figure-rows.error-CODE`. */
export interface RowFault {
  /** `C4` */
  readonly cell: string
  readonly code: RowErrorCode
  readonly values: Readonly<Record<string, string | number>>
}

/** The figure of a row. Categories are left out where it is of all of them. */
export interface RowFigure {
  readonly indicator: string
  readonly period: Period
  readonly cells: Readonly<Record<string, string>>
  readonly value?: string
  readonly numerator?: string
  readonly denominator?: string
  readonly source: string
  readonly note: string
}

/** A row of the file: its figure, or all that is wrong with it. */
export type RowRead =
  | { readonly row: number; readonly figure: RowFigure }
  | { readonly row: number; readonly faults: readonly RowFault[] }

/** What was found out about the file before its first row. */
export interface RowsOpened {
  readonly encoding: Encoding
  readonly delimiter: Delimiter | undefined
  readonly rows: AsyncGenerator<RowRead>
}
