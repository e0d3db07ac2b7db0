import type { Say } from '#kernel/i18n'
import type { ChartPoint } from '#kernel/ui'
import { valueWords } from '#features/indicators'
import { periodInSentence, periodWords } from './figure-words.ts'
import type { IndicatorView, ShownBreak } from '#features/figure-views'

/** What a drawing says, for whoever does not see it. */
export interface DrawnSeries {
  readonly unit: string
  readonly observed: readonly ChartPoint[]
  readonly target: ChartPoint | undefined
  readonly breaks: readonly ShownBreak[]
  readonly breaksToCome: IndicatorView['breaksToCome']
  /** Which values do not rest on everybody, a sentence each. */
  readonly covered: readonly string[]
  /** Figures of others beside it, a sentence each. */
  readonly beside: readonly string[]
}

/** More values than this are not read out: the table under the drawing has them. */
const mostTold = 24

/** Every value of a short series in a sentence; of a long one its ends and its outermost values. */
export function describeSeries(say: Say, series: DrawnSeries): string {
  const { unit, observed, target, breaks, breaksToCome, covered, beside } = series
  const told = ({ period, value, said }: ChartPoint) =>
    `${periodWords(say, period)}: ${said ?? valueWords(say, unit, value)}`
  const values =
    observed.length <= mostTold
      ? observed.map(told).join('; ')
      : say('figures.chart-long', { count: observed.length, ...outermost(observed, told) })
  const later = (one: { readonly later: string }) => ({ later: periodInSentence(say, one.later) })
  const broken = [
    ...breaks.map((one) => say('figures.chart-break', later(one))),
    ...breaksToCome.map((one) => say('figures.chart-break-to-come', later(one))),
  ]
  const aim = target ? [say('figures.chart-aim', { aim: told(target) })] : []
  return [`${values}.`, ...covered, ...broken.map((words) => `${words}.`), ...aim, ...beside].join(
    ' ',
  )
}

function outermost(observed: readonly ChartPoint[], told: (point: ChartPoint) => string) {
  let [lowest, highest] = [observed[0], observed[0]]
  let [least, most] = [Infinity, -Infinity]
  for (const point of observed) {
    const value = Number(point.value)
    if (value < least) [least, lowest] = [value, point]
    if (value > most) [most, highest] = [value, point]
  }
  const say = (point: ChartPoint | undefined) => (point ? told(point) : '')
  return {
    first: say(observed[0]),
    last: say(observed.at(-1)),
    lowest: say(lowest),
    highest: say(highest),
  }
}
