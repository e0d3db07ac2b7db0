import type { Deviation, Known } from '#features/deviations'
import { deviationRules } from '#features/deviations'
import { inferredIn } from '../frozen/rules.ts'

/** What the facts of a round say, and those of the round before where there is one. */
export interface Facts {
  readonly now: readonly Known[]
  readonly before: readonly Known[] | null
}

/** Everything that deviates by the rule; whose owner is only inferred is frozen with the round. */
export const deviationsIn = ({ now, before }: Facts): readonly Deviation[] =>
  deviationRules.deviationsIn({ now, before, inferred: inferredIn(now) })

export type { Chosen } from '#features/deviations'
export const { inOrder, isReason, isWorse, moved, proposed } = deviationRules
