import type { ReportKey } from '#features/editions'
import type { Uploaded } from '#features/workbooks'

/** A workbook as it came: its name, how long it is, and its SHA-256. */
export interface SentFile {
  readonly name: string
  readonly size: number
  readonly digest: string
}

/** How many cells came to what. */
export interface Tally {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly conflicts: number
  readonly questions: number
  readonly faults: number
  /** Cells that were written. */
  readonly written: number
  /** Fields that were written. */
  readonly fields: number
}

/** An upload that waits for its owner, or what came of it. */
export interface Upload extends SentFile {
  readonly id: string
  readonly key: ReportKey
  readonly uploadedAt: Date
  readonly content: Uploaded | null
  readonly outcome: Tally | null
}
