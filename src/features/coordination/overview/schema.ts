import type { EditionEvent, EditionState, PlanVersion, Round } from './terms.ts'

/** One line that was handed in, as far as the list tells it: never a word. */
export interface ToldLine {
  readonly commitment: string
  readonly part: 'lead' | 'contributor'
  /** Null where no status stands in it, or it was withdrawn. */
  readonly status: string | null
  /** Whether all that it says is as it was last year. */
  readonly unchanged: boolean
}

/** A question that nobody has answered. */
export interface OpenQuestion {
  readonly id: string
  readonly commitment: string
  readonly text: string
  readonly language: string
  readonly askedAt: Date
}

/** An edition as its coordinator knows it: what happened to it, and how many lines it has. */
export interface KnownEdition {
  readonly id: string
  readonly number: number
  readonly begunAt: Date
  /** When somebody last saved in it; null where nobody has. */
  readonly savedAt: Date | null
  readonly events: readonly EditionEvent[]
  readonly lineCount: number
  /** The commitments of which the part is offered to the lead. */
  readonly offered: readonly string[]
  /** Once it was handed in; empty before. */
  readonly lines: readonly ToldLine[]
  readonly questions: readonly OpenQuestion[]
}

/** Where what counts of an organisation stands: what was handed in, before that its newest text; `silent` as long as nobody has begun. */
export type Standing = EditionState | 'silent'

/** What is needed next, and so whose turn it is; null where nothing is. */
export type Need = 'begin' | 'finish' | 'sign' | 'hand-in' | 'answer' | 'read'

/** One organisation's report in the coordinator's list. */
export interface Overseen {
  readonly organisation: string
  /** How many commitments it reports on. */
  readonly assigned: number
  readonly standing: Standing
  /** When it came to stand there; null for silence. */
  readonly since: Date | null
  /** The number of the edition that stands there: the newest handed in, else the newest; 0 before there is one. */
  readonly edition: number
  /** The number of a later edition that is begun and not handed in; it changes no state. */
  readonly correction: number | null
  /** How many lines that edition has, or would have. */
  readonly lineCount: number
  readonly need: Need | null
  /** When the report was first handed in. */
  readonly handedInAt: Date | null
  /** What was handed in and counts; empty before. */
  readonly lines: readonly ToldLine[]
  readonly questions: readonly OpenQuestion[]
  /** Lines at risk, delayed, stopped or not started. */
  readonly deviating: number
  readonly unchanged: number
  /** When anything was last done or saved. */
  readonly touchedAt: Date | null
  /** What was done with its editions, the oldest first. */
  readonly events: readonly EditionEvent[]
  /** The shared commitments of which its part is wanted: not offered and not handed in. */
  readonly wanted: readonly Wanted[]
}

/** A part that a contributor owes to the lead of a shared commitment. */
export interface Wanted {
  readonly commitment: string
  readonly lead: string
}

/** A round as its coordinator oversees it. */
export interface RoundOverview {
  readonly round: Round
  readonly plan: PlanVersion
  readonly reports: readonly Overseen[]
}
