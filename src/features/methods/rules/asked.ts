import type { Period } from '#kernel/clock'
import type { Fraction } from '#kernel/decimal'
import { courseOf, type Aimed } from './linear.ts'
import { isKeptFromStart } from './limits.ts'
import { dueOf, momentOf } from './moments.ts'
import { growthPath, linearPath } from './paths.ts'
import { growthRefusal } from './refusals.ts'

/** What each path asks for in a period, unrounded. */
export interface Asked {
  readonly period: Period
  /** When the period ends, in years. */
  readonly at: Fraction
  readonly linear: Fraction
  /** Null where no growth can be reckoned, or none is asked for. */
  readonly growth: Fraction | null
}

type Way = Pick<Aimed, 'baseline' | 'target'>

/** The column "path asks for" of a table, and the line of a chart: both paths at each of some periods. */
export function askedFor(indicator: Way, periods: readonly Period[]): readonly Asked[] {
  const course = courseOf(indicator)
  const isKept = isKeptFromStart(indicator)
  const isRefused = isKept || growthRefusal(course, undefined, '0.01') !== null
  return periods.map((period) => {
    const at = period === indicator.target.period ? dueOf(period) : momentOf(period)
    const growth = isRefused ? null : growthPath(course, at)
    return { period, at, linear: isKept ? course.end.value : linearPath(course, at), growth }
  })
}
