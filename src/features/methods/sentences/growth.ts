import { fraction, fractions, round, type Fraction } from '#kernel/decimal'
import type { Say } from '#kernel/i18n'
import type { Judgement } from '../rules/judgement.ts'
import { signOf, sizeOf } from '../rules/power.ts'
import type { Indicator } from '../schema.ts'
import { rounded } from './figures.ts'
import { aimWords, isAimed, startWords, valueWords } from './target.ts'

const inPercent = (say: Say, share: Fraction): string =>
  say.percent(round(fractions.times(sizeOf(share), fraction(100)), 1))

/** `grown by 15.5 % a year`, `fallen by 2.0 % a year`. */
const grown = (say: Say, rate: Fraction): string =>
  say('methods.grown', { way: wayOf(rate), rate: inPercent(say, rate) })

const wayOf = (rate: Fraction): string => ({ '-1': 'down', '0': 'level', '1': 'up' })[signOf(rate)]

/** The rate of growth: how it has grown, how it must, and what steady growth asks for by now. */
export function growthSentence(say: Say, indicator: Indicator, judgement: Judgement): string {
  const { verdict, ground } = judgement
  if (ground.kind !== 'growth') return ''
  const { baseline, parameters } = indicator
  const words = {
    ...valueWords(say, indicator, judgement),
    ...startWords(say, parameters.unit, baseline),
    grown: grown(say, ground.rate),
  }
  if (!isAimed(indicator) || ground.needed === null)
    return say(`methods.growth-alone-${verdict}`, words)
  const { needed } = ground
  return say(`methods.growth-${verdict}`, {
    ...words,
    ...aimWords(say, indicator),
    needed: say('methods.needed', { way: wayOf(needed), rate: inPercent(say, needed) }),
  })
}

/** Where it comes if it goes on growing as it has. */
export function projectionSentence(say: Say, indicator: Indicator, judgement: Judgement): string {
  const { verdict, ground } = judgement
  if (ground.kind !== 'projection' || !isAimed(indicator)) return ''
  const comes = round(fractions.times(ground.comes, fraction(100)), 1)
  return say(`methods.projection-${verdict}`, {
    ...aimWords(say, indicator),
    ...valueWords(say, indicator, judgement),
    projected: rounded(say, indicator.parameters.unit, ground.projected),
    comes: say.percent(comes),
  })
}
