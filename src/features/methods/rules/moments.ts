import { comparePeriods, periodEnd, periodEndInYears, type Period } from '#kernel/clock'
import { fraction, fractions, toFraction, type Fraction } from '#kernel/decimal'
import type { Indicator } from '../schema.ts'
import type { ObservationGiven, Unit } from '../values.ts'
import type { Point } from './paths.ts'

const { compareFractions, over, times } = fractions

const moments = new Map<Period, Fraction>()
const mostMoments = 2000

/** When a period ends, in years. Keeps what it has reckoned: many series name the same few periods. */
export function momentOf(period: Period): Fraction {
  const known = moments.get(period)
  if (known) return known
  if (moments.size >= mostMoments) moments.clear()
  const moment = periodEndInYears(period)
  moments.set(period, moment)
  return moment
}

/** When a target is due: a day counts to its end. */
export const dueOf = (period: Period): Fraction => periodEndInYears(period, 'due')

/** A measured value with its period and its moment. */
export interface Measured extends Point {
  readonly period: Period
}

const hundred = fraction(100)

/** A value, or what two counts make of it: in percent a hundred times their quotient. */
export function valueOf(given: ObservationGiven, unit: Unit): Fraction {
  if ('value' in given) return toFraction(given.value)
  const quotient = over(toFraction(given.numerator), toFraction(given.denominator))
  return unit === 'percent' ? times(quotient, hundred) : quotient
}

const measured = (given: ObservationGiven, unit: Unit): Measured => ({
  period: given.period,
  at: momentOf(given.period),
  value: valueOf(given, unit),
})

/** Whether a period lies at or before another: by the moment, or by its last day on the calendar. */
const isBy = (period: Period, until: Period): boolean =>
  compareFractions(momentOf(period), momentOf(until)) <= 0 || periodEnd(period) <= periodEnd(until)

/** Sorts periods by their moments; of two of one moment the longer comes first. */
export const inTime = (a: Period, b: Period): number =>
  compareFractions(momentOf(a), momentOf(b)) || comparePeriods(a, b)

/** The last of some observations at or before a period, or null. Their order does not matter. */
export function lastBy(
  observations: readonly ObservationGiven[],
  unit: Unit,
  until: Period | undefined,
): Measured | null {
  let last: ObservationGiven | null = null
  for (const one of observations) {
    if (until !== undefined && !isBy(one.period, until)) continue
    if (last === null || inTime(one.period, last.period) > 0) last = one
  }
  return last && measured(last, unit)
}

type Given = Pick<Indicator, 'baseline' | 'observations' | 'asOf'>

/** Whether a moment lies after the baseline; where none is stated, every moment does. */
const isAfter = (at: Fraction, baseline: Given['baseline']): boolean =>
  baseline === null || compareFractions(at, momentOf(baseline.period)) > 0

/** The observations at or before `asOf` and after the baseline, in the order of time. */
export const seriesOf = ({ baseline, observations, asOf }: Given, unit: Unit) =>
  observations
    .filter(({ period }) => asOf === undefined || isBy(period, asOf))
    .filter(({ period }) => isAfter(momentOf(period), baseline))
    .toSorted((a, b) => inTime(a.period, b.period))
    .map((one) => measured(one, unit))

/** The current value: the last observation at or before `asOf`, if it is later than the baseline. */
export function currentOf({ baseline, observations, asOf }: Given, unit: Unit): Measured | null {
  const last = lastBy(observations, unit, asOf)
  return last && isAfter(last.at, baseline) ? last : null
}

/**
 * Why there is no current value: `not-due` where nobody could know one yet, since the last moment that
 * is looked at is not after the baseline; `no-data` where there should be one.
 */
export function silenceOf({ baseline, observations, asOf }: Given): 'no-data' | 'not-due' {
  const until = asOf ?? lastBy(observations, 'ratio', undefined)?.period
  if (until === undefined) return 'no-data'
  return isAfter(momentOf(until), baseline) ? 'no-data' : 'not-due'
}
