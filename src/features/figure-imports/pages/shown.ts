import type { pieces } from '#features/desk'
import type { Answers } from '#features/figure-tables'
import type { Laid, Review, Upload } from '../laying/schema.ts'

/** Figures that wait, laid beside the list, before anything is written. */
export interface ReviewPage {
  readonly upload: Upload
  readonly laid: Laid
  readonly outcomes: Review['outcomes']
  readonly organisation: string
  readonly errors: readonly pieces.FieldError[]
  readonly reason: string
  /** What was ticked where it was confirmed. */
  readonly said: Answers
}
