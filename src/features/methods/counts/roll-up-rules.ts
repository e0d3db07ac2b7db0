import { add, subtract, type Decimal } from '#kernel/decimal'
import { pool, type Pooled, type Share } from './rules.ts'

/** Why a unit has no figure. None of these is zero. */
export type Silence = 'not-yet-due' | 'not-reported' | 'not-applicable' | 'withheld' | 'hidden'

/** What one unit contributes: a figure, or the reason why there is none. */
export interface Contributed<Figure> {
  readonly unit: string
  readonly figure: Figure | Silence
}

/**
 * What a roll-up asks of its units: a figure from all to whom the question applies, or whatever there
 * is. It is stated beside the result.
 */
export type RollUpRule = 'all' | 'those-reported'

/** A figure over units, with how many it covers: "9 of 12". */
export interface RolledUp<Figure> {
  readonly rule: RollUpRule
  readonly covered: number
  readonly of: number
  /** The units without a figure to whom the question applies, each with its reason. */
  readonly missing: readonly { readonly unit: string; readonly silence: Silence }[]
  /** Empty, not partial, where the rule asks for all; and where no unit has a figure. */
  readonly figure: Figure | null
}

const isSilence = (figure: unknown): figure is Silence => typeof figure === 'string'

function rollUp<Figure extends object, Together>(
  rule: RollUpRule,
  units: readonly Contributed<Figure>[],
  together: (figures: readonly Figure[]) => Together,
): RolledUp<Together> {
  const concerned = units.filter(({ figure }) => figure !== 'not-applicable')
  const missing = concerned.flatMap(({ unit, figure }) =>
    isSilence(figure) ? [{ unit, silence: figure }] : [],
  )
  const figures = concerned.flatMap(({ figure }) => (isSilence(figure) ? [] : [figure]))
  const isEmpty = figures.length === 0 || (rule === 'all' && missing.length > 0)
  return {
    rule,
    covered: figures.length,
    of: concerned.length,
    missing,
    figure: isEmpty ? null : together(figures),
  }
}

/** Shares of units together, pooled from their counts. */
export const rollUpShares = (
  rule: RollUpRule,
  units: readonly Contributed<Share>[],
): RolledUp<Pooled | 'only-percentages'> => rollUp(rule, units, pool)

/** Counts of units together. */
export const rollUpCounts = (
  rule: RollUpRule,
  units: readonly Contributed<{ readonly count: Decimal }>[],
): RolledUp<Decimal> =>
  rollUp(rule, units, (figures) =>
    figures.reduce((sum, { count }) => add(sum, count), subtract('0', '0')),
  )
