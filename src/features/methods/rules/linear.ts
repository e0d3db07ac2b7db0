import { fractions, toFraction, type Fraction } from '#kernel/decimal'
import type { IndicatorOf } from '../schema.ts'
import { judged, silent, type Judgement } from './judgement.ts'
import { isKeptFromStart, sideOf } from './limits.ts'
import { currentOf, dueOf, momentOf, silenceOf, type Measured } from './moments.ts'
import { attainmentOf, linearPath, type Course } from './paths.ts'
import { signOf, sizeOf } from './power.ts'
import type { VerdictOf } from './verdicts.ts'

const { compareFractions, minus, times } = fractions

/** Indicators that go from a baseline to a target by a day. */
export type OnCourse = IndicatorOf<'linear' | 'growth-ratio' | 'projection' | 'by-the-end'>
export type Aimed = OnCourse & { readonly target: object }

/** From the baseline to the target, as points in time. */
export const courseOf = ({ baseline, target }: Pick<Aimed, 'baseline' | 'target'>): Course => ({
  start: { at: momentOf(baseline.period), value: toFraction(baseline.value) },
  end: { at: dueOf(target.period), value: toFraction(target.value) },
})

/**
 * Whether more is better (1) or less (-1): a ceiling and a floor say so themselves; else as stated, else from
 * baseline to target. Where the target equals the baseline, more is better.
 */
export function betterOf({ direction, baseline, target }: Aimed): 1 | -1 {
  const side = sideOf(target.kind)
  if (side !== null) return side
  if (direction !== undefined) return direction === 'increase' ? 1 : -1
  const way = compareFractions(toFraction(target.value), toFraction(baseline.value))
  return way === -1 ? -1 : 1
}

/** How far two values lie apart in the better direction: above zero if the first is better. */
export const lead = (better: 1 | -1, value: Fraction, other: Fraction): Fraction =>
  better === 1 ? minus(value, other) : minus(other, value)

type OnPath = Exclude<VerdictOf<'linear'>, 'no-data' | 'not-due'>

/**
 * At or past the target: reached. Worse than the baseline: regressing, however little the path asks
 * for yet. Else ahead of the path or behind it by more than the tolerance, or on track.
 */
export function verdictOnPath(
  course: Course,
  { at, value }: Measured,
  tolerance: Fraction,
  better: 1 | -1,
): OnPath {
  if (signOf(lead(better, value, course.end.value)) >= 0) return 'reached'
  if (signOf(lead(better, value, course.start.value)) < 0) return 'regressing'
  const ahead = lead(better, value, linearPath(course, at))
  if (compareFractions(sizeOf(ahead), tolerance) <= 0) return 'on-track'
  return signOf(ahead) > 0 ? 'ahead' : 'behind'
}

/** A share of the distance between baseline and target, as the indicator states it. */
export const toleranceOn = ({ start, end }: Course, stated: string): Fraction =>
  times(toFraction(stated), sizeOf(minus(end.value, start.value)))

/** The straight path from baseline to target. */
export function judgeLinear(indicator: Aimed, method: 'linear' | 'by-the-end'): Judgement {
  const current = currentOf(indicator, indicator.parameters.unit)
  if (current === null) return silent(method, silenceOf(indicator))
  const course = courseOf(indicator)
  const tolerance = toleranceOn(course, indicator.parameters.tolerance)
  return judged(method, {
    verdict: verdictOnPath(course, current, tolerance, betterOf(indicator)),
    attainment: attainmentOf(course, current.value),
    expected: isKeptFromStart(indicator) ? course.end.value : linearPath(course, current.at),
    current,
    ground: { kind: 'path', course, tolerance },
  })
}
