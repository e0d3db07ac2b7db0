import type { steps } from '#kernel/clock'
import type { Texts } from '#kernel/i18n'
import type { PeopleCounted } from '#features/disclosure'
import type { editionRules } from '#features/editions'
import type { ObservationFact } from '#features/indicators'

/** An indicator as an authority finds it in its overview, from the plan and what it stated itself. */
export interface Indicator {
  readonly id: string
  readonly name: Texts
  /** An indicator that the plan implies and that the authority may adopt. */
  readonly isProposal: boolean
  readonly unit: string
  readonly countsPeople: PeopleCounted
  /** As the definition or the plan words it; null where neither says. */
  readonly frequency: string | null
  /** Days from a period's end until its figure is published; null where nobody says. */
  readonly delayDays: number | null
}

/** An event of an edition, as far as it tells where the edition stands. */
export type EditionEvent = Parameters<typeof editionRules.stateOf>[0][number]

/** Where a list of figures stands; `none` before anybody began. */
export type ListState = 'none' | 'published' | editionRules.EditionState

/** Whose turn it is; null where nobody must do anything. */
export type Turn = 'editor' | 'approver' | 'either' | null

/** One line of the overview. */
export interface OverviewLine {
  readonly indicator: Indicator
  /** The newest figure that everybody reads. */
  readonly last: ObservationFact | undefined
  readonly state: ListState
  readonly next: steps.NextDue | null
  readonly turn: Turn
}

export const filters = ['all', 'mine', 'late', 'under-way', 'proposed'] as const
export type Filter = (typeof filters)[number]
