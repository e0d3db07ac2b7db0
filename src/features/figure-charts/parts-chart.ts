import type { Period } from '#kernel/clock'
import { parsePeriod, steps } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import type { chart } from '#kernel/ui'
import { mark } from '#kernel/ui'
import { definitionRules } from '#features/definitions'
import { comparing } from '#features/figure-views'
import type { IndicatorView, ShownPart } from '#features/figure-views'
import { figureRules } from '#features/measuring'
import { counts } from '#features/methods'
import { pieces } from '#features/reading'
import { figureWords, periodWords } from './figure-words.ts'
import { breaksOf, titleOf } from './series-chart.ts'

const { langOf } = pieces

type Multiples = Parameters<typeof chart.parts>[0]

/** By what an indicator is broken down. */
export const dimensionsOf = ({ parts }: Pick<IndicatorView, 'parts'>): readonly string[] => [
  ...new Set(parts.map(({ dimension }) => dimension)),
]

/** The parts of one breakdown side by side over the same axes, and the table that says the same. */
export function partsChart(say: Say, view: IndicatorView, of: string): Multiples {
  const dimension = figureRules.dimensionName(say, of)
  const parts = view.parts.filter((part) => part.dimension === of)
  const { unit } = view.indicator.definition
  const breaks = breaksOf(say, view)
  const byId = new Map(parts.map((part, at) => [`${of}-${at}`, part]))
  return {
    say,
    title: say('figures.parts-title', {
      name: titleOf(say, view),
      dimension: dimension.toLocaleLowerCase(say.language),
    }),
    ...langOf(say, view.indicator.name),
    unit: unit === 'percent' ? 'percent' : 'number',
    ...(breaks.length > 0 ? { note: sentences(breaks.map(({ text }) => text)) } : {}),
    axes: (ends) =>
      say('figures.parts-axes', {
        low: ends.low,
        high: ends.high,
        time: ends.first === ends.last ? ends.first : say('figures.chart-span', { ...ends }),
        unit: say(unit === 'percent' ? 'figures.parts-percent' : 'figures.parts-number'),
      }),
    head: dimension,
    parts: [...byId].map(([id, part]) => ({ ...drawnPart(say, id, part), breaks })),
    missing: (drawn, period) => missing(say, view, { part: byId.get(drawn.id), period }),
  }
}

/** Why a part has no value for a period. */
function missing(
  say: Say,
  view: IndicatorView,
  { part, period }: { readonly part: ShownPart | undefined; readonly period: Period },
) {
  const found = part?.figures.find((one) => one.period === period)
  if (!found)
    return isMissed(view, part?.dimension, period) ? mark.status(say, 'not-reported') : null
  return found.state === 'value' ? figureWords(say, found.figure) : mark.status(say, found.state)
}

const sentences = (words: readonly string[]): string =>
  words.map((one) => `${one.charAt(0).toLocaleUpperCase()}${one.slice(1)}.`).join(' ')

/** Whether a part that says nothing of a period is one of those that were to report and have not. */
const isMissed = ({ observations }: IndicatorView, dimension: string | undefined, about: Period) =>
  observations.some(
    ({ period, coverage, partsFrom = coverage }) =>
      period === about && comparing.isPartial(partsFrom) && partsFrom.of === dimension,
  )

function drawnPart(say: Say, id: string, part: ShownPart) {
  const { figures } = part
  const observed = figures.flatMap(({ period, figure }) => {
    const time = parsePeriod(period)
    return time && figure.shown && figure.value !== null
      ? [{ period: time, value: figure.value }]
      : []
  })
  const told = figures.flatMap(({ period, figure }) =>
    figure.shown && figure.value !== null
      ? [`${periodWords(say, period)}: ${say.number(counts.shortValue(figure) ?? '')}`]
      : [],
  )
  return {
    id,
    name: definitionRules.categoryName(say, part.category, part.name),
    ...(part.name ? langOf(say, part.name) : {}),
    observed,
    gaps: steps.skippedPeriods(observed.map(({ period }) => period)),
    description: told.length > 0 ? `${told.join('; ')}.` : say('portal.no-figure-yet'),
  }
}
