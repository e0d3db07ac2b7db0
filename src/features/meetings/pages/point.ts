import type { Form } from '#kernel/http'
import type { pieces } from '#features/desk'
import type { AgendaItem, ReadMeeting } from '#features/governance'

/** A point of an agenda, and what was typed where it was refused. */
export interface PointShown extends ReadMeeting {
  /** None while a new one is written. */
  readonly item: AgendaItem | null
  readonly mayRun: boolean
  readonly typed?: Form
  readonly errors?: readonly pieces.FieldError[]
  /** The code of what was refused, where something was. */
  readonly refused?: string
  readonly said?: string | null
}
