import type { Period } from '#kernel/clock'
import { compare, parseDecimal, share } from '#kernel/decimal'
import { jumps } from '#features/comparability'
import type { Parts } from '../cells/schema.ts'
import type { AskOfJump, FieldState, LastFigure } from './schema.ts'

type Figure = Pick<LastFigure, 'value' | 'numerator' | 'denominator'>

/** A figure as one number: the share of its counts in percent, or the number itself. */
export function worth({ value, numerator, denominator }: Figure): string | null {
  const [above, below] = [parseDecimal(numerator ?? ''), parseDecimal(denominator ?? '')]
  if (above !== undefined && below !== undefined && compare(below, '0') > 0)
    return share(above, below, 1)
  return parseDecimal(value ?? '') ?? null
}

/** The field that answers for the step to a period: `jump.women.2026`. */
export const jumpField = ({ indicator }: FieldState, period: Period): string =>
  `jump.${indicator ?? ''}.${period}`

/** What is known of the series of a report. */
export interface KnownSteps {
  /** What the figures are about. */
  readonly period: Period
  /** The plan's figures and those handed in, in any order. */
  readonly figures: readonly jumps.KnownFigure[]
  /** Ids of rows whose step is answered already. */
  readonly answered: ReadonlySet<string>
}

/** Asks where the step to a figure is so large that the rule of indicators asks, and nobody has answered yet. */
export const askingOf =
  ({ period, figures, answered }: KnownSteps): AskOfJump =>
  (state, becomes) => {
    const { measure, indicator, key } = state
    const own = figureIn(becomes)
    const after = worth(own)
    if (!measure || indicator === null || after === null || answered.has(key)) return null
    const said = { ...own, id: '', indicator, definition: measure.definition, about: period }
    const before = figures.filter((one) => one.indicator === indicator && one.about !== period)
    const steps = jumps.jumpsIn(measure.kind, [...before, { ...said, value: after }])
    const step = steps.find(({ later }) => later.about === period)
    const last = step && worth(step.earlier)
    return step && last ? { period: step.earlier.about, before: last, after } : null
  }

const figureIn = ({ numerator = '', denominator = '', value = '' }: Parts): Figure => ({
  numerator: numerator === '' ? null : numerator,
  denominator: denominator === '' ? null : denominator,
  value: value === '' ? null : value,
})
