import type { Period } from '#kernel/clock'
import type { Round } from '#features/rounds'

/** What editions stand on: a round, or outside rounds an authority's implementation plan for a period. */
export interface Occasion {
  readonly kind: 'progress' | 'implementation-plan'
  /** The round's code, or `implementation-plan-2027`: its place in the address. */
  readonly code: string
  /** What is reported on, or planned for. */
  readonly period: Period
  /** Null outside rounds. */
  readonly round: Round | null
}
