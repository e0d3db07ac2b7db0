/** How much an archive may hold. */
export interface ArchiveLimits {
  /** Bytes when unpacked, all parts that are read together. */
  readonly unpacked: number
  /** Parts of the archive. */
  readonly entries: number
  /** Unpacked bytes for each packed one; a bomb has hundreds. */
  readonly ratio: number
}
