import { fraction, fractions, toFraction, type Fraction } from '#kernel/decimal'
import type { IndicatorOf } from '../schema.ts'
import { judged, silent, type Judgement } from './judgement.ts'
import { toleranceOn, verdictOnPath } from './linear.ts'
import { currentOf, dueOf, momentOf, silenceOf, type Measured } from './moments.ts'
import { linearPath, type Course } from './paths.ts'
import { signOf } from './power.ts'
import type { VerdictOf } from './verdicts.ts'

const { compareFractions, minus, over } = fractions
const [zero, one] = [fraction(0), fraction(1)]

interface Range {
  readonly lower: Fraction
  readonly upper: Fraction
}

/** How far a value lies outside a range; zero inside, both bounds included. */
function outside({ lower, upper }: Range, value: Fraction): Fraction {
  if (compareFractions(value, lower) < 0) return minus(lower, value)
  return compareFractions(value, upper) > 0 ? minus(value, upper) : zero
}

/** From a baseline outside to the nearest bound; null from inside, where no way is to be gone. */
function courseInto(range: Range, { baseline, target }: IndicatorOf<'range'>): Course | null {
  const value = toFraction(baseline.value)
  if (signOf(outside(range, value)) === 0) return null
  const bound = compareFractions(value, range.lower) < 0 ? range.lower : range.upper
  return {
    start: { at: momentOf(baseline.period), value },
    end: { at: dueOf(target.period), value: bound },
  }
}

function verdictOf(
  range: Range,
  course: Course | null,
  current: Measured,
  tolerance: string,
): VerdictOf<'range'> {
  if (signOf(outside(range, current.value)) === 0) return 'within'
  if (course === null) return 'left'
  const better = compareFractions(course.end.value, course.start.value) > 0 ? 1 : -1
  const verdict = verdictOnPath(course, current, toleranceOn(course, tolerance), better)
  return verdict === 'reached' ? 'overshot' : verdict
}

/** Parity and the like: inside is the aim; from outside the straight path leads to the nearest bound. */
export function judgeRange(indicator: IndicatorOf<'range'>): Judgement {
  const { unit, tolerance } = indicator.parameters
  const current = currentOf(indicator, unit)
  if (current === null) return silent('range', silenceOf(indicator))
  const range = {
    lower: toFraction(indicator.parameters.lower),
    upper: toFraction(indicator.parameters.upper),
  }
  const course = courseInto(range, indicator)
  const away = outside(range, current.value)
  const verdict = verdictOf(range, course, current, tolerance)
  const attainment = course && minus(one, over(away, outside(range, course.start.value)))
  return judged('range', {
    verdict,
    attainment: verdict === 'within' ? one : attainment,
    expected: course && linearPath(course, current.at),
    current,
    ground: { kind: 'range', tolerance: course ? toleranceOn(course, tolerance) : zero },
  })
}
