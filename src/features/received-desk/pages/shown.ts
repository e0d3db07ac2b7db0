import type { LaidBeside } from '#features/received'
import type { PlanVersion } from '#features/rounds'
import type { Organisations } from '#features/organisations'
import type { WordDocument } from '#kernel/word'
import type { pieces } from '#features/desk'

/** A document on its page. */
export interface DocumentShown {
  readonly laid: LaidBeside
  readonly version: PlanVersion
  readonly word: WordDocument
  readonly organisations: Organisations
  /** The authorities that the document can be from, by their keys. */
  readonly authorities: readonly string[]
  readonly may: {
    readonly answer: boolean
    readonly handOver: boolean
    readonly take: boolean
  }
  readonly errors: readonly pieces.FieldError[]
  /** What was typed where an answer was refused. */
  readonly typed: Readonly<Record<string, string>>
  /** The next document that waits; null where none does, or for whoever hands none over. */
  readonly next: string | null
  /** What was just done, in a sentence. */
  readonly said: string | null
}
