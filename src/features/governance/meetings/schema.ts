import type { Day } from '#kernel/clock'
import type { Level } from '#kernel/facts'
import type { Texts } from '#kernel/i18n'

/** A meeting that is held, as it is known now. */
export interface Meeting {
  readonly id: string
  readonly plan: string
  readonly code: string
  /** The round whose reports it steers by. */
  readonly round: MeetingRound | null
  /** The id of the body that meets, in the plan's package. */
  readonly body: string | null
  readonly title: string
  readonly language: string
  /** The day as it was said last. */
  readonly heldOn: Day
  readonly events: readonly MeetingEvent[]
  readonly announcedAt: Date
}

/** What a round says of its meeting. */
export type RoundWord = 'papers-sent' | 'held'

/** The round that a meeting belongs to: its id, its code, and what it has said already, of whichever meeting. */
export interface MeetingRound {
  readonly id: string
  readonly code: string
  readonly said: readonly RoundWord[]
}

export const meetingEventKinds = ['dated', 'papers-sent', 'held'] as const

/** What happened to a meeting. */
export interface MeetingEvent {
  readonly kind: (typeof meetingEventKinds)[number]
  readonly heldOn: Day | null
  readonly reason: string | null
  readonly at: Date
}

/** Which meeting, by its place in the address. */
export interface MeetingKey {
  readonly plan: string
  readonly code: string
}

/** A body of the plan that can meet. */
export interface Body {
  readonly id: string
  readonly name: Texts
  readonly level: Level
}
