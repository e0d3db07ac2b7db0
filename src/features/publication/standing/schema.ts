import type { Day, Period } from '#kernel/clock'
import type { PublicLine } from '../reports/schema.ts'
import type { Status } from '../reports/statuses.ts'

/** A closed round, as everyone may know it. */
export interface ClosedRound {
  readonly id: string
  readonly code: string
  readonly period: Period
  readonly openedAt: Date
  readonly closedAt: Date
  readonly dueOn: Day
}

/** One commitment that one organisation was to report on in a closed round. */
export interface DueLine {
  readonly round: string
  readonly organisation: string
  readonly commitment: string
  readonly part: 'lead' | 'contributor'
  /** Until when, an extension included. */
  readonly dueOn: Day
  /** Null as long as nothing had been handed in. */
  readonly handedInAt: Date | null
}

/** Why handed-in text is not to be read. */
export type Withheld = 'not-published-yet' | 'left-out' | 'withdrawn'

/** Where a commitment stands in public. */
export type Standing =
  | { readonly kind: 'not-yet-due' }
  | {
      readonly kind: 'status'
      readonly status: Status
      /** The line that says so: organisation, role, dates. */
      readonly line: PublicLine
      readonly rating: Extract<PublicLine['items'][number], { readonly noun: 'status_rating' }>
    }
  | {
      readonly kind: 'not-reported'
      readonly round: ClosedRound
      /** Who was asked. */
      readonly organisation: string
      /** Until when it was to hand in, an extension included. */
      readonly dueOn: Day
    }
  | {
      readonly kind: 'withheld'
      /** A round may still be open when a line of it is left out. */
      readonly round: Pick<ClosedRound, 'code'>
      readonly organisation: string
      readonly why: Withheld
    }
