import type { roundRules } from '#features/rounds'
import type { RoundOverview } from '../overview/schema.ts'
import type { PlanVersion } from '../overview/terms.ts'
import type { Unmeasurable } from './store.ts'

/** What lies before a coordinator in one plan. */
export interface PlanDesk {
  readonly plan: PlanVersion
  /** Whether any round was ever opened. */
  readonly hasRounds: boolean
  /** The rounds that are open. */
  readonly open: readonly RoundOverview[]
  /** The round that was closed last: what was handed in for it may still wait to be read, or for an answer. */
  readonly closed: readonly RoundOverview[]
  /** Recurring rounds whose next one can be opened. */
  readonly proposed: readonly roundRules.Proposed[]
  readonly unmeasurable: readonly Unmeasurable[]
}

/** What lies before a coordinator in all his plans. */
export interface CoordinatorDesk {
  readonly plans: readonly PlanDesk[]
}
