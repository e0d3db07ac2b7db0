import type { Texts } from '#kernel/i18n'
import type { ActivitySays } from '#features/activities'

/** What an activity may lack. */
export const needs = ['owner', 'date', 'indicator', 'baseline', 'target'] as const
export type Need = (typeof needs)[number]

/** An activity as a letter looks at it. */
export interface Looked {
  /** 1.1.1.1, or the number that the document has; empty for none. */
  readonly number: string
  readonly commitment: string
  readonly says: ActivitySays
}

/** An activity and what it lacks. */
export interface Gap {
  readonly number: string
  readonly title: string
  readonly needs: readonly Need[]
}

/** An indicator that repeats its activity, and what could be measured instead; null where nothing is proposed. */
export interface Repeated {
  readonly number: string
  readonly indicator: string
  readonly proposal: Texts | null
}

/** A value that was read with doubt. */
export interface ReadSo {
  readonly number: string
  readonly written: string
  readonly readAs: string
}

/** What a letter is made of. */
export interface Gaps {
  readonly gaps: readonly Gap[]
  readonly repeated: readonly Repeated[]
  readonly readSo: readonly ReadSo[]
  readonly good: {
    readonly activities: number
    readonly complete: number
    readonly measured: number
  }
}

/** A proposed indicator of the plan, with the commitments that it would serve. */
export interface Proposal {
  readonly id: string
  readonly name: Texts
  readonly commitments: readonly string[]
}
