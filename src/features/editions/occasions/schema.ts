import type { Period } from '#kernel/clock'
import type { Texts } from '#kernel/i18n'
import type { Round } from '#features/rounds'

/**
 * What editions stand on: a round, or outside rounds an authority's implementation plan for a period, or what it
 * states of one indicator.
 */
export interface Occasion {
  readonly kind: 'progress' | 'implementation-plan' | 'figures'
  /** The round's code, `implementation-plan-2027` or `figures-ind-x`: its place in the address. */
  readonly code: string
  /** What is reported on, or planned for; of figures the years of the plan that they serve. */
  readonly period: Period
  /** Null outside rounds. */
  readonly round: Round | null
  /** Of figures: what is measured, and its name. Its id stands in the one line's `commitment`. */
  readonly indicator: { readonly id: string; readonly name: Texts } | null
}
