import type { Day, Period } from '#kernel/clock'
import type { Texts } from '#kernel/i18n'
import type { RoundQuestion } from '../questions/schema.ts'

export const parts = ['lead', 'contributor'] as const
export type Part = (typeof parts)[number]

/** From which moment readers outside the authority read what was handed in. */
export const readingMoments = ['hand-in', 'with-papers', 'after-meeting'] as const
export type ReadingMoment = (typeof readingMoments)[number]

/** A round's setting, shown to all. */
export interface ReadersSetting {
  readonly steering: ReadingMoment
  readonly reviewers: ReadingMoment
  readonly partners: ReadingMoment
}

/** One commitment that one organisation reports on. */
export interface RoundLine {
  /** `jurisdiction:code` */
  readonly organisation: string
  readonly commitment: string
  readonly part: Part
}

export const roundEventKinds = [
  'due-moved',
  'extended',
  'papers-sent',
  'meeting-held',
  'closed',
  'recurs',
  'recurs-no-more',
] as const
export type RoundEventKind = (typeof roundEventKinds)[number]

/** What happened to a round. */
export interface RoundEvent {
  readonly kind: RoundEventKind
  readonly at: Date
  /** With `due-moved` and `extended`: the new day, and why. With `recurs`: the due day that recurs. */
  readonly dueOn: Day | null
  readonly reason: Texts | null
  /** With `extended`: whose due day. */
  readonly organisation: string | null
  /** With `recurs`: the day on which the round opened. */
  readonly opensOn: Day | null
}

/** A round with everything that happened to it, oldest first. */
export interface Round {
  readonly id: string
  readonly plan: string
  readonly code: string
  readonly period: Period
  /** As set when it was opened; `rules.dueOn` knows the day that counts. */
  readonly firstDueOn: Day
  /** `varde.plan_version.id` in force when it opened. */
  readonly version: number
  readonly readers: ReadersSetting
  /** What is asked besides the standing questions, in order. */
  readonly questions: readonly RoundQuestion[]
  readonly openedAt: Date
  readonly events: readonly RoundEvent[]
}
