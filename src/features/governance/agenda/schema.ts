import type { Day } from '#kernel/clock'

export const subjectKinds = ['commitment', 'indicator'] as const

/** What a point is about. */
export interface Subject {
  readonly kind: (typeof subjectKinds)[number]
  readonly id: string
}

/** A point of an agenda, as it was written last. */
export interface AgendaItem {
  readonly id: string
  readonly meeting: string
  /** Its place on the agenda, from 1. */
  readonly position: number
  readonly subject: Subject | null
  readonly title: string
  /** What the meeting is asked to decide; empty where it is only told. */
  readonly proposal: string
  /** The key of the organisation that is to do it. */
  readonly owner: string | null
  readonly dueOn: Day | null
  /** What follows where nothing is decided; may be empty. */
  readonly otherwise: string
  readonly language: string
  readonly isOff: boolean
  readonly at: Date
}
