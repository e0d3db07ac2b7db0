import { shortened } from '#kernel/decimal'
import { yearsOf, type Canvas, type ChartPoint } from './canvas.ts'
import type { LineChart } from './chart.ts'
import { breakAt, spot } from './geometry.ts'
import { labelled } from './seen.ts'
import { wrap, type LabelRequest, type Side, type Spot } from './labels.ts'

/** The labels at the marks, the most needed first: there is no legend. */
export function labelRequests(chart: LineChart, canvas: Canvas): readonly LabelRequest[] {
  return [
    ...targetLabel(chart, canvas),
    ...observedLabels(chart, canvas),
    ...bandLabel(chart, canvas),
    ...followedLabel(chart, canvas),
    ...comparisonLabels(chart, canvas),
    ...milestoneLabels(chart, canvas),
    ...breakLabels(chart, canvas),
    ...endLabel(chart, canvas),
    ...pathLabel(chart, canvas),
  ]
}

const isWide = ({ size }: Canvas): boolean => size.name === 'wide'

const isYear = ({ period }: ChartPoint): boolean => /^\d{4}$/.test(period)

const valueWords = ({ say, unit }: LineChart, { value, said }: ChartPoint): string =>
  said ?? (unit === 'percent' ? say.percent(shortened(value)) : say.number(value))

/** `9 % in 2024`; a period that is not a year follows a comma. */
function dated(chart: LineChart, point: ChartPoint): string {
  const values = { value: valueWords(chart, point), when: chart.say.period(point.period) }
  return isYear(point)
    ? chart.say('ui.chart-in-year', values)
    : chart.say('ui.chart-on-day', values)
}

function targetLabel(chart: LineChart, canvas: Canvas): readonly LabelRequest[] {
  const { target, say } = chart
  if (!target) return []
  const words = say('ui.chart-target')
  const value = valueWords(chart, target)
  const beside = isYear(target) ? [dated(chart, target)] : [value, say.period(target.period)]
  return [
    {
      ways: isWide(canvas) ? [[...beside, words]] : [[`${words} ${value}`]],
      spots: [spot(canvas, target, 'due')],
      sides: isWide(canvas) ? ['right'] : ['above-left', 'below-left', 'left'],
      tone: 'ink',
      size: canvas.size.label,
      bold: true,
    },
  ]
}

/** The first and the last value with their time, the others where there is room. */
function observedLabels(chart: LineChart, canvas: Canvas): readonly LabelRequest[] {
  const { observed } = chart
  const last = observed.length - 1
  return labelled(chart, canvas).flatMap((index) => {
    const point = observed[index]
    if (!point) return []
    const outer = index === 0 || index === last
    const isLong = last >= canvas.size.dots
    const ways = outer && isWide(canvas) ? waysToDate(chart, point) : [[valueWords(chart, point)]]
    return [
      {
        ways,
        spots: [spot(canvas, point)],
        sides: isLong && index === last ? (['right'] as const) : sidesOf(index, last),
        tone: 'accent' as const,
        size: canvas.size.label,
        bold: true,
        optional: (!outer && point.said === undefined) || (isLong && index !== last),
      },
    ]
  })
}

/** A year beside its value; a longer time beside or under it. */
function waysToDate(chart: LineChart, point: ChartPoint): readonly (readonly string[])[] {
  const inOne = [dated(chart, point)]
  return isYear(point)
    ? [inOne]
    : [inOne, [valueWords(chart, point), chart.say.period(point.period)]]
}

function sidesOf(index: number, last: number): readonly Side[] {
  if (index === 0) return ['below-right', 'above-right', 'below', 'above', 'right']
  if (index === last) return ['below', 'below-right', 'above', 'below-left', 'above-left', 'right']
  return ['below', 'above', 'below-right', 'above-left', 'below-left', 'above-right']
}

function breakLabels(chart: LineChart, canvas: Canvas): readonly LabelRequest[] {
  const { size } = canvas
  const height = size.height - size.top - size.bottom
  return (chart.breaks ?? []).map(({ from, text }) => {
    const x = breakAt(chart, from, canvas)
    const heights = isWide(canvas) ? [0.02, 0.55, 0.8] : [0.02, 0.55, 0.65, 0.75]
    const spots = heights.map((share) => ({ x: x - 5, y: size.top + size.text + height * share }))
    return {
      ways: waysToBreak(text, canvas),
      spots,
      sides: ['right', 'left'],
      tone: 'ink',
      size: size.text,
    }
  })
}

