import type { ArchiveLimits } from '#kernel/zip'

/** How much a workbook may hold; beyond it nothing of it is read. */
export interface Limits extends ArchiveLimits {
  /** Bytes as they come. */
  readonly packed: number
  /** Rows of one sheet that hold anything. */
  readonly rows: number
  /** Cells of the whole workbook that hold anything. */
  readonly cells: number
}

const megabyte = 1024 * 1024

/** What a workbook may hold unless the caller asks for less. */
export const usualLimits: Limits = {
  packed: 10 * megabyte,
  unpacked: 100 * megabyte,
  entries: 2000,
  ratio: 250,
  rows: 50_000,
  cells: 1_000_000,
}
