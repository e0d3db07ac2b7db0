import { fractions, type Fraction } from '#kernel/decimal'
import type { Say } from '#kernel/i18n'
import type { Judgement } from '../rules/judgement.ts'
import { distanceOf } from './distance.ts'
import { inUnit } from './figures.ts'
import { aimWords, valueWords, type Aimed } from './target.ts'

/** Whether the tolerance decides: on track, though not on the path. */
const isTolerated = ({ verdict, current, expected }: Judgement): boolean =>
  verdict === 'on-track' &&
  current !== null &&
  expected !== null &&
  fractions.compareFractions(current.value, expected) !== 0

/** A tolerance is told where it decides. */
const toldIn = (judgement: Judgement, { tolerance }: { readonly tolerance: Fraction }) =>
  isTolerated(judgement) ? { tolerance } : {}

/** The straight path: the verdict, the value, what the path asks for, the tolerance where it decides. */
export function pathSentence(say: Say, indicator: Aimed, judgement: Judgement): string {
  const { current, verdict, ground } = judgement
  if (!current || ground.kind !== 'path') return ''
  const words = {
    ...aimWords(say, indicator),
    ...valueWords(say, indicator, judgement, toldIn(judgement, ground)),
    tolerance: distanceOf(say, indicator.parameters.unit, ground.tolerance),
  }
  const isOver = fractions.compareFractions(current.at, ground.course.end.at) > 0
  if (isOver && verdict !== 'reached') return say(`methods.path-overdue-${verdict}`, words)
  const said = isTolerated(judgement) ? 'within-tolerance' : verdict
  return say(`methods.path-${said}`, words)
}

/** Range: inside or outside, and the straight path to the nearest bound. */
export function rangeSentence(say: Say, indicator: Aimed, judgement: Judgement): string {
  const { ground, verdict } = judgement
  if (ground.kind !== 'range' || indicator.method !== 'range') return ''
  const { unit, lower, upper } = indicator.parameters
  const said = isTolerated(judgement) ? 'within-tolerance' : verdict
  return say(`methods.range-${said}`, {
    ...aimWords(say, indicator),
    ...valueWords(say, indicator, judgement, {
      ...toldIn(judgement, ground),
      bounds: [lower, upper],
    }),
    lower: inUnit(say, unit, lower),
    upper: inUnit(say, unit, upper),
    tolerance: distanceOf(say, unit, ground.tolerance),
  })
}
