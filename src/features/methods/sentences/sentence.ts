import { speaker, type Say } from '#kernel/i18n'
import type { Judgement } from '../rules/judgement.ts'
import { currentOf } from '../rules/moments.ts'
import type { Indicator } from '../schema.ts'
import { rounded, when } from './figures.ts'
import { growthSentence, projectionSentence } from './growth.ts'
import { followSentence, levelSentence, stepsSentence, yearsSentence } from './kept.ts'
import { isLimitBroken, limitSentence } from './limit.ts'
import { pathSentence, rangeSentence } from './path.ts'
import { aimWords, isAimed, startWords, type Aimed } from './target.ts'

/** What a judgement says, in plain words and with the figures that it rests on. */
export function sentence(say: Say, indicator: Indicator, judgement: Judgement): string {
  const said = groundSentence(say, indicator, judgement)
  if (judgement.refused === null) return said
  const why = say(`methods.refused-${judgement.refused}`)
  const key = isAimed(indicator) ? 'methods.refused' : 'methods.refused-alone'
  return say(key, { why, instead: said })
}

/** The same in both languages, for pages. */
export const sentences = (indicator: Indicator, judgement: Judgement) => ({
  en: sentence(speaker('en'), indicator, judgement),
  da: sentence(speaker('da'), indicator, judgement),
})

function groundSentence(say: Say, indicator: Indicator, judgement: Judgement): string {
  if (judgement.ground.kind === 'silence') return silenceSentence(say, indicator, judgement)
  if (!isAimed(indicator)) return growthSentence(say, indicator, judgement)
  return aimedSentence(say, indicator, judgement)
}

function aimedSentence(say: Say, indicator: Aimed, judgement: Judgement): string {
  if (isLimitBroken(indicator, judgement)) return limitSentence(say, indicator, judgement)
  switch (judgement.ground.kind) {
    case 'silence':
      return silenceSentence(say, indicator, judgement)
    case 'path':
      return pathSentence(say, indicator, judgement)
    case 'growth':
      return growthSentence(say, indicator, judgement)
    case 'projection':
      return projectionSentence(say, indicator, judgement)
    case 'range':
      return rangeSentence(say, indicator, judgement)
    case 'level':
      return levelSentence(say, indicator, judgement)
    case 'years':
      return yearsSentence(say, indicator, judgement)
    case 'steps':
      return stepsSentence(say, judgement)
    case 'followed':
      return followSentence(say, indicator, judgement)
  }
}

/** Methods that lead from the baseline to the target, so that silence stands somewhere on the way. */
const onTheWay: ReadonlySet<string> = new Set([
  'linear',
  'growth-ratio',
  'projection',
  'range',
  'by-the-end',
])

/** No figure yet, or none that anybody could have. */
function silenceSentence(say: Say, indicator: Indicator, { verdict, refused }: Judgement): string {
  const { baseline, method, parameters } = indicator
  const start = startWords(say, parameters.unit, baseline)
  if (!isAimed(indicator))
    return say(refused === null ? 'methods.silence-unaimed' : 'methods.silence-unjudged', start)
  if (onTheWay.has(method)) return say(`methods.silence-${verdict}`, aimWords(say, indicator))
  const alone = method === 'follow' ? currentOf(indicator, parameters.unit) : null
  if (alone)
    return say('methods.silence-unmatched', {
      value: rounded(say, parameters.unit, alone.value),
      at: when(say, alone.period),
    })
  if (baseline === null) return say('methods.silence-unstarted')
  const isUnfollowed = method === 'follow' && verdict === 'no-data'
  return say(
    isUnfollowed ? 'methods.silence-unfollowed' : `methods.silence-plain-${verdict}`,
    start,
  )
}
