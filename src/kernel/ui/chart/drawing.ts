import { line } from 'd3-shape'
import { html, raw, type Content, type Html } from '#kernel/html'
import { layOut, yearsOf, type Canvas, type ChartPoint, type Size } from './canvas.ts'
import type { LineChart } from './chart.ts'
import { breakAt, ink, spot, stretches } from './geometry.ts'
import { labelRequests } from './label-requests.ts'
import { leading, placeLabels, type PlacedLabel, type Spot } from './labels.ts'
import { obstacles } from './obstacles.ts'

/** Draws the chart at one size. */
export function draw(chart: LineChart, size: Size): Html {
  const canvas = layOut(size, times(chart), values(chart))
  const id = `${chart.id}-${size.name}`
  return html`<svg
    class="chart-${size.name}"
    viewBox="0 0 ${size.width} ${size.height}"
    role="img"
    aria-labelledby="${id}-title ${id}-description"
  >
    <title id="${id}-title">${chart.title}</title>
    <desc id="${id}-description">${chart.description}</desc>
    ${axes(chart, canvas)} ${ending(chart, canvas)} ${path(chart, canvas)}
    ${chart.milestones?.map((point) => diamond(spot(canvas, point, 'due')))}
    ${chart.comparisons?.map((point) => square(spot(canvas, point)))} ${breaks(chart, canvas)}
    ${observed(chart, canvas)} ${chart.target && ring(spot(canvas, chart.target, 'due'))}
    ${labels(chart, canvas)}
  </svg>`
}

const measured = (chart: LineChart): readonly ChartPoint[] => [
  ...chart.observed,
  ...(chart.comparisons ?? []),
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
]

const values = (chart: LineChart): readonly number[] =>
  [...measured(chart), ...promised(chart)].map(({ value }) => Number(value))

function axes(chart: LineChart, { size, gridlines, years }: Canvas): Html {
  const { say, unit } = chart
  const top = gridlines.at(-1)
  const rows = gridlines.map(({ value, y }) => {
    const number = String(Number(value.toPrecision(12)))
    const words =
      unit === 'percent' && value === top?.value ? say.percent(number) : say.number(number)
    return html`<line
        x1="${size.left}"
        x2="${size.width - size.right}"
        y1="${y}"
        y2="${y}"
        stroke="${value === 0 ? ink.ink : ink.line}"
      />
      ${word({ x: size.left - 8, y: y + 5 }, words, size.text, 'end')}`
  })
  const dated = [...measured(chart), ...promised(chart)].some(({ period }) => period.length > 4)
  const below = years.map(({ year, x }) => {
    const words = dated ? say('ui.chart-end-of-year', { year: String(year) }) : String(year)
    const half = words.length * size.text * 0.27
    const within = Math.min(x, size.width - half)
    return word({ x: within, y: size.height - 12 }, words, size.text, 'middle')
  })
  return html`${rows} ${below}`
}

const word = ({ x, y }: Spot, text: string, size: number, anchor: string): Html =>
  html`<text x="${x}" y="${y}" font-size="${size}" fill="${ink.muted}" text-anchor="${anchor}"
    >${text}</text
  >`

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

function observed(chart: LineChart, canvas: Canvas): Html {
  const lines = stretches(chart).map((points) => {
    const drawn = trace(points.map((point) => spot(canvas, point)))
    return html`<path d="${drawn}" fill="none" stroke="${ink.accent}" stroke-width="3" />`
  })
  const dots = chart.observed.map((point) => {
    const { x, y } = spot(canvas, point)
    return html`<circle
      cx="${x}"
      cy="${y}"
      r="5"
      fill="${ink.accent}"
      stroke="#fff"
      stroke-width="1.5"
    />`
  })
  return html`${lines} ${dots}`
}

function breaks(chart: LineChart, canvas: Canvas): Content {
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

/** The first line in its tone; where it is bold, the lines under it are quiet. */
function written({ request, lines, at, anchor }: PlacedLabel): Html {
  const { size, tone, bold } = request
  const rows = lines.map((text, index) => {
    const y = Math.round((at.y + index * size * leading) * 10) / 10
    const colour = bold && index > 0 ? ink.muted : ink[tone]
    const weight = bold && index === 0 ? html` font-weight="600"` : null
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
