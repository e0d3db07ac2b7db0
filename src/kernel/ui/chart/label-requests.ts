import { html, type Html } from '#kernel/html'
import { yearsOf, type Canvas, type ChartPoint } from './canvas.ts'
import type { LineChart } from './chart.ts'
import { breakAt, ink, spot, stretches, type Spot } from './geometry.ts'
import { placeLabels, type Box, type LabelRequest, type PlacedLabel, type Side } from './labels.ts'

/** Writes the labels at the marks: there is no legend. */
export function writeLabels(chart: LineChart, canvas: Canvas): Html {
  const requests = [
    ...targetLabel(chart, canvas),
    ...observedLabels(chart, canvas),
    ...breakLabels(chart, canvas),
    ...milestoneLabels(chart, canvas),
    ...comparisonLabels(chart, canvas),
    ...endLabel(chart, canvas),
    ...pathLabel(chart, canvas),
  ]
  return html`${placeLabels(requests, obstacles(chart, canvas), canvas.size).map(written)}`
}

function written({ lines, at, anchor, tone, size, bold }: PlacedLabel): Html {
  const rows = lines.map((text, index) => {
    const weight = bold && index === 0 ? html` font-weight="600"` : null
    const colour = index === 0 ? ink[tone] : ink.muted
    const y = Math.round((at.y + index * size * 1.3) * 10) / 10
    return html`<text
      x="${at.x}"
      y="${y}"
      font-size="${size}"
      fill="${colour}"
      text-anchor="${anchor}"
      ${weight}
      >${text}</text
    >`
  })
  return html`${rows}`
}

const valueWords = ({ say, unit }: LineChart, { value }: ChartPoint): string =>
  unit === 'percent' ? say.percent(value) : say.number(value)

/** `9 % in 2024`; a period that is not a year follows a comma. */
function dated(chart: LineChart, point: ChartPoint): string {
  const values = { value: valueWords(chart, point), when: chart.say.period(point.period) }
  const isYear = /^\d{4}$/.test(point.period)
  return isYear ? chart.say('ui.chart-in-year', values) : chart.say('ui.chart-on-day', values)
}

function targetLabel(chart: LineChart, canvas: Canvas): readonly LabelRequest[] {
  const { target, say } = chart
  if (!target) return []
  const at = spot(canvas, target, 'due')
  const words = say('ui.chart-target')
  const lines =
    canvas.size.name === 'wide'
      ? [dated(chart, target), words]
      : [`${words} ${valueWords(chart, target)}`]
  const sides: readonly Side[] =
    canvas.size.name === 'wide' ? ['right'] : ['above-left', 'below-left', 'left']
  return [{ lines, ...at, sides, tone: 'ink', size: canvas.size.label, bold: true }]
}

/** The first and the last value with their time, the others where there is room. */
function observedLabels(chart: LineChart, canvas: Canvas): readonly LabelRequest[] {
  const { observed } = chart
  const last = observed.length - 1
  const order = [last, 0, ...observed.keys()].filter(
    (n, at, all) => n >= 0 && all.indexOf(n) === at,
  )
  return order.flatMap((index) => {
    const point = observed[index]
    if (!point) return []
    const outer = index === 0 || index === last
    const words =
      outer && canvas.size.name === 'wide' ? dated(chart, point) : valueWords(chart, point)
    return [
      {
        lines: [words],
        ...spot(canvas, point),
        sides: sidesOf(index, last),
        tone: 'accent' as const,
        size: canvas.size.label,
        bold: true,
        optional: !outer,
      },
    ]
  })
}

function sidesOf(index: number, last: number): readonly Side[] {
  if (index === 0) return ['below-right', 'above-right', 'below', 'above', 'right']
  if (index === last) return ['below', 'below-right', 'above', 'below-left', 'above-left', 'right']
  return ['below', 'above', 'below-right', 'above-left', 'below-left', 'above-right']
}