/** A long label in one line, two or three. */
const waysToBreak = (text: string, canvas: Canvas): readonly (readonly string[])[] =>
  (isWide(canvas) ? [60, 34, 22] : [24, 18, 14, 10]).map((most) => wrap(text, most))

function milestoneLabels(chart: LineChart, canvas: Canvas): readonly LabelRequest[] {
  const observed = new Set(chart.observed.map(({ period, value }) => `${period} ${value}`))
  return (chart.milestones ?? [])
    .filter(({ period, value }) => !observed.has(`${period} ${value}`))
    .map((point) => ({
      ways: waysToMilestone(chart, point),
      spots: [spot(canvas, point, 'due')],
      sides: ['below-right', 'below', 'above', 'above-left'],
      tone: 'muted',
      size: canvas.size.text,
      optional: true,
    }))
}

/** What it is and its value, in a line or in two. */
function waysToMilestone(chart: LineChart, point: ChartPoint): readonly (readonly string[])[] {
  const [words, value] = [chart.say('ui.chart-milestone'), valueWords(chart, point)]
  return [[`${words} ${value}`], [value, words]]
}

/** What the range is, inside it or beside it. */
function bandLabel({ band }: LineChart, canvas: Canvas): readonly LabelRequest[] {
  if (!band) return []
  const { size, x, y } = canvas
  const middle = (y(Number(band.low)) + y(Number(band.high))) / 2
  const [left, right] = [x(yearsOf(band.from)), x(yearsOf(band.to, 'due'))]
  const inside = [0.75, 0.5, 0.25].map((share) => ({ x: left + (right - left) * share, y: middle }))
  return [
    {
      ways: waysToBreak(band.text, canvas),
      spots: isWide(canvas) ? [{ x: right, y: middle }, ...inside] : inside,
      sides: ['right', 'left'],
      tone: 'ink',
      size: size.text,
    },
  ]
}

/** What is followed, at its newest value. */
function followedLabel(chart: LineChart, canvas: Canvas): readonly LabelRequest[] {
  const spots = (chart.followed?.points ?? []).map((point) => spot(canvas, point)).toReversed()
  const last = chart.followed?.points.at(-1)
  if (!chart.followed || !last) return []
  const value = valueWords(chart, last).replaceAll(' ', '\u00a0')
  const words = chart.say('ui.chart-comparison', { label: chart.followed.label, value })
  return [
    {
      ways: waysToBreak(words, canvas),
      spots: spots.slice(0, 1),
      sides: ['above-left', 'below-left', 'left', 'above', 'below', 'right'],
      tone: 'muted',
      size: canvas.size.text,
      ...langOf(chart.followed),
    },
  ]
}

const langOf = ({ lang }: { readonly lang?: string }) => (lang === undefined ? {} : { lang })

function comparisonLabels(chart: LineChart, canvas: Canvas): readonly LabelRequest[] {
  return (chart.comparisons ?? []).map((point) => {
    const value = valueWords(chart, point).replaceAll(' ', '\u00a0')
    const words = chart.say('ui.chart-comparison', { label: point.label, value })
    return {
      ways: waysToBreak(words, canvas),
      spots: [spot(canvas, point)],
      sides: ['right', 'left', 'above-right', 'below-right'],
      tone: 'muted',
      size: canvas.size.text,
      ...langOf(point),
    }
  })
}

function endLabel({ ends }: LineChart, canvas: Canvas): readonly LabelRequest[] {
  if (!ends) return []
  const { size } = canvas
  const x = canvas.x(yearsOf(ends.period, 'due'))
  const floor = size.height - size.bottom
  const spots = [1.2, 3.2, 5.2].map((lines) => ({ x: x + 4, y: floor - size.text * lines }))
  return [
    {
      ways: waysToBreak(ends.text, canvas),
      spots,
      sides: ['left', 'right'],
      tone: 'muted',
      size: size.text,
    },
  ]
}

/** What the dashes are, wherever there is room along them; else they speak for themselves. */
function pathLabel(chart: LineChart, canvas: Canvas): readonly LabelRequest[] {
  if (!chart.path) return []
  const [from, to] = [spot(canvas, chart.path.from), spot(canvas, chart.path.to, 'due')]
  const along = (share: number): Spot => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  })
  const words = chart.say(isWide(canvas) ? 'ui.chart-path' : 'ui.chart-path-short')
  return [
    {
      ways: [[words]],
      spots: [0.4, 0.5, 0.33, 0.6, 0.7, 0.25].map(along),
      sides: to.y < from.y ? ['above-left', 'below-right'] : ['above-right', 'below-left'],
      tone: 'muted',
      size: canvas.size.text,
      optional: true,
    },
  ]
}
