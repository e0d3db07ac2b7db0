import type { Say } from '#kernel/i18n'
import type { Judgement } from '../rules/judgement.ts'
import { distanceOf } from './distance.ts'
import { when } from './figures.ts'
import { aimWords, valueWords, type Aimed } from './target.ts'

/** A level that is to be kept. */
export function levelSentence(say: Say, indicator: Aimed, judgement: Judgement): string {
  const { ground, verdict } = judgement
  if (ground.kind !== 'level') return ''
  const { side, tolerance } = ground
  return say(`methods.level-${verdict}`, {
    ...aimWords(say, indicator),
    ...valueWords(say, indicator, judgement, { tolerance }),
    side,
    tolerance: distanceOf(say, indicator.parameters.unit, ground.tolerance),
  })
}

/** So many each year: the year that is judged, and how many years were met. */
export function yearsSentence(say: Say, indicator: Aimed, judgement: Judgement): string {
  const { ground, verdict } = judgement
  if (ground.kind !== 'years') return ''
  return say(`methods.years-${verdict}`, {
    ...aimWords(say, indicator),
    ...valueWords(say, indicator, judgement),
    bound: ground.isAtMost ? 'most' : 'least',
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
  const { ground, verdict } = judgement
  if (ground.kind !== 'followed') return ''
  const told = verdict === 'on-track' ? { tolerance: ground.tolerance } : {}
  const isOther = judgement.current?.period !== ground.reference.period
  return say(`methods.follow-${verdict}`, {
    held: isOther ? when(say, ground.reference.period) : 'same',
    ...valueWords(say, indicator, judgement, told),
    tolerance: distanceOf(say, indicator.parameters.unit, ground.tolerance),
  })
}
