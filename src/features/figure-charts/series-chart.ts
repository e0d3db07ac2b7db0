import type { Period } from '#kernel/clock'
import { parsePeriod, periodEnd, steps } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import type { ChartPoint, LineChart } from '#kernel/ui'
import { isDrawable, valueWords } from '#features/indicators'
import type { Released } from '#features/disclosure'
import type { Seen } from '#features/reading'
import { pieces } from '#features/reading'
import { partialWords, periodWords } from './figure-words.ts'
import { periodOf, rowsOf } from '#features/figure-views'
import type { FigureRow, IndicatorView, ShownBenchmark } from '#features/figure-views'
import { describeSeries } from './description.ts'

const { plain } = pieces

/** What a drawing of an indicator is made from: the same rows as its table and its files. */
export interface SeriesToDraw {
  readonly view: IndicatorView
  readonly benchmarks?: readonly ShownBenchmark[]
  /** The indicator that it is to follow; none unless given. */
  readonly followed?: IndicatorView
}

function pointOf(row: FigureRow): readonly ChartPoint[] {
  const text = periodOf(row)
  const period = text === null ? undefined : parsePeriod(text)
  const { figure } = row.fact
  if (period === undefined || !figure.shown || figure.value === null) return []
  return [{ period, value: figure.value }]
}

/** The indicator as a drawing, where there are two numbers, or a number and an aim with number and date; else null. */
export function seriesChart(
  { say, reading }: Pick<Seen, 'say' | 'reading'>,
  { view: whole, benchmarks = [], followed }: SeriesToDraw,
): LineChart | null {
  const view = inOneUnit(whole)
  const { indicator } = view
  const { unit } = indicator.definition
  const rows = rowsOf(view, benchmarks)
  const byKind = Map.groupBy(rows, ({ kind }) => kind)
  const of = (kind: FigureRow['kind']) => byKind.get(kind) ?? []
  const observed = onePerTime(of('observation').flatMap(pointOf))
  if (!isDrawable(of('observation').map(figureOf), of('target').map(aimOf))) return null
  if (observed.length === 0) return null
  const aims = aimsOf(say, view)
  const [start] = of('baseline').flatMap(pointOf)
  const { target } = aims
  const covered = coveredWords(say, view)
  return {
    say,
    id: 'series-chart',
    title: titleOf(say, view),
    note: inSentences(plain(say, indicator.definition.population), covered),
    description: describeSeries(say, { unit, observed, target, breaks: view.breaks, covered }),
    unit: unit === 'percent' ? 'percent' : 'number',
    observed,
    gaps: skippedIn(view),
    breaks: breaksOf(say, view),
    milestones: of('milestone').flatMap(pointOf),
    comparisons: comparisonsOf(say, benchmarks, unit),
    ...(followed ? followedOf(say, followed, { unit, first: observed[0] }) : {}),
    ...aims,
    ...(start && target ? { path: { from: start, to: target } } : {}),
    ...planEnd(say, reading.version.head.period.end, [
      ...observed.slice(-1),
      ...(target ? [target] : []),
    ]),
    thinnedNote: (count) => say('figures.chart-thinned', { count }),
    axisNote: (first) => say('figures.axis-begins-at', { first }),
  }
}

/** The indicator that this one is to follow; undefined where it follows none. */
export const followedBy = ({ targets }: Pick<IndicatorView, 'targets'>): string | undefined =>
  targets.flatMap(({ relativeTo }) => relativeTo ?? [])[0]

/** Another series from the first value on, where it is counted in the same unit. */
function followedOf(
  say: Say,
  { indicator, observations }: IndicatorView,
  { unit, first }: { readonly unit: string; readonly first: ChartPoint | undefined },
): Pick<LineChart, 'followed'> {
  const points = onePerTime(
    observations
      .filter(({ figure }) => figure.unit === unit)
      .flatMap((fact) => pointOf({ kind: 'observation', fact, breaksBefore: false })),
  ).filter(({ period }) => !first || periodEnd(period) >= periodEnd(first.period))
  const label = say('figures.chart-followed', { name: plain(say, indicator.name) })
  return points.length > 0 ? { followed: { points, label } } : {}
}

/** A text alone as it stands; before sentences it is one. */
const inSentences = (text: string, more: readonly string[]): string =>
  more.length === 0 ? text : [/[.!?]$/.test(text) ? text : `${text}.`, ...more].join(' ')

/** Which of the values do not rest on everybody, a sentence each: "2026: 9 of 12 districts." */
export const coveredWords = (
  say: Say,
  { observations }: Pick<IndicatorView, 'observations'>,
): readonly string[] =>
  observations.flatMap(({ period, coverage }) => {
    const words = partialWords(say, coverage)
    return words === null ? [] : [`${periodWords(say, period)}: ${words}.`]
  })

