import type { Period } from '#kernel/clock'
import { parsePeriod, periodEnd } from '#kernel/clock'
import type { Content } from '#kernel/html'
import { chart } from '#kernel/ui'
import { isDrawable } from '#features/indicators'
import type { Released } from '#features/disclosure'
import type { IndicatorView } from '../series/schema.ts'
import { periodWords, valueWords } from './figure-words.ts'
import type { Seen } from '#features/reading'
import { pieces } from '#features/reading'

const { plain } = pieces

/** A point that can be drawn: a number at a time. */
interface Point {
  readonly period: Period
  readonly value: string
}

function pointOf(period: string | null, figure: Released): readonly Point[] {
  const time = period === null ? undefined : parsePeriod(period)
  if (time === undefined || !figure.shown || figure.value === null) return []
  return [{ period: time, value: figure.value }]
}

/** The figures as a drawing, where there are two numbers, or a number and an aim with number and date. */
export function figureChart(
  { say, reading }: Pick<Seen, 'say' | 'reading'>,
  { view }: { readonly view: IndicatorView },
): Content {
  const { indicator, observations, targets, baselines } = view
  const figures = observations.map(({ figure }) => figure)
  const aims = targets.map(({ figure, due }) => ({
    value: figure.shown ? figure.value : null,
    about: due,
  }))
  const observed = observations.flatMap(({ period, figure }) => pointOf(period, figure))
  const [target] = targets.flatMap(({ due, figure }) => pointOf(due, figure))
  if (!isDrawable(figures, aims) || observed.length === 0) return null
  const [from] = baselines.flatMap(({ period, figure }) => pointOf(period, figure))
  const end = reading.version.head.period.end
  const { unit } = indicator.definition
  const inSentence = [...observed, ...(target ? [target] : [])]
    .map(({ period, value }) => `${periodWords(say, period)}: ${valueWords(say, unit, value)}`)
    .join('; ')
  return chart.line({
    say,
    id: 'series-chart',
    title: plain(say, indicator.name),
    note: plain(say, indicator.definition.population),
    description: inSentence,
    unit: unit === 'percent' ? 'percent' : 'number',
    observed,
    ...(target ? { target } : {}),
    ...(from && target ? { path: { from, to: target } } : {}),
    ...(end !== null && target && periodEnd(target.period) > end
      ? { ends: { period: end, text: say('portal.plan-ends', { year: end.slice(0, 4) }) } }
      : {}),
  })
}
