import { parsePeriod, steps } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import type { figureDrafts } from '#features/indicators'
import { methods } from '#features/methods'
import { dimensionName } from './names.ts'

/** How something is measured, as names and values to be read below each other; what is not said is left out. */
export function definitionWords(
  say: Say,
  says: figureDrafts.DefinitionSays,
): readonly { readonly name: string; readonly value: string }[] {
  const { from, unit, population, excluded, numerator, denominator, source, delayDays, reason } =
    says
  const period = parsePeriod(from)
  const stated: readonly (readonly [string, string])[] = [
    ['from', period ? say.period(period) : from],
    ['unit', unit && say('definitions.counted-in', { unit, words: spaced(unit) })],
    ['population', population],
    ['excluded', excluded],
    ['numerator', numerator],
    ['denominator', denominator],
    ['direction', directionWords(say, says)],
    ['results-level', say(`measuring.level-${says.resultsLevel}`)],
    ['breakdowns', breakdownWords(say, says)],
    ['source', source],
    ['frequency', frequencyWords(say, says.frequency)],
    ['delay', delayDays && say('measuring.delay-days', { days: Number(delayDays) })],
    ['method', methodWords(say, says.method)],
    ['counts-people', say(`measuring.people-${says.countsPeople}`)],
    ['breaks', says.breaks ? say('measuring.breaks') : ''],
    ['reason', reason],
  ]
  return stated
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ name: say(`measuring.definition-${key}`), value }))
}

const spaced = (code: string): string => code.replaceAll('-', ' ')

function frequencyWords(say: Say, frequency: string): string {
  const months = steps.monthsBetween(frequency === '' ? null : frequency)
  return months === null ? frequency : say('definitions.every', { months })
}

function methodWords(say: Say, method: string): string {
  const known = methods.find((one) => one === method)
  return known ? say(`definitions.method-${known}`) : method
}

function directionWords(
  say: Say,
  { direction, rangeLow, rangeHigh }: figureDrafts.DefinitionSays,
): string {
  const words = say(`measuring.direction-${direction}`)
  return rangeLow === '' ? words : `${words} (${rangeLow}–${rangeHigh})`
}

const breakdownWords = (say: Say, { breakdowns }: figureDrafts.DefinitionSays): string =>
  say.list(
    breakdowns.map(({ dimension, exclusive, exhaustive, categories }) =>
      say('measuring.breakdown', {
        dimension: dimensionName(say, dimension),
        count: categories.length,
        exclusive: String(exclusive),
        exhaustive: String(exhaustive),
      }),
    ),
  )
