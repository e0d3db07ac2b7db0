import { line } from 'd3-shape'
import { html, raw, type Content, type Html } from '#kernel/html'
import { layOut, yearsOf, type Canvas, type ChartPoint, type Size } from './canvas.ts'
import type { LineChart } from './chart.ts'
import { breakAt, ink, spot } from './geometry.ts'
import { labelRequests } from './label-requests.ts'
import { axes } from './axes.ts'
import { placeLabels, type Spot } from './labels.ts'
import { obstacles } from './obstacles.ts'
import { traced } from './seen.ts'
import { inLanguage, written } from './written.ts'

/** Lays the chart out at one size. */
export const canvasOf = (chart: LineChart, size: Size): Canvas =>
  layOut(size, times(chart), values(chart))

/** Draws the chart at one size. */
export function draw(chart: LineChart, size: Size): Html {
  const id = `${chart.id}-${size.name}`
  return html`<svg
    class="chart-${size.name}"
    viewBox="0 0 ${size.width} ${size.height}"
    role="img"
    aria-labelledby="${id}-title ${id}-description"
  >
    <title id="${id}-title" ${inLanguage(chart.lang)}>${chart.title}</title>
    <desc id="${id}-description">${chart.description}</desc>
    ${drawing(chart, canvasOf(chart, size))}
  </svg>`
}

/** Everything that is drawn, without what stands around it. */
export const drawing = (chart: LineChart, canvas: Canvas): Html =>
  html`${band(chart, canvas)} ${axes(chart, canvas, [...measured(chart), ...promised(chart)])}
  ${ending(chart, canvas)} ${path(chart, canvas)} ${followed(chart, canvas)}
  ${chart.milestones?.map((point) => diamond(spot(canvas, point, 'due')))}
  ${chart.comparisons?.map((point) => square(spot(canvas, point)))} ${breaks(chart, canvas)}
  ${observed(chart, canvas)} ${chart.target && ring(spot(canvas, chart.target, 'due'))}
  ${labels(chart, canvas)}`

const measured = (chart: LineChart): readonly ChartPoint[] => [
  ...chart.observed,
  ...(chart.comparisons ?? []),
  ...(chart.followed?.points ?? []),
  ...(chart.path ? [chart.path.from] : []),
]

const promised = (chart: LineChart): readonly ChartPoint[] => [
  ...(chart.target ? [chart.target] : []),
  ...(chart.milestones ?? []),
  ...(chart.path ? [chart.path.to] : []),
]

const times = (chart: LineChart): readonly number[] => [
  ...measured(chart).map(({ period }) => yearsOf(period)),
  ...promised(chart).map(({ period }) => yearsOf(period, 'due')),
  ...(chart.ends ? [yearsOf(chart.ends.period, 'due')] : []),
  ...(chart.band ? [yearsOf(chart.band.from), yearsOf(chart.band.to, 'due')] : []),
]

const values = (chart: LineChart): readonly number[] =>
  [
    ...[...measured(chart), ...promised(chart)].map(({ value }) => value),
    ...(chart.band ? [chart.band.low, chart.band.high] : []),
  ].map(Number)

function ending({ ends }: LineChart, { x, size }: Canvas): Content {
  if (!ends) return null
  const at = x(yearsOf(ends.period, 'due'))
  return html`<line
    x1="${at}"
    x2="${at}"
    y1="${size.top}"
    y2="${size.height - size.bottom}"
    stroke="${ink.muted}"
    stroke-dasharray="1 4"
  />`
}

function path(chart: LineChart, canvas: Canvas): Content {
  if (!chart.path) return null
  const [from, to] = [spot(canvas, chart.path.from), spot(canvas, chart.path.to, 'due')]
  return html`<line
    x1="${from.x}"
    y1="${from.y}"
    x2="${to.x}"
    y2="${to.y}"
    stroke="${ink.muted}"
    stroke-width="1.8"
    stroke-dasharray="6 5"
  />`
}