function breakLabels(chart: LineChart, canvas: Canvas): readonly LabelRequest[] {
  const { size } = canvas
  return (chart.breaks ?? []).map(({ from, text }) => {
    const x = breakAt(chart, from, canvas)
    const room = size.width - size.right - x
    const lines = wrap(text, Math.max(room, size.width * 0.35) / (size.text * 0.54))
    const y = size.top + size.text * 0.6
    return { lines, x: x - 4, y, sides: ['right', 'left'], tone: 'ink', size: size.text }
  })
}

function milestoneLabels(chart: LineChart, canvas: Canvas): readonly LabelRequest[] {
  return (chart.milestones ?? []).map((point) => ({
    lines: [valueWords(chart, point)],
    ...spot(canvas, point, 'due'),
    sides: ['below-right', 'below', 'above', 'above-left'],
    tone: 'muted',
    size: canvas.size.text,
    optional: true,
  }))
}

function comparisonLabels(chart: LineChart, canvas: Canvas): readonly LabelRequest[] {
  const { size } = canvas
  return (chart.comparisons ?? []).map((point) => {
    const words = chart.say('ui.chart-comparison', {
      label: point.label,
      value: valueWords(chart, point),
    })
    const at = spot(canvas, point)
    const lines = wrap(words, (size.width - at.x - 20) / (size.text * 0.54))
    return { lines, ...at, sides: ['right', 'left', 'above-right'], tone: 'muted', size: size.text }
  })
}

function endLabel({ ends }: LineChart, canvas: Canvas): readonly LabelRequest[] {
  if (!ends) return []
  const { size } = canvas
  const x = canvas.x(yearsOf(ends.period, 'due'))
  const y = size.height - size.bottom - size.text
  return [
    { lines: [ends.text], x: x + 4, y, sides: ['left', 'right'], tone: 'muted', size: size.text },
  ]
}

function pathLabel(chart: LineChart, canvas: Canvas): readonly LabelRequest[] {
  if (!chart.path) return []
  const [from, to] = [spot(canvas, chart.path.from), spot(canvas, chart.path.to, 'due')]
  const along = (share: number): Spot => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  })
  const words = chart.say(canvas.size.name === 'wide' ? 'ui.chart-path' : 'ui.chart-path-short')
  const sides: readonly Side[] =
    to.y < from.y ? ['above-left', 'below-right'] : ['above-right', 'below-left']
  return [
    {
      lines: [words],
      ...along(0.42),
      sides,
      tone: 'muted',
      size: canvas.size.text,
      optional: true,
    },
  ]
}

/** Dots and lines that labels keep clear of: dots as boxes, lines as a row of small ones. */
function obstacles(chart: LineChart, canvas: Canvas): readonly Box[] {
  const around = ({ x, y }: Spot, r: number): Box => ({
    left: x - r,
    right: x + r,
    top: y - r,
    bottom: y + r,
  })
  const promised = [...(chart.milestones ?? []), ...(chart.target ? [chart.target] : [])]
  const lines = stretches(chart).map((points) => points.map((point) => spot(canvas, point)))
  const path = chart.path
    ? [[spot(canvas, chart.path.from), spot(canvas, chart.path.to, 'due')]]
    : []
  return [
    ...chart.observed.map((point) => around(spot(canvas, point), 5)),
    ...(chart.comparisons ?? []).map((point) => around(spot(canvas, point), 5)),
    ...promised.map((point) => around(spot(canvas, point, 'due'), 8)),
    ...[...lines, ...path].flatMap(sampled).map((one) => around(one, 1)),
  ]
}

function sampled(points: readonly Spot[]): readonly Spot[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to
    const steps = Math.max(2, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6))
    return Array.from({ length: steps }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps,
    }))
  })
}

/** Breaks a text into lines of so many characters, between words. */
export function wrap(text: string, most: number): readonly string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > most) return [...lines, word]
    return [...lines.slice(0, -1), `${last} ${word}`]
  }, [])
}
