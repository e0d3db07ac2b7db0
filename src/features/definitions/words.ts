import { steps } from '#kernel/clock'
import type { Content } from '#kernel/html'
import type { Say, Texts } from '#kernel/i18n'
import { text } from '#kernel/ui'
import { figureRules } from '#features/measuring'
import { methods } from '#features/methods'
import type { Breakdown, DefinitionVersion } from './schema.ts'

/** A part of a definition: its name, and what it says. */
export interface Part {
  readonly key: string
  readonly label: string
  /** Words of somebody, in the languages they were written in; or words of ours. */
  readonly says: Texts | string
}

/**
 * What a version says, part by part; what it does not say is left out. Where a version names only whom it counts
 * among, that is what it counts, unless it stands beside one that tells the two apart.
 */
export function partsOf(
  say: Say,
  version: DefinitionVersion,
  apart = version.counted !== null,
): readonly Part[] {
  const { counted, outOf, population, excluded, direction, range, breakdowns, countsPeople } =
    version
  const parts: readonly (readonly [string, Texts | string | null])[] = [
    ['portal.counts', apart ? counted : population],
    ['definitions.out-of', outOf],
    ['definitions.among', apart ? population : null],
    ['definitions.excluded', excluded],
    ['definitions.unit', unitWords(say, version.unit)],
    ['portal.aims-at', aimWords(say, direction, range)],
    ['portal.measures', say(`portal.level-${version.resultLevel}`)],
    ['definitions.breakdowns', breakdowns.length > 0 ? breakdownWords(say, breakdowns) : null],
    ['portal.protection', say(`portal.counts-people-${countsPeople}`)],
    ['portal.source', version.source],
    ['portal.how-often', frequencyWords(say, version.frequency)],
    ['definitions.delay', delayWords(say, version.delayDays)],
    ['definitions.method', methodWords(say, version)],
  ]
  return parts.flatMap(([key, says]) => (says === null ? [] : [{ key, label: say(key), says }]))
}

/** A part as it is shown. */
export const shownPart = (say: Say, { says }: Pick<Part, 'says'>): Content =>
  typeof says === 'string' ? says : text.worded(say, says)

/** The same as bare words, to be compared. */
export const plainPart = (say: Say, { says }: Pick<Part, 'says'>): string =>
  typeof says === 'string' ? says : say.text(says).text

function aimWords(
  say: Say,
  direction: DefinitionVersion['direction'],
  range: DefinitionVersion['range'],
): string {
  const words = say(`portal.direction-${direction}`)
  return range === null
    ? words
    : say('definitions.range', { words, low: say.number(range.low), high: say.number(range.high) })
}

const unitWords = (say: Say, unit: string): string =>
  say('definitions.counted-in', { unit, words: unit.replaceAll('-', ' ') })

const breakdownWords = (say: Say, breakdowns: readonly Breakdown[]): string =>
  breakdowns
    .map(({ dimension, categories, exclusive, exhaustive }) =>
      say('definitions.breakdown', {
        dimension: figureRules.dimensionName(say, dimension),
        categories: say.list(categories.map(({ code, name }) => categoryName(say, code, name))),
        exclusive: String(exclusive),
        exhaustive: String(exhaustive),
      }),
    )
    .join(' ')

/** A category by its name in the reader's language, else by its code. */
export const categoryName = (say: Say, code: string, name: Texts | null): string =>
  (name && say.text(name).text) || code

function frequencyWords(say: Say, frequency: string | null): string {
  const months = steps.monthsBetween(frequency)
  if (months !== null) return say('definitions.every', { months })
  return frequency ?? say('portal.not-stated')
}

const delayWords = (say: Say, days: number | null): string | null =>
  days === null ? null : say('definitions.delay-days', { days })

/** How progress is judged, and with which parameters of its own. */
function methodWords(say: Say, { method, parameters }: DefinitionVersion): string | null {
  if (method === null) return null
  const known = methods.find((one) => one === method)
  const words = known ? say(`definitions.method-${known}`) : method
  const own = Object.entries(parameters).map(([name, value]) => `${name} ${value}`)
  return own.length > 0 ? say('definitions.with', { words, parameters: say.list(own) }) : words
}