const trace = line<Spot>(
  ({ x }) => x,
  ({ y }) => y,
).digits(1)

/** The series that is to be followed, dashed as every way is. */
function followed(chart: LineChart, canvas: Canvas): Content {
  const spots = (chart.followed?.points ?? []).map((point) => spot(canvas, point))
  if (spots.length === 0) return null
  const dots = spots.map(
    ({ x, y }) => `<circle cx="${x}" cy="${y}" r="3.5" fill="#fff" stroke="${ink.muted}"/>`,
  )
  return raw(
    `<path d="${trace(spots)}" fill="none" stroke="${ink.muted}" stroke-width="1.8" stroke-dasharray="6 5"/>${dots.join('')}`,
  )
}

/** The observed line, cut where it must be, with its dots. */
export function observed(chart: LineChart, canvas: Canvas): Html {
  const all = traced(chart, canvas)
  const radius = chart.observed.length > canvas.size.dots / 2 ? 3 : 5
  const lines = all
    .filter(({ line: spots }) => spots.length > 1)
    .map(
      ({ line: spots }) =>
        html`<path d="${trace(spots)}" fill="none" stroke="${ink.accent}" stroke-width="3" />`,
    )
  const dots = all.flatMap(({ dots: spots }) =>
    spots.map(
      ({ x, y }) =>
        html`<circle
          cx="${x}"
          cy="${y}"
          r="${radius}"
          fill="${ink.accent}"
          stroke="#fff"
          stroke-width="1.5"
        />`,
    ),
  )
  return html`${lines} ${dots}`
}

/** A range that is aimed at: a quiet ground between two dashed edges. */
function band({ band: range }: LineChart, { x, y }: Canvas): Content {
  if (!range) return null
  const [left, right] = [x(yearsOf(range.from)), x(yearsOf(range.to, 'due'))]
  const [top, bottom] = [y(Number(range.high)), y(Number(range.low))]
  return raw(
    `<rect x="${left}" y="${top}" width="${tenth(right - left)}" height="${tenth(bottom - top)}" fill="${ink.ground}"/>` +
      `<path d="M${left} ${top}H${right}M${left} ${bottom}H${right}" stroke="${ink.muted}" stroke-width="1.8" stroke-dasharray="6 5"/>`,
  )
}

const tenth = (number: number): number => Math.round(number * 10) / 10

/** Where the definition changes: a line across and a double stroke on the axis. */
export function breaks(chart: LineChart, canvas: Canvas): Content {
  const bottom = canvas.size.height - canvas.size.bottom
  return chart.breaks?.map(({ from }) => {
    const x = breakAt(chart, from, canvas)
    const stroke = `M${x - 5} ${bottom - 5}l10-6M${x - 5} ${bottom + 1}l10-6`
    return raw(
      `<path d="M${x} ${canvas.size.top}V${bottom}" stroke="${ink.ink}"/><path d="${stroke}" stroke="${ink.ink}" stroke-width="1.6"/>`,
    )
  })
}

const diamond = ({ x, y }: Spot): Html =>
  html`<path
    d="M${x} ${y - 9}l9 9-9 9-9-9z"
    fill="#fff"
    stroke="${ink.muted}"
    stroke-width="1.8"
  />`

const square = ({ x, y }: Spot): Html =>
  html`<rect
    x="${x - 5}"
    y="${y - 5}"
    width="10"
    height="10"
    fill="#fff"
    stroke="${ink.muted}"
    stroke-width="2"
  />`

const ring = ({ x, y }: Spot): Html =>
  html`<circle cx="${x}" cy="${y}" r="7" fill="#fff" stroke="${ink.ink}" stroke-width="2.6" />`

function labels(chart: LineChart, canvas: Canvas): Html {
  const placed = placeLabels(labelRequests(chart, canvas), obstacles(chart, canvas), canvas.size)
  return html`${placed.map(written)}`
}
