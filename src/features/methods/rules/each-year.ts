import { periodEnd, periodStart, type Period } from '#kernel/clock'
import { fraction, fractions, toFraction, type Fraction } from '#kernel/decimal'
import type { IndicatorOf } from '../schema.ts'
import { judged, silent, type Judgement } from './judgement.ts'
import { momentOf, seriesOf, silenceOf, type Measured } from './moments.ts'
import { signOf } from './power.ts'

const { compareFractions, over, plus } = fractions

type EachYear = IndicatorOf<'threshold-each-year'>

/** What was counted in one year, which begins at zero again. */
export interface YearCounted {
  readonly year: number
  readonly value: Fraction
  /** The last figure of the year. */
  readonly last: Measured
  /** Whether the last figure covers the year to its end. */
  readonly isOver: boolean
  readonly verdict: 'met' | 'open' | 'missed'
}

const yearOf = (period: Period): number => Number(periodEnd(period).slice(0, 4))

const isWholeYear = (period: Period): boolean =>
  periodStart(period).endsWith('-01-01') && periodEnd(period).endsWith('-12-31')

const isAtMost = ({ target, direction }: EachYear): boolean =>
  target.kind === 'at-most' || (target.kind !== 'at-least' && direction === 'decrease')

/** A figure for the whole year stands; else the last running total, or the sum of the parts. */
function countOf(figures: readonly Measured[], last: Measured, within: string): Fraction {
  const whole = figures.find(({ period }) => isWholeYear(period))
  if (whole || within === 'running-total') return (whole ?? last).value
  return figures.reduce((sum, { value }) => plus(sum, value), fraction(0))
}

/** At least n is met once it is counted; at most n only when the year is over. */
function verdictOf(indicator: EachYear, value: Fraction, isOver: boolean): YearCounted['verdict'] {
  const against = compareFractions(value, toFraction(indicator.target.value))
  if (isAtMost(indicator)) {
    if (against > 0) return 'missed'
    return isOver ? 'met' : 'open'
  }
  if (against >= 0) return 'met'
  return isOver ? 'missed' : 'open'
}

/** Every year after the baseline that has a figure, and whether its n was met. */
export function countedYears(indicator: EachYear): readonly YearCounted[] {
  const { unit, within } = indicator.parameters
  const series = seriesOf(indicator, unit)
  const years = Map.groupBy(series, ({ period }) => yearOf(period))
  return [...years].flatMap(([year, figures]) => {
    const last = figures.at(-1)
    if (!last) return []
    const isOver = compareFractions(last.at, momentOf(`${year}`)) >= 0
    const value = countOf(figures, last, within)
    return [{ year, value, last, isOver, verdict: verdictOf(indicator, value, isOver) }]
  })
}

/** What part of the n is counted; for at most n, 1 while it is kept. */
function attainmentOf(indicator: EachYear, value: Fraction): Fraction | null {
  const asked = toFraction(indicator.target.value)
  const [above, below] = isAtMost(indicator) ? [asked, value] : [value, asked]
  if (isAtMost(indicator) && compareFractions(value, asked) <= 0) return fraction(1)
  return signOf(below) === 0 ? null : over(above, below)
}

/** At least, or at most, n each year: every year counts from zero, none makes up for another. */
export function judgeEachYear(indicator: EachYear): Judgement {
  const years = countedYears(indicator)
  const current = years.at(-1)
  if (!current) return silent('threshold-each-year', silenceOf(indicator))
  const { year, value, isOver, verdict } = current
  const met = years.filter((one) => one.verdict === 'met').length
  return judged('threshold-each-year', {
    verdict,
    attainment: attainmentOf(indicator, value),
    expected: toFraction(indicator.target.value),
    current: { ...current.last, value },
    ground: { kind: 'years', year, isOver, isAtMost: isAtMost(indicator), met, of: years.length },
  })
}
