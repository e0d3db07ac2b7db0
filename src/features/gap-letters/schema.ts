import type { Texts } from '#kernel/i18n'
import type { ActivitySays } from '#features/activities'

/** What an activity may lack. */
export const needs = ['owner', 'date', 'indicator', 'baseline', 'target'] as const
export type Need = (typeof needs)[number]

/** An activity as a letter looks at it. */
export interface Looked {
  /** 1.1.1.1, or the number that the document has; empty for none. */
  readonly number: string
  readonly says: ActivitySays
  /** Whom the document names as its owner, who is not of the authority; null for nobody. */
  readonly named?: string | null
  /** The word for its status that could not be read; null where none is asked. */
  readonly status?: string | null
}

/** An activity and what it lacks. */
export interface Gap {
  readonly number: string
  readonly title: string
  readonly needs: readonly Need[]
  /** Whom it names as its owner, who is not known at the authority. */
  readonly named: string | null
}

/** A word for a status that could not be read, and the activities that have it. */
export interface StatusAsked {
  readonly word: string
  readonly numbers: readonly string[]
}

/** What could be measured, and by which words of the activity it was found. */
export interface Proposed {
  readonly name: Texts
  readonly shared: readonly string[]
}

/** An indicator that repeats its activity, and what could be measured instead; null where nothing is proposed. */
export interface Repeated {
  readonly number: string
  readonly indicator: string
  readonly proposal: Proposed | null
}

/** A number that several activities of one document have, and how each begins. */
export interface Doubled {
  readonly number: string
  readonly titles: readonly string[]
}

/** A value that was read with doubt. */
export interface ReadSo {
  readonly number: string
  readonly kind: string
  readonly written: string
  readonly readAs: string
  /** The code of what is odd about it; null for nothing but the reading. */
  readonly why: string | null
}

/** How many places of a document nobody has answered yet. */
export interface Open {
  readonly refused: number
  readonly guessed: number
}

/** What a letter is made of. */
export interface Gaps {
  readonly gaps: readonly Gap[]
  readonly statuses: readonly StatusAsked[]
  /** Numbers that do not say which activity is meant. */
  readonly doubled: readonly Doubled[]
  readonly repeated: readonly Repeated[]
  readonly readSo: readonly ReadSo[]
  readonly good: {
    readonly activities: number
    /** Activities of which something is asked. */
    readonly lacking: number
    readonly complete: number
    readonly measured: number
  }
}

/** A proposed indicator of the plan. */
export interface Proposal {
  readonly id: string
  readonly name: Texts
  /** Whom it counts, or what. */
  readonly population: Texts
  /** The code of the authority that it is for; null for all. */
  readonly organisation: string | null
}
