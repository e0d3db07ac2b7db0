import type {
  Baseline,
  Deadline,
  Owner,
  Period,
  ReadStatus,
  State,
  Target,
} from '#features/word-readings'
import type { Above, Column, Defect, Fate, Figure, Refusal } from '#features/word-tables'

/** What is measured of an activity, where it stands, and where its target does. */
export interface PlanIndicator {
  readonly at: string
  readonly text: string
  readonly baseline: Baseline | null
  readonly target: (Target & { readonly at: string; readonly before: string | null }) | null
  /** Whether it says no more than that the activity takes place. */
  readonly repeatsActivity: boolean
  readonly state: State
}

/** A step of an activity, from a table within its cell. */
export interface SubActivity {
  readonly at: string
  readonly text: string
  readonly deadline: Deadline
}

/** What a comment or a footnote says of an activity; never part of its text. */
export interface Remark {
  readonly at: string
  readonly kind: 'comment' | 'note'
  readonly text: string
}

/** An activity as read, with the places it was read from. */
export interface PlanActivity {
  readonly at: string
  readonly number: string | null
  readonly text: string
  /** What stood before tracked changes; null where nothing changed. */
  readonly before: string | null
  readonly goal: Above | null
  readonly outcome: Above | null
  readonly lead: Owner
  readonly contributors: readonly Owner[]
  readonly deadline: Deadline & { readonly at: string | null; readonly before: string | null }
  readonly status: (ReadStatus & { readonly at: string }) | null
  readonly indicators: readonly PlanIndicator[]
  readonly subActivities: readonly SubActivity[]
  readonly remarks: readonly Remark[]
  readonly state: State
  readonly why: string | null
}

/** All that was read from a document, and what became of each of its places. */
export interface PlanReading {
  readonly title: string | null
  /** Whose plan it is. */
  readonly authority: string | null
  /** The agency below that authority which sends it; null where the authority does itself. */
  readonly agency: string | null
  readonly period: Period
  readonly activities: readonly PlanActivity[]
  readonly figures: readonly Figure[]
  readonly columns: readonly Column[]
  readonly refused: readonly Refusal[]
  readonly defects: readonly Defect[]
  readonly places: readonly Fate[]
}
