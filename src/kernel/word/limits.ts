/** How much a Word document may hold; beyond it nothing of it is read. */
export interface WordLimits {
  /** Bytes as they come. */
  readonly packed: number
  /** Bytes of the parts that are read, unpacked. */
  readonly unpacked: number
  /** Parts of the archive. */
  readonly entries: number
  /** Unpacked bytes for each packed one; a bomb has hundreds. */
  readonly ratio: number
  /** Elements of all parts that are read. */
  readonly elements: number
}

const megabyte = 1024 * 1024

/** What a Word document may hold unless the caller asks for less. */
export const usualWordLimits: WordLimits = {
  packed: 25 * megabyte,
  unpacked: 60 * megabyte,
  entries: 2000,
  ratio: 250,
  elements: 600_000,
}
