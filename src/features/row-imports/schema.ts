import type { Level } from '#kernel/facts'
import type { Period } from '#kernel/clock'
import type { figureDrafts, ObservationFact } from '#features/indicators'
import type { RowFault, RowRead } from '#features/figure-rows'
import type { Warning } from '#features/figure-tables'
import type { tableRules } from '#features/figure-imports'
import type { WaitingRow } from './row-store.ts'
import type { StandingField } from './standing-store.ts'

/** A list of figures that rows of a file belong to. */
export interface ImportedList {
  readonly indicator: string
  readonly organisation: string
  readonly level: Level
  /** Oldest first, and never none. */
  readonly definitions: readonly figureDrafts.KnownDefinition[]
  readonly isPublished: boolean
  /** Its line in the newest edition, and the same line in the one before; null where it has not been begun. */
  readonly line: string | null
  readonly previous: string | null
  /** Whether it can be written in as it stands, begins anew when it is, or waits for a signature. */
  readonly state: 'open' | 'handed-in' | 'locked'
}

/** The rows of a file that come to one figure with its cells. */
export interface RowGroup {
  readonly indicator: string
  readonly period: Period
  readonly rows: readonly WaitingRow[]
}

/** What stands where a group comes to. */
export interface GroupStanding {
  readonly list: ImportedList
  readonly field: StandingField | null
  readonly published: readonly ObservationFact[]
}

/** A group laid beside what stands; `says` is what it comes to, or null where nothing changes. */
export interface LaidGroup {
  readonly group: RowGroup
  readonly standing: GroupStanding
  readonly compared: readonly tableRules.Compared[]
  readonly says: figureDrafts.ObservationSays | null
}

/** What a file comes to for one indicator. */
export interface IndicatorCounts {
  readonly indicator: string
  /** Null where its rows were not understood. */
  organisation: string | null
  added: number
  changed: number
  unchanged: number
  refused: number
}

/** Something wrong or remarkable in a row: what stands in its cell, or why it cannot be kept. */
export type RowTrouble =
  | (RowFault & { readonly row: number })
  | {
      readonly row: number
      readonly cell: string
      readonly column: string
      /** A code of `refusal.…` */
      readonly refused: string
      readonly values: Readonly<Record<string, string | number>>
    }

/** What came, or would come, of a file of rows. */
export interface RowsImported {
  readonly plan: string
  readonly rows: number
  readonly digest: string
  readonly indicators: readonly IndicatorCounts[]
  /** The first of them; `refusedRows` says how many rows there are. */
  readonly errors: readonly RowTrouble[]
  readonly refusedRows: number
  readonly warnings: readonly RowTrouble[]
  /** What is remarkable of the file itself. */
  readonly about: readonly Warning[]
  /** Columns that are known and not read. */
  readonly unread: readonly string[]
  /** Whether it was written. */
  readonly isWritten: boolean
}

interface RowsPiece {
  readonly rows: readonly RowRead[]
  readonly unread: readonly string[]
}

/** A file of rows that was opened. */
export interface OpenedRows {
  readonly pieces: AsyncIterable<RowsPiece> | Iterable<RowsPiece>
  /** What is remarkable of the file itself. */
  readonly about: readonly Warning[]
  /** The SHA-256 of the file, once it was read. */
  readonly digest: () => string
}
