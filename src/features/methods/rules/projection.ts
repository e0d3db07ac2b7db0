import { fraction, fractions, toFraction, type Fraction } from '#kernel/decimal'
import type { IndicatorOf } from '../schema.ts'
import { insteadOf } from './growth.ts'
import { judged, silent, type Judgement } from './judgement.ts'
import { betterOf, courseOf, lead } from './linear.ts'
import { isKeptFromStart } from './limits.ts'
import { currentOf, silenceOf, type Measured } from './moments.ts'
import { attainmentOf, growthPath, growthRate, type Course } from './paths.ts'
import { power, settled, signOf } from './power.ts'
import { growthRefusal } from './refusals.ts'
import type { VerdictOf } from './verdicts.ts'

const { compareFractions, minus, plus, times } = fractions

/** What it comes to on the target's day if it goes on growing as it has. */
function projectionOf(course: Course, current: Measured): Fraction {
  const left = minus(course.end.at, current.at)
  if (signOf(left) <= 0) return current.value
  const grows = plus(fraction(1), growthRate({ start: course.start, end: current }))
  return times(current.value, power(grows, left))
}

function gradeOf(comes: Fraction): VerdictOf<'projection'> {
  const atLeast = (share: string) => compareFractions(settled(comes), toFraction(share)) >= 0
  if (atLeast('0.95')) return 'on-track'
  return atLeast('0.10') ? 'fair' : 'stagnation-or-regression'
}

/** Which share of the way it comes if it goes on: the UNSD Progress Chart, as EUSTAT states it. */
export function judgeProjection(indicator: IndicatorOf<'projection'>): Judgement {
  const current = currentOf(indicator, indicator.parameters.unit)
  const course = courseOf(indicator)
  const refused = growthRefusal(course, current?.value, indicator.parameters.smallBaseline)
  if (refused) return insteadOf('projection', refused, indicator)
  if (current === null) return silent('projection', silenceOf(indicator))

  const projected = projectionOf(course, current)
  const isKept = isKeptFromStart(indicator)
  const comes = attainmentOf(course, projected) ?? fraction(0)
  const isReached = signOf(lead(betterOf(indicator), current.value, course.end.value)) >= 0
  return judged('projection', {
    verdict: isReached ? 'reached' : isKept ? 'stagnation-or-regression' : gradeOf(comes),
    attainment: attainmentOf(course, current.value),
    expected: isKept ? course.end.value : growthPath(course, current.at),
    current,
    ground: { kind: 'projection', projected, comes },
  })
}
