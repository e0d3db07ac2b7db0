import type { Period } from '#kernel/clock'
import { parsePeriod, periodEnd, periodStart, steps } from '#kernel/clock'
import type { Say, Texts } from '#kernel/i18n'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { ChartPoint, LineChart } from '#kernel/ui'
import { text as textPieces } from '#kernel/ui'
import { isDrawable, valueWords } from '#features/indicators'
import type { Released } from '#features/disclosure'
import { counts } from '#features/methods'
import type { Seen } from '#features/reading'
import { pieces } from '#features/reading'
import {
  comparators,
  partialWords,
  periodInSentence,
  periodWords,
  qualified,
} from './figure-words.ts'
import { periodOf, rowsOf } from '#features/figure-views'
import type { FigureRow, IndicatorView, ShownBenchmark } from '#features/figure-views'
import type { Compared } from './comparisons.ts'
import { comparedWith, comparisonWords } from './comparisons.ts'
import { describeSeries } from './description.ts'

const { langOf, plain } = pieces

/** What a drawing of an indicator is made from: the same rows as its table and its files. */
export interface SeriesToDraw {
  readonly view: IndicatorView
  readonly benchmarks?: readonly ShownBenchmark[]
  /** The indicator that it is to follow; none unless given. */
  readonly followed?: IndicatorView
}

function pointOf(say: Say, row: FigureRow): readonly ChartPoint[] {
  const text = periodOf(row)
  const period = text === null ? undefined : parsePeriod(text)
  const { figure } = row.fact
  if (period === undefined || !figure.shown || figure.value === null) return []
  return [{ period, value: figure.value, ...saidOf(say, row) }]
}

/** What is written of a value that is not exact or has more digits than are shown, or of an aim that may be passed. */
function saidOf(say: Say, { fact }: FigureRow): Pick<ChartPoint, 'said'> {
  const { figure } = fact
  const qualifier = qualifierOf(fact)
  if (!figure.shown || figure.value === null) return {}
  const shown = ('shownAs' in fact && fact.shownAs) || (counts.shortValue(figure) ?? '')
  if (qualifier === null && shown === figure.value) return {}
  const value = figure.unit === 'percent' ? say.percent(shown) : say.number(shown)
  return { said: qualifier === null ? value : qualified(say, qualifier, value) }
}

function qualifierOf(fact: FigureRow['fact']): string | null {
  if ('due' in fact) return fact.comparator === '=' ? null : (comparators[fact.comparator] ?? null)
  if (!('qualifier' in fact)) return null
  // What we worked out from the source's words is never as exact as it looks.
  return fact.status === 'derived' ? 'approximately' : fact.qualifier
}

/**
 * The indicator as a drawing, where there are two numbers, or a number and an aim with number and date, or a number and
 * one of others beside it; else null.
 */
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
  const observed = onePerTime(of('observation').flatMap((row) => pointOf(say, row)))
  const others = comparedWith(say, benchmarks, unit)
  const isDrawn =
    isDrawable(of('observation').map(figureOf), of('target').map(aimOf)) ||
    others.comparisons.length > 0
  if (!isDrawn || observed.length === 0) return null
  const aims = aimsOf(say, view)
  const { target } = aims
  const [start] = of('baseline').flatMap((row) => pointOf(say, row))
  return {
    ...aroundSeries(say, view, { observed, target, others }),
    unit: unit === 'percent' ? 'percent' : 'number',
    observed,
    gaps: skippedIn(view),
    breaks: breaksOf(say, view),
    milestones: of('milestone').flatMap((row) => pointOf(say, row)),
    comparisons: others.comparisons,
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

interface Drawn {
  readonly observed: readonly ChartPoint[]
  readonly target: ChartPoint | undefined
  readonly others: Compared
}

/** What a drawing is called, what stands under its title and what it says to whoever does not see it. */
function aroundSeries(say: Say, view: IndicatorView, { observed, target, others }: Drawn) {
  const { name, definition } = view.indicator
  const { unit, population } = definition
  const covered = coveredWords(say, view)
  const beside = comparisonWords(say, others, unit)
  return {
    say,
    id: 'series-chart',
    title: titleOf(say, view),
    ...langOf(say, name),
    note: inSentences(say, population, [...covered, ...others.left]),
    description: describeSeries(say, {
      unit,
      observed,
      target,
      breaks: view.breaks,
      breaksToCome: view.breaksToCome,
      covered,
      beside,
    }),
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
      .flatMap((fact) => pointOf(say, { kind: 'observation', fact, breaksBefore: false })),
  ).filter(({ period }) => !first || periodEnd(period) >= periodEnd(first.period))
  const label = say('figures.chart-followed', { name: plain(say, indicator.name) })
  return points.length > 0 ? { followed: { points, label, ...langOf(say, indicator.name) } } : {}
}

/** A text alone as it stands; before sentences it is one. */
function inSentences(say: Say, texts: Texts, more: readonly string[]): Content {
  const { text, lang } = say.text(texts)
  if (more.length === 0) return textPieces.passage(say, { text, lang })
  const sentence = /[.!?]$/.test(text) ? text : `${text}.`
  return html`${textPieces.passage(say, { text: sentence, lang })} ${more.join(' ')}`
}

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
  const [target] = view.targets.flatMap((fact) => pointOf(say, { kind: 'target', fact }))
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

/** Where the series is broken or will be, for a drawing, as far as its axis reaches. */
export function breaksOf(say: Say, view: IndicatorView): NonNullable<LineChart['breaks']> {
  const drawn = [
    ...view.observations.map(({ period }) => period),
    ...[...view.targets, ...view.milestones].map(({ due }) => due ?? ''),
  ]
  const ends = drawn.flatMap((one) => parsePeriod(one) ?? []).map(periodEnd)
  const marks = [
    ...view.breaks.map(({ later }) => ({ later, words: 'figures.chart-break' })),
    ...view.breaksToCome.map(({ later }) => ({ later, words: 'figures.chart-break-to-come' })),
  ]
  return marks.flatMap(({ later, words }) => {
    const from = parsePeriod(later)
    if (!from || !ends.some((end) => end >= periodStart(from))) return []
    const text = say(words, { later: periodInSentence(say, later) })
    return [{ from, text, ...(words === 'figures.chart-break' ? {} : { cuts: false }) }]
  })
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
