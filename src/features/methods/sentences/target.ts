import { toFraction } from '#kernel/decimal'
import type { Say } from '#kernel/i18n'
import type { Judgement } from '../rules/judgement.ts'
import type { Indicator } from '../schema.ts'
import { inUnit, sideBySide, when } from './figures.ts'

/** An indicator that has a target. */
export type Aimed = Indicator & { readonly target: NonNullable<Indicator['target']> }

/** Whether an indicator has a target. */
export const isAimed = (indicator: Indicator): indicator is Aimed => indicator.target !== null

/** The baseline as words: `9 %`, `in 2024`; empty where none is stated. */
export const startWords = (
  say: Say,
  unit: Indicator['parameters']['unit'],
  baseline: Indicator['baseline'],
) => ({
  baseline: baseline ? inUnit(say, unit, baseline.value) : '',
  since: baseline ? when(say, baseline.period) : '',
})

/** Baseline and target as words: `9 %`, `in 2024`, `20 %`, `in 2030`. */
export function aimWords(say: Say, { baseline, target, parameters: { unit } }: Aimed) {
  return {
    ...startWords(say, unit, baseline),
    target: inUnit(say, unit, target.value),
    due: target.period === null ? '' : when(say, target.period),
  }
}

/** The current value and what is asked for, beside baseline and target: `16.0 %`, `16.3 %`, `in 2028`. */
export function valueWords(say: Say, indicator: Indicator, { current, expected }: Judgement) {
  if (!current) return { value: '', expected: '', at: '' }
  const { baseline, target, parameters } = indicator
  const written = [
    ...(baseline ? [baseline] : []),
    ...(target && indicator.method !== 'follow' ? [target] : []),
  ]
  const [value = '', asked = ''] = sideBySide(say, parameters.unit, current.value, [
    expected ?? current.value,
    ...written.map((one) => toFraction(one.value)),
  ])
  return { value, expected: asked, at: when(say, current.period) }
}
