import { fractions, toFraction, type Fraction } from '#kernel/decimal'
import type { IndicatorOf } from '../schema.ts'
import { judged, silent, type Judgement } from './judgement.ts'
import { betterOf, courseOf, judgeLinear, lead, type Aimed } from './linear.ts'
import { isKeptFromStart } from './limits.ts'
import { currentOf, momentOf, type Measured } from './moments.ts'
import { attainmentOf, growthPath, growthRate, type Course } from './paths.ts'
import { settled, signOf, sizeOf } from './power.ts'
import { growthRefusal } from './refusals.ts'
import { methodVersions, type MethodRefusal, type VerdictOf } from './verdicts.ts'

const { compareFractions, over, times } = fractions

type Grown = VerdictOf<'growth-ratio'>

const atLeast = (number: Fraction, threshold: string): boolean =>
  compareFractions(settled(number), toFraction(threshold)) >= 0

/** Of the growth ratio: 0.95, 0.60 and 0 belong to the better side. */
function gradeOfRatio(ratio: Fraction): Grown {
  if (atLeast(ratio, '0.95')) return 'substantial'
  if (atLeast(ratio, '0.60')) return 'moderate'
  return atLeast(ratio, '0') ? 'limited' : 'deterioration'
}

/** Of the growth alone, where there is no target: 1.5 %, 0.5 % and 0 a year. */
function gradeOfRate(rate: Fraction): Grown {
  if (atLeast(rate, '0.015')) return 'substantial'
  if (atLeast(rate, '0.005')) return 'moderate'
  return atLeast(rate, '0') ? 'limited' : 'deterioration'
}

const signed = (better: 1 | -1, number: Fraction): Fraction =>
  times(number, { numerator: BigInt(better), denominator: 1n })

/** A judgement of the straight path, in the place of a method that cannot be used. */
export const insteadOf = (
  method: 'growth-ratio' | 'projection',
  refused: MethodRefusal,
  indicator: Aimed,
): Judgement => ({ ...judgeLinear(indicator, 'linear'), method, refused })

/** The growth ratio, as Open SDG and Statistics Canada use it. */
export function judgeGrowth(indicator: IndicatorOf<'growth-ratio'>): Judgement {
  const { target } = indicator
  if (target === null) return judgeUnaimed(indicator)
  const aimed = { ...indicator, target }
  const current = currentOf(aimed, aimed.parameters.unit)
  const course = courseOf(aimed)
  const refused = growthRefusal(course, current?.value, aimed.parameters.smallBaseline)
  if (refused) return insteadOf('growth-ratio', refused, aimed)
  if (current === null) return silent('growth-ratio', 'no-data')
  return judgeRatio(aimed, course, current)
}

function judgeRatio(indicator: Aimed, course: Course, current: Measured): Judgement {
  const better = betterOf(indicator)
  const rate = growthRate({ start: course.start, end: current })
  const needed = growthRate(course)
  const ratio = over(signed(better, rate), sizeOf(needed))
  const isReached = signOf(lead(better, current.value, course.end.value)) >= 0
  return judged('growth-ratio', {
    verdict: isReached ? 'reached' : gradeOfRatio(ratio),
    attainment: attainmentOf(course, current.value),
    expected: isKeptFromStart(indicator) ? course.end.value : growthPath(course, current.at),
    ratio,
    current,
    ground: { kind: 'growth', rate, needed },
  })
}

/** Growth without a target; the direction has to be stated, or more is better. */
function judgeUnaimed(indicator: IndicatorOf<'growth-ratio'>): Judgement {
  const start = {
    at: momentOf(indicator.baseline.period),
    value: toFraction(indicator.baseline.value),
  }
  const current = currentOf(indicator, indicator.parameters.unit)
  const refused = growthRefusal({ start }, current?.value, indicator.parameters.smallBaseline)
  if (refused || current === null) {
    const nothing = silent('growth-ratio', 'no-data')
    return { ...nothing, refused, version: methodVersions['growth-ratio'] }
  }
  const rate = growthRate({ start, end: current })
  return judged('growth-ratio', {
    verdict: gradeOfRate(signed(indicator.direction === 'decrease' ? -1 : 1, rate)),
    current,
    ground: { kind: 'growth', rate, needed: null },
  })
}