/** What is counted in the unit of today; the rest stands in the table only: two units share no axis. */
function inOneUnit(view: IndicatorView): IndicatorView {
  const { unit } = view.indicator.definition
  const own = <Fact extends { readonly figure: Released }>(facts: readonly Fact[]) =>
    facts.filter(({ figure }) => figure.unit === unit)
  return {
    ...view,
    observations: own(view.observations),
    rivals: own(view.rivals),
    baselines: own(view.baselines),
    targets: own(view.targets),
    milestones: own(view.milestones),
  }
}

/**
 * Where several measure the same period the first is drawn; the table under it has them all. They stand side by side: the
 * values come in the order of time.
 */
const onePerTime = (points: readonly ChartPoint[]): readonly ChartPoint[] =>
  points.filter(({ period }, at) => period !== points[at - 1]?.period)

const figureOf = ({ fact }: FigureRow): Released => fact.figure

const aimOf = (row: FigureRow) => ({
  value: row.fact.figure.shown ? row.fact.figure.value : null,
  about: periodOf(row),
})

/** What and the unit: "Women among police leaders, per cent". */
export function titleOf(say: Say, { indicator }: IndicatorView): string {
  const name = plain(say, indicator.name)
  return indicator.definition.unit === 'percent'
    ? say('figures.chart-title-percent', { name })
    : name
}

/** A target as a ring, a range as a band; what follows another figure or has no date is read in the table. */
function aimsOf(
  say: Say,
  view: IndicatorView,
): { readonly target?: ChartPoint; readonly band?: NonNullable<LineChart['band']> } {
  const from = earliestOf(view)
  const band = view.targets.flatMap((target) => {
    const to = target.due === null ? undefined : parsePeriod(target.due)
    const { figure, upper } = target
    if (!to || !from || upper === null || !figure.shown || figure.value === null) return []
    const ends = { low: figure.value, high: upper }
    const words = {
      low: say.number(ends.low),
      high: valueWords(say, view.indicator.definition.unit, ends.high),
    }
    return [{ ...ends, from, to, text: say('figures.chart-band', words) }]
  })[0]
  if (band) return { band }
  const [target] = view.targets.flatMap((fact) => pointOf({ kind: 'target', fact }))
  return target ? { target } : {}
}

/** The first period that anything is stated for; the observations stand in the order of time. */
const earliestOf = ({ observations, baselines }: IndicatorView): Period | undefined =>
  [...observations.slice(0, 1), ...baselines]
    .flatMap(({ period }) => (period === null ? [] : (parsePeriod(period) ?? [])))
    .toSorted((a, b) => (periodEnd(a) < periodEnd(b) ? -1 : 1))[0]

/** Periods without a value: those the series skips, and those for which a silence or a mark stands. */
function skippedIn({ observations }: IndicatorView): readonly Period[] {
  const periods = (all: IndicatorView['observations']) =>
    all.flatMap(({ period }) => parsePeriod(period) ?? [])
  const isValue = ({ figure }: IndicatorView['observations'][number]) =>
    figure.shown && figure.value !== null
  const silent = observations.filter((one) => !isValue(one))
  return [...periods(silent), ...steps.skippedPeriods(periods(observations))]
}

/** Where the series is broken, for a drawing. */
export const breaksOf = (say: Say, { breaks }: IndicatorView): NonNullable<LineChart['breaks']> =>
  breaks.flatMap(({ later }) => {
    const from = parsePeriod(later)
    return from
      ? [{ from, text: say('figures.chart-break', { later: periodWords(say, later) }) }]
      : []
  })

/** Figures of others that are counted in the same unit, the newest of each series; a few, so that labels have room. */
function comparisonsOf(
  say: Say,
  benchmarks: readonly ShownBenchmark[],
  unit: string,
): NonNullable<LineChart['comparisons']> {
  const alike = benchmarks.filter(
    ({ figure, part }) => figure.unit === unit && part === 'observation',
  )
  const newest = new Map(alike.map((one) => [one.series, one]))
  return [...newest.values()].slice(0, 3).flatMap((fact) =>
    pointOf({ kind: 'benchmark', fact }).map((point) => ({
      ...point,
      label: plain(say, fact.population),
    })),
  )
}

/** The plan's last day, where something lies beyond it. */
function planEnd(
  say: Say,
  end: string | null,
  points: readonly ChartPoint[],
): Pick<LineChart, 'ends'> {
  const period = end === null ? undefined : parsePeriod(end)
  if (!period || !points.some((point) => periodEnd(point.period) > periodEnd(period))) return {}
  return { ends: { period, text: say('portal.plan-ends', { year: period.slice(0, 4) }) } }
}
