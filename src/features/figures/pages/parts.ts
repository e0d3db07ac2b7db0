import { parsePeriod, steps } from '#kernel/clock'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import { chart, mark, section } from '#kernel/ui'
import type { DefinitionVersion } from '#features/definitions'
import { definitionRules } from '#features/definitions'
import type { Seen } from '#features/reading'
import { titleOf } from '../chart/series-chart.ts'
import type { IndicatorView, ShownPart } from '#features/figure-views'
import { figureWords, periodWords } from './figure-words.ts'

interface Parted {
  readonly view: IndicatorView
  /** In them the categories have their names. */
  readonly definitions: readonly DefinitionVersion[]
}

/** The same figure for each part of each breakdown: small drawings over the same axes, and a table. */
export function partSections(seen: Seen, { view, definitions }: Parted): Content {
  const dimensions = Map.groupBy(view.parts, ({ dimension }) => dimension)
  if (dimensions.size === 0) return null
  const { say } = seen
  const nameOf = definitionRules.categoryNames(definitions)
  return section({
    id: 'parts',
    label: say('figures.parts'),
    note: say('figures.parts-note'),
    body: [...dimensions].map(([dimension, parts]) =>
      breakdown(seen, view, {
        dimension: definitionRules.dimensionName(say, dimension),
        parts: parts.map((part) => ({
          ...part,
          category: definitionRules.categoryName(
            say,
            part.category,
            nameOf(dimension, part.category),
          ),
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
  const byId = new Map(parts.map((part, at) => [`${part.dimension}-${at}`, part]))
  return html`${chart.parts({
    say,
    title: say('figures.parts-title', {
      name: titleOf(say, view),
      dimension: dimension.toLocaleLowerCase(say.language),
    }),
    unit: unit === 'percent' ? 'percent' : 'number',
    head: dimension,
    parts: [...byId].map(([id, part]) => drawnPart(say, id, part)),
    missing: (drawn, period) => {
      const found = byId.get(drawn.id)?.figures.find((one) => one.period === period)
      if (!found) return null
      return found.state === 'value'
        ? figureWords(say, found.figure)
        : mark.status(say, found.state)
    },
  })}`
}

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
