import type {
  Baseline,
  Deadline,
  Owner,
  Period,
  ReadStatus,
  State,
  Target,
} from '#features/word-readings'

/** A goal or an outcome that activities stand under. */
export interface Above {
  readonly at: string
  readonly number: string | null
  readonly text: string
}

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

/** A figure that the document states beside its activities. */
export interface Figure {
  readonly at: string
  readonly text: string
  readonly value: string
  readonly unit: string
  readonly period: string | null
  readonly state: State
}

/** Something that was not read as part of a plan, or a value that is asked. `why` is a code. */
export interface Refusal {
  readonly at: string
  readonly text: string
  readonly why: string
}

/** Something that the document should not have; a code that becomes a sentence in both languages. */
export interface Defect {
  readonly code: string
  readonly at: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** What became of a place: nothing that a document holds is without one. */
export interface Fate {
  readonly at: string
  readonly as: 'activity' | 'heading' | 'furniture' | 'figure' | 'unit' | 'refused'
  /** What it was read as: `deadline`, `owner` … */
  readonly role: string | null
  /** The place in the list of the activity it belongs to, from 0. */
  readonly activity: number | null
  readonly state: State
  readonly why: string | null
}

/** All that was read from a document, and what became of each of its places. */
export interface PlanReading {
  readonly title: string | null
  readonly authority: string | null
  readonly period: Period
  readonly activities: readonly PlanActivity[]
  readonly figures: readonly Figure[]
  readonly refused: readonly Refusal[]
  readonly defects: readonly Defect[]
  readonly places: readonly Fate[]
}
