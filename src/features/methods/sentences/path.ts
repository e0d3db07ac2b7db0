import { fractions } from '#kernel/decimal'
import type { Say } from '#kernel/i18n'
import type { Judgement } from '../rules/judgement.ts'
import { signOf } from '../rules/power.ts'
import { inUnit, rounded, sideBySide, when } from './figures.ts'
import { distanceOf } from './distance.ts'
import { aimWords, type Aimed } from './target.ts'

/** The straight path: the verdict, the value, what the path asks for, the tolerance where it decides. */
export function pathSentence(say: Say, indicator: Aimed, judgement: Judgement): string {
  const { current, expected, verdict, ground } = judgement
  if (!current || !expected || ground.kind !== 'path') return ''
  const { unit } = indicator.parameters
  const [value, asked] = sideBySide(say, unit, [current.value, expected])
  const words = {
    ...aimWords(say, indicator),
    value,
    expected: asked,
    at: when(say, current.period),
  }
  if (verdict === 'reached') {
    const reached = rounded(say, unit, current.value)
    return say('methods.path-reached', { ...words, value: reached })
  }
  const tolerance = distanceOf(say, unit, ground.tolerance)
  if (fractions.compareFractions(current.at, ground.course.end.at) > 0)
    return say(`methods.path-overdue-${verdict}`, { ...words, tolerance })
  const away = fractions.minus(current.value, expected)
  const decides = verdict === 'on-track' && signOf(away) !== 0
  return say(decides ? 'methods.path-within-tolerance' : `methods.path-${verdict}`, {
    ...words,
    tolerance,
  })
}

/** Range: inside or outside, and the straight path to the nearest bound. */
export function rangeSentence(say: Say, indicator: Aimed, judgement: Judgement): string {
  const { current, expected, verdict, ground } = judgement
  if (!current || ground.kind !== 'range' || indicator.method !== 'range') return ''
  const { unit, lower, upper } = indicator.parameters
  const [value, asked] = sideBySide(say, unit, [current.value, expected ?? current.value])
  return say(`methods.range-${verdict}`, {
    ...aimWords(say, indicator),
    value: expected ? value : rounded(say, unit, current.value),
    expected: asked,
    at: when(say, current.period),
    lower: inUnit(say, unit, lower),
    upper: inUnit(say, unit, upper),
  })
}
