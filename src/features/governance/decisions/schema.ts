import type { Day } from '#kernel/clock'
import type { AgendaItem } from '../agenda/schema.ts'
import type { Meeting } from '../meetings/schema.ts'

/** What a meeting can say to a point. */
export const outcomes = [
  'as-proposed',
  'amended',
  'postponed',
  'not-adopted',
  'noted',
  'withdrawn',
] as const
export type DecisionOutcome = (typeof outcomes)[number]

/** How what was decided was done. */
export interface Closing {
  readonly done: string
  readonly language: string
  readonly at: Date
}

/** What a meeting decided on a point. */
export interface Decision {
  readonly id: string
  readonly item: string
  readonly meeting: string
  readonly outcome: DecisionOutcome
  /** As it shall stand; empty where nothing is to be done. */
  readonly decided: string
  readonly owner: string | null
  readonly dueOn: Day | null
  readonly language: string
  /** The decision that it takes the place of. */
  readonly replaces: string | null
  readonly isReplaced: boolean
  readonly closing: Closing | null
  readonly at: Date
}

/** A decision with the point and the meeting it was made on. */
export interface Decided {
  readonly decision: Decision
  readonly item: AgendaItem
  readonly meeting: Pick<Meeting, 'plan' | 'code' | 'title' | 'language' | 'heldOn'>
}
