import type { Period } from '#kernel/clock'
import type { Delimiter, Encoding } from '#kernel/csv'
import type { figureDrafts } from '#features/indicators'

/** What is known of an indicator that rows may name. */
export interface RowFrame {
  readonly kind: string
  readonly countsPeople: string
  /** The codes of each dimension that the indicator has. */
  readonly dimensions: ReadonlyMap<string, ReadonlySet<string>>
}

/** Why figures of an indicator cannot be read from rows. */
export type FrameMissing = 'indicator-unknown' | 'not-yours' | 'owner-unclear' | 'not-defined'

export const rowErrorCodes = [
  'above-hundred',
  'above-whole',
  'code-unknown',
  'conflict',
  'counts-incomplete',
  'dimension-unknown',
  'formula',
  'future-period',
  'heading-missing',
  'heading-twice',
  'heading-unknown',
  'indicator-unknown',
  'long-row',
  'many-parts',
  'negative',
  'no-figure',
  'no-number',
  'no-period',
  'not-defined',
  'not-observation',
  'not-whole',
  'not-yours',
  'number-form',
  'open-quote',
  'owner-unclear',
  'parts-above',
  'period-not-over',
  'row-twice',
  'share-as-fraction',
  'state-unknown',
  'too-many-cells',
  'unreadable',
  'value-and-missing',
  'value-differs',
  'zero-whole',
] as const
export type RowErrorCode = (typeof rowErrorCodes)[number]

/** What is wrong with a cell: the message `figure-rows.error-CODE`. */
export interface RowFault {
  /** `C4` */
  readonly cell: string
  /** The heading of its column; empty where it has none. */
  readonly column: string
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
  /** `value`, or why there is none. */
  readonly state: RowState
  readonly source: string
  readonly note: string
}

export type RowState = (typeof figureDrafts.observationStates)[number]

/** What a row says of a fact that it names, as it is written there: a file that we wrote names all. */
export interface StatedFact {
  readonly fact: string
  readonly what: string
  readonly indicator: string
  readonly period: string
  readonly value: string
  readonly numerator: string
  readonly denominator: string
}

/** A row of the file: its figure, or all that is wrong with it. */
export type RowRead = { readonly row: number; readonly stated?: StatedFact } & (
  | { readonly figure: RowFigure; readonly warnings: readonly RowFault[] }
  | { readonly indicator: string; readonly faults: readonly RowFault[] }
)

/** What was found out about the file before its first row. */
export interface RowsOpened {
  readonly encoding: Encoding
  readonly delimiter: Delimiter | undefined
  /** The rows as they come, many at a time. */
  readonly pieces: AsyncGenerator<PieceRead>
}

/** Some rows of a file; with the first also the headings that are known and not read. */
export interface PieceRead {
  readonly rows: readonly RowRead[]
  readonly unread: readonly string[]
}
