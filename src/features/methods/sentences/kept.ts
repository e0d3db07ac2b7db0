import type { Say } from '#kernel/i18n'
import type { Judgement } from '../rules/judgement.ts'
import { rounded, sideBySide, when } from './figures.ts'
import { distanceOf } from './distance.ts'
import { aimWords, type Aimed } from './target.ts'

/** A level that is to be kept. */
export function levelSentence(say: Say, indicator: Aimed, judgement: Judgement): string {
  const { current, expected, ground } = judgement
  if (!current || !expected || ground.kind !== 'level') return ''
  const { unit } = indicator.parameters
  const [value] = sideBySide(say, unit, [current.value, expected])
  return say(`methods.level-${judgement.verdict}`, {
    ...aimWords(say, indicator),
    value,
    at: when(say, current.period),
    tolerance: distanceOf(say, unit, ground.tolerance),
  })
}

/** So many each year: the year that is judged, and how many years were met before. */
export function yearsSentence(say: Say, indicator: Aimed, judgement: Judgement): string {
  const { current, ground, verdict } = judgement
  if (!current || ground.kind !== 'years') return ''
  const { unit } = indicator.parameters
  const isMost = indicator.target.kind === 'at-most' || indicator.direction === 'decrease'
  return say(`methods.years-${verdict}`, {
    ...aimWords(say, indicator),
    bound: isMost ? 'most' : 'least',
    value: rounded(say, unit, current.value),
    year: String(ground.year),
    met: ground.met,
    of: ground.of,
  })
}

/** Steps on the way: how many of those due are done. */
export function stepsSentence(say: Say, { verdict, ground }: Judgement): string {
  if (ground.kind !== 'steps') return ''
  const { done, due, of } = ground
  return say(`methods.steps-${verdict}`, { done, due, of })
}

/** A figure that follows another. */
export function followSentence(say: Say, indicator: Aimed, judgement: Judgement): string {
  const { current, expected, ground, verdict } = judgement
  if (!current || !expected || ground.kind !== 'followed') return ''
  const { unit } = indicator.parameters
  const [value, asked] = sideBySide(say, unit, [current.value, expected])
  return say(`methods.follow-${verdict}`, {
    value,
    expected: asked,
    at: when(say, current.period),
    tolerance: distanceOf(say, unit, ground.tolerance),
  })
}
