import type { ArchiveLimits } from '#kernel/zip'

/** How much a Word document may hold; beyond it nothing of it is read. */
export interface WordLimits extends ArchiveLimits {
  /** Bytes as they come. */
  readonly packed: number
  /** Elements of all parts that are read. */
  readonly elements: number
}

const megabyte = 1024 * 1024

/** What a Word document may hold unless the caller asks for less. */
export const usualWordLimits: WordLimits = {
  packed: 25 * megabyte,
  unpacked: 40 * megabyte,
  entries: 2000,
  ratio: 250,
  elements: 180_000,
}
