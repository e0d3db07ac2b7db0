import type { Period } from '#kernel/clock'
import { parsePeriod, steps } from '#kernel/clock'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import { chart, mark, section } from '#kernel/ui'
import { definitionRules } from '#features/definitions'
import type { Seen } from '#features/reading'
import { drawing } from '#features/figure-charts'
import { comparing } from '#features/figure-views'
import type { IndicatorView, ShownPart } from '#features/figure-views'
import { figureWords, periodWords } from '#features/figure-charts'

/** The same figure for each part of each breakdown: small drawings over the same axes, and a table. */
export function partSections(seen: Seen, view: IndicatorView): Content {
  const dimensions = Map.groupBy(view.parts, ({ dimension }) => dimension)
  if (dimensions.size === 0) return null
  const { say } = seen
  return section({
    id: 'parts',
    label: say('figures.parts'),
    note: say('figures.parts-note'),
    body: [...dimensions].map(([dimension, parts]) =>
      breakdown(seen, view, {
        dimension: definitionRules.dimensionName(say, dimension),
        parts: parts.map((part) => ({
          ...part,
          category: definitionRules.categoryName(say, part.category, part.name),
        })),
      }),
    ),
  })
}

function breakdown(
  { say }: Seen,
  view: IndicatorView,
  { dimension, parts }: { readonly dimension: string; readonly parts: readonly ShownPart[] },
): Content {
  const { unit } = view.indicator.definition
  const breaks = drawing.breaksOf(say, view)
  const byId = new Map(parts.map((part, at) => [`${part.dimension}-${at}`, part]))
  return html`${chart.parts({
    say,
    title: say('figures.parts-title', {
      name: drawing.titleOf(say, view),
      dimension: dimension.toLocaleLowerCase(say.language),
    }),
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
    missing: (drawn, period) => {
      const part = byId.get(drawn.id)
      const found = part?.figures.find((one) => one.period === period)
      if (!found)
        return isMissed(view, part?.dimension, period) ? mark.status(say, 'not-reported') : null
      return found.state === 'value'
        ? figureWords(say, found.figure)
        : mark.status(say, found.state)
    },
  })}`
}

const sentences = (words: readonly string[]): string =>
  words.map((one) => `${one.charAt(0).toLocaleUpperCase()}${one.slice(1)}.`).join(' ')

/** Whether a part that says nothing of a period is one of those that were to report and have not. */
const isMissed = ({ observations }: IndicatorView, dimension: string | undefined, about: Period) =>
  observations.some(
    ({ period, coverage }) =>
      period === about && comparing.isPartial(coverage) && coverage.of === dimension,
  )

function drawnPart(say: Seen['say'], id: string, { category, figures }: ShownPart) {
  const observed = figures.flatMap(({ period, figure }) => {
    const time = parsePeriod(period)
    return time && figure.shown && figure.value !== null
      ? [{ period: time, value: figure.value }]
      : []
  })
  const told = figures.flatMap(({ period, figure }) =>
    figure.shown && figure.value !== null
      ? [`${periodWords(say, period)}: ${say.number(figure.value)}`]
      : [],
  )
  return {
    id,
    name: category,
    observed,
    gaps: steps.skippedPeriods(observed.map(({ period }) => period)),
    description: told.length > 0 ? `${told.join('; ')}.` : say('portal.no-figure-yet'),
  }
}
