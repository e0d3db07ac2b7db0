import { comparePeriods, parsePeriod, periodEnd, periodStart } from '#kernel/clock'
import type { Decimal, Fraction } from '#kernel/decimal'
import { fractions, round, toFraction } from '#kernel/decimal'
import type { IndicatorRecord } from '#features/indicators'

/** The rule that asks, by name and version; kept with every answer. */
export const jumpMethod = 'jump-2'

/** A figure of a series, as far as the rule reads it; decimal strings. */
export interface Measured {
  /** The period, or a ratio of two years, which the rule leaves alone. */
  readonly about: string
  readonly definition: number
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
}

/** How far it is from one figure to the next. */
export interface Jump {
  /** Of shares: percentage points, to one decimal. */
  readonly points: Decimal | null
  /** How many times as much, to one decimal; null from zero. */
  readonly times: Decimal | null
}

/** What is still within reason. A step is asked about when it is beyond all that is stated for its kind. */
export const jumpTolerance = {
  /** After more years than this, as long as a plan runs, nobody tells a jump from a development. */
  years: 5,
  /** Of shares: percentage points, how many times as much, and how many people or things that comes to. */
  share: { points: 10, times: '1.5', heads: 5 },
  /** Of counts: how many times as much, and how many more or fewer. */
  count: { times: '2', heads: 10 },
  /** Of amounts and ratios, whose unit may be anything: how many times as much. */
  other: { times: '2' },
} as const

type Kind = IndicatorRecord['definition']['kind']

/**
 * Whether the step between two figures that follow each other in a series is so large that it must be asked whether
 * it is a change or a new definition; null where it is not. Method `jump-2`: the ratio edit of official statistics
 * (UNECE, Glossary of Terms on Statistical Data Editing, 2000) with an absolute floor, so that small groups, whose
 * ratios always vary most (Hidiroglou and Berthelot, Survey Methodology 12, 1986), are left in peace. The
 * tolerances are ours. Of a share the side that is smaller is compared: men and women give the same answer.
 */
export function jumpOf(kind: Kind, earlier: Measured, later: Measured): Jump | null {
  if (earlier.definition !== later.definition) return null // said to be another definition already
  const [before, after] = [numberOf(kind, earlier), numberOf(kind, later)]
  if (!before || !after) return null
  if (!areComparable(kind, [earlier, later], { before, after })) return null
  const change = distance(before, after)
  switch (kind) {
    case 'share':
      return isShareJump({ before, after, change }, [earlier, later])
        ? { points: round(fractions.minus(after, before), 1), times: timesOf(before, after) }
        : null
    case 'count':
      return isTimes(before, after, jumpTolerance.count.times) &&
        atLeast(change, jumpTolerance.count.heads)
        ? { points: null, times: timesOf(before, after) }
        : null
    case 'amount':
    case 'ratio':
      return isPositive(before) &&
        isPositive(after) &&
        isTimes(before, after, jumpTolerance.other.times)
        ? { points: null, times: timesOf(before, after) }
        : null
    case 'ordinal':
    case 'threshold':
      return null
  }
}

const zero = toFraction('0')
const hundred = toFraction('100')
const isPositive = (one: Fraction): boolean => fractions.compareFractions(one, zero) > 0
const atLeast = (one: Fraction, least: number | string): boolean =>
  fractions.compareFractions(one, toFraction(String(least))) >= 0
const smaller = (a: Fraction, b: Fraction): Fraction =>
  fractions.compareFractions(a, b) <= 0 ? a : b
const larger = (a: Fraction, b: Fraction): Fraction =>
  fractions.compareFractions(a, b) <= 0 ? b : a
const distance = (a: Fraction, b: Fraction): Fraction =>
  fractions.minus(larger(a, b), smaller(a, b))

