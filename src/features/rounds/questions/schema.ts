import type { Texts } from '#kernel/i18n'

/** What the coordinator asks of the lines of a round, besides the standing questions. */
export interface RoundQuestion {
  /** Stays the same from year to year, so that answers can be laid beside each other: `barriers`. */
  readonly id: string
  /** In the plan's languages. */
  readonly text: Texts
  /** What a good answer holds; empty, or in the plan's languages. */
  readonly hint: Texts
  /** A line cannot be sent to signature without an answer. */
  readonly required: boolean
  /** Asked of contributors too; else of those who lead. */
  readonly contributors: boolean
}
