import type { Day, Period } from '#kernel/clock'
import type { Texts } from '#kernel/i18n'
import type { ActivitySays, activityRules, PlannedActivity } from '#features/activities'

/** An activity in its place in the plan. */
export interface TreeActivity {
  /** 1.1.1.1 */
  readonly number: string
  readonly key: string
  readonly commitment: string
  /** Who answers for it and who takes part, as codes: `MSP/FST`. */
  readonly codes: string
  readonly says: ActivitySays
  readonly milestones: PlannedActivity['milestones']
  readonly hints: readonly activityRules.Hint[]
  /** The last day of its end; null where none is stated. */
  readonly endsOn: string | null
  /** Overdue at the day on which the tree is read. */
  readonly isOverdue: boolean
}

/** What is expected to come of some activities. */
export interface TreeOutcome {
  /** 1.1.1 */
  readonly number: string
  readonly text: string
  readonly activities: readonly TreeActivity[]
}

/** One commitment of the plan. */
export interface TreeLine {
  readonly commitment: string
  /** 1.1 */
  readonly number: string
  readonly title: Texts
  readonly part: 'lead' | 'contributor'
  /** Why nothing is planned, where the authority says so. */
  readonly nonePlanned: { readonly text: string; readonly language: string } | null
  readonly outcomes: readonly TreeOutcome[]
}

/** An authority's implementation plan as one reader reads it. */
export interface PlanTree {
  readonly period: Period
  readonly day: Day
  readonly lines: readonly TreeLine[]
}
