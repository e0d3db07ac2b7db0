import type { Say } from '#kernel/i18n'
import { isKeptFromStart } from '../rules/limits.ts'
import type { Judgement } from '../rules/judgement.ts'
import { aimWords, valueWords, type Aimed } from './target.ts'

/** Whether a ceiling or floor that was kept at the start is kept no longer: no path leads there. */
export const isLimitBroken = (indicator: Aimed, { verdict, ground }: Judgement): boolean =>
  ['path', 'growth', 'projection'].includes(ground.kind) &&
  verdict !== 'reached' &&
  indicator.baseline !== null &&
  isKeptFromStart({ baseline: indicator.baseline, target: indicator.target })

/** A ceiling or floor that was kept and is no longer: the value, the limit and the start. */
export const limitSentence = (say: Say, indicator: Aimed, judgement: Judgement): string =>
  say(`methods.limit-${judgement.verdict}`, {
    ...aimWords(say, indicator),
    ...valueWords(say, indicator, judgement),
    side: indicator.target.kind === 'at-most' ? 'most' : 'least',
  })