/** The unrounded number: of a share the percentage that its counts make, where they are known. */
function numberOf(kind: Kind, { value, numerator, denominator }: Measured): Fraction | null {
  if (kind === 'share' && numerator !== null && denominator !== null) {
    const whole = toFraction(denominator)
    if (isPositive(whole))
      return fractions.over(fractions.times(hundred, toFraction(numerator)), whole)
  }
  return value === null ? null : toFraction(value)
}

/** How many times as much; null from zero. */
const timesOf = (before: Fraction, after: Fraction): Decimal | null =>
  isPositive(before) ? round(fractions.over(after, before), 1) : null

/** Whether the larger is at least so many times the smaller; anything is, of nothing. */
function isTimes(before: Fraction, after: Fraction, times: string): boolean {
  const [low, high] = [smaller(before, after), larger(before, after)]
  if (!isPositive(low)) return isPositive(high)
  return fractions.compareFractions(high, fractions.times(low, toFraction(times))) >= 0
}

interface Step {
  readonly before: Fraction
  readonly after: Fraction
  readonly change: Fraction
}

function isShareJump({ before, after, change }: Step, both: readonly Measured[]): boolean {
  const { points, times, heads } = jumpTolerance.share
  const others = [before, after].map((one) => fractions.minus(hundred, one))
  const [otherBefore = zero, otherAfter = zero] = others
  if (!atLeast(change, points)) return false
  if (!isTimes(before, after, times) && !isTimes(otherBefore, otherAfter, times)) return false
  const groups = both.flatMap(({ denominator }) =>
    denominator === null ? [] : [toFraction(denominator)],
  )
  const [first, ...rest] = groups
  if (!first) return true
  const people = fractions.times(change, rest.reduce(smaller, first))
  return (
    fractions.compareFractions(people, fractions.times(hundred, toFraction(String(heads)))) >= 0
  )
}

const daysIn = (about: string): number | undefined => {
  const period = parsePeriod(about)
  if (!period) return undefined
  return Math.round((Date.parse(periodEnd(period)) - Date.parse(periodStart(period))) / 86_400_000)
}

/**
 * A share stands at a moment. What is counted in a month is no measure of what is counted in a year, but for one
 * thing: a part that holds more than the whole did is more, whatever the rest of it brings.
 */
function areComparable(
  kind: Kind,
  [earlier, later]: readonly [Measured, Measured],
  { before, after }: Pick<Step, 'before' | 'after'>,
): boolean {
  const [one, other] = [daysIn(earlier.about), daysIn(later.about)]
  if (one === undefined || other === undefined) return false
  if (yearsBetween(earlier, later) > jumpTolerance.years) return false
  if (kind === 'share' || Math.abs(one - other) <= 3) return true
  return kind === 'count' && fractions.compareFractions(after, before) === (one > other ? 1 : -1)
}

const endOf = ({ about }: Measured): number => {
  const period = parsePeriod(about)
  return period ? Date.parse(periodEnd(period)) : Number.NaN
}

// A year and a day, so that the end of one year and a day of five years later are still five years apart.
const yearsBetween = (earlier: Measured, later: Measured): number =>
  (Math.abs(endOf(later) - endOf(earlier)) - 86_400_000) / (365.25 * 86_400_000)

/** Of a series in the order of its periods, the steps that are so large that they are asked about. */
export function jumpsIn<One extends Measured>(
  kind: Kind,
  series: readonly One[],
): readonly { readonly earlier: One; readonly later: One; readonly jump: Jump }[] {
  const dated = series.flatMap((figure) => {
    const period = parsePeriod(figure.about)
    return period && figure.value !== null ? [{ figure, period }] : []
  })
  const inOrder = dated.toSorted((a, b) => comparePeriods(a.period, b.period))
  return inOrder.flatMap(({ figure: later }, place) => {
    const earlier = inOrder[place - 1]?.figure
    const jump = earlier && jumpOf(kind, earlier, later)
    return earlier && jump ? [{ earlier, later, jump }] : []
  })
}
