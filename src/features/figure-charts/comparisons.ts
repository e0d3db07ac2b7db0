import type { Say } from '#kernel/i18n'
import type { LineChart } from '#kernel/ui'
import { parsePeriod } from '#kernel/clock'
import { valueWords } from '#features/indicators'
import type { ShownBenchmark } from '#features/figure-views'
import { pieces } from '#features/reading'
import { periodWords } from './figure-words.ts'

const { langOf, plain } = pieces

type Comparison = NonNullable<LineChart['comparisons']>[number]

/** More than these have no room for their labels. */
const mostDrawn = 3

/** Figures of others on a drawing, and what is said of those that are not on it. */
export interface Compared {
  readonly comparisons: readonly Comparison[]
  /** A sentence each. */
  readonly left: readonly string[]
}

/** Figures and aims of others that are counted in the same unit, the newest of each series; a few, so that labels have room. */
export function comparedWith(
  say: Say,
  benchmarks: readonly ShownBenchmark[],
  unit: string,
): Compared {
  const alike = benchmarks.filter(({ figure }) => figure.unit === unit)
  const newest = [...new Map(alike.map((one) => [one.series, one])).values()]
  const drawn = newest.flatMap((one) => comparisonOf(say, one))
  const others = benchmarks.length - alike.length
  return {
    comparisons: drawn.slice(0, mostDrawn),
    left: [
      ...(others > 0 ? [say('figures.chart-other-unit', { count: others })] : []),
      ...(drawn.length > mostDrawn
        ? [say('figures.chart-more-others', { count: drawn.length - mostDrawn })]
        : []),
    ],
  }
}

function comparisonOf(
  say: Say,
  { figure, part, period: text, population }: ShownBenchmark,
): readonly Comparison[] {
  const period = parsePeriod(text)
  if (!period || !figure.shown || figure.value === null) return []
  const name = plain(say, population)
  const label = part === 'target' ? say('figures.chart-others-aim', { name }) : name
  return [{ period, value: figure.value, label, ...langOf(say, population) }]
}

/** Each of them in words, for whoever does not see the drawing: `Staff of the missions, 2022: 26 %.` */
export const comparisonWords = (
  say: Say,
  { comparisons }: Compared,
  unit: string,
): readonly string[] =>
  comparisons.map(
    ({ label, period, value }) =>
      `${label}, ${periodWords(say, period)}: ${valueWords(say, unit, value)}.`,
  )
