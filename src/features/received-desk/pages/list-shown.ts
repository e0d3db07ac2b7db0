import type { pieces } from '#features/desk'
import type { Organisations } from '#features/organisations'
import type { LaidBeside, Open, ReceivedDocument } from '#features/received'
import type { PlanVersion } from '#features/rounds'

/** What became of one file that was dropped. */
export interface Outcome {
  readonly name: string
  /** Why it is not kept; null where it is. */
  readonly refusal: string | null
  readonly document: ReceivedDocument | null
  readonly isKnown: boolean
}

/** The documents of a plan, and the form to drop more. */
export interface ListShown {
  readonly version: PlanVersion
  readonly documents: readonly ReceivedDocument[]
  /** How many questions of each wait for an answer, by its id. */
  readonly open: ReadonlyMap<string, Open>
  readonly organisations: Organisations
  readonly mayDrop: boolean
  /** What waits, laid out, for whoever hands it over. */
  readonly waiting: readonly LaidBeside[]
  /** What became of the files that were just dropped. */
  readonly outcomes: readonly Outcome[]
  readonly errors: readonly pieces.FieldError[]
  /** What was just done: the end of a key `received-desk.said-…`. */
  readonly said: string | null
  readonly typed: { readonly sender: string; readonly receivedOn: string }
}
