import { fractions, shortened, toFraction, type Decimal, type Fraction } from '#kernel/decimal'
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
  baseline: baseline ? inUnit(say, unit, shortened(baseline.value)) : '',
  since: baseline ? when(say, baseline.period) : '',
})

/** A start as the figure is held against it: as it is written, unless that is shorter than it is and both are the same. */
export function startBeside(start: Decimal, figure: Fraction): readonly Decimal[] {
  const isSame = fractions.compareFractions(toFraction(start), figure) === 0
  const written = shortened(start)
  return isSame && written !== start ? [] : [written]
}

/** Baseline and target as words: `9 %`, `in 2024`, `20 %`, `in 2030`. */
export function aimWords(say: Say, { baseline, target, parameters: { unit } }: Aimed) {
  return {
    ...startWords(say, unit, baseline),
    target: inUnit(say, unit, target.value),
    due: target.period === null ? '' : when(say, target.period),
  }
}

/** What a sentence tells besides what every sentence does. */
interface Telling {
  /** How far from what is asked for a figure may lie. */
  readonly tolerance?: Fraction
  /** Bounds that it writes. */
  readonly bounds?: readonly Decimal[]
}

/** The current value and what is asked for, beside baseline and target: `16.0 %`, `16.3 %`, `in 2028`. */
export function valueWords(
  say: Say,
  indicator: Indicator,
  { current, expected }: Judgement,
  { tolerance, bounds = [] }: Telling = {},
) {
  if (!current) return { value: '', expected: '', at: '' }
  const { baseline, target, parameters } = indicator
  const isAimWritten = target && indicator.method !== 'follow' && indicator.method !== 'range'
  const shown = sideBySide(say, parameters.unit, current.value, {
    asked: expected ?? current.value,
    written: [
      ...(baseline ? startBeside(baseline.value, current.value) : []),
      ...(isAimWritten ? [target.value] : []),
      ...bounds,
    ],
    ...(tolerance ? { tolerance } : {}),
  })
  return { ...shown, at: when(say, current.period) }
}
