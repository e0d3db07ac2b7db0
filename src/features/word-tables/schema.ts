import type { Role, State } from '#features/word-readings'

/** A goal or an outcome that activities stand under. */
export interface Above {
  readonly at: string
  readonly number: string | null
  readonly text: string
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

/** The heading of a column, or the label of a row of a fact box, with what it was read as; each wording once. */
export interface Column {
  readonly at: string
  readonly text: string
  readonly roles: readonly Role[]
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
