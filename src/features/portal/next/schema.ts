import type { Period } from '#kernel/clock'
import type { Texts } from '#kernel/i18n'

/** What everybody in a plan can know beforehand. */
export interface FixedPoint {
  readonly when: Period
  readonly kind: 'instrument-ends' | 'review' | 'window-closes' | 'target-due' | 'plan-ends'
  readonly name: Texts
  /** The record it belongs to; null for the plan itself. */
  readonly id: string | null
}
