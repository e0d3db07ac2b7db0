import type { Day } from '#kernel/clock'

/** Where the chain stood when it was published. */
export interface Head {
  readonly day: Day
  /** The newest entry's number; 0 while there was none. */
  readonly seq: number
  readonly hash: string
  readonly publishedAt: Date
}
