import type { Say } from '#kernel/i18n'
import type { Indicator } from '../schema.ts'
import { inUnit, when } from './figures.ts'

/** An indicator that has a target. */
export type Aimed = Indicator & { readonly target: NonNullable<Indicator['target']> }

/** Whether an indicator has a target. */
export const isAimed = (indicator: Indicator): indicator is Aimed => indicator.target !== null

/** Baseline and target as words: `9 %`, `in 2024`, `20 %`, `in 2030`. */
export function aimWords(say: Say, { baseline, target, parameters: { unit } }: Aimed) {
  return {
    baseline: inUnit(say, unit, baseline.value),
    since: when(say, baseline.period),
    target: inUnit(say, unit, target.value),
    due: target.period === null ? '' : when(say, target.period),
  }
}
