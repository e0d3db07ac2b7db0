import { html, type Content, type Html } from '#kernel/html'
import { yearsOf, type Canvas, type ChartPoint } from './canvas.ts'
import type { LineChart } from './chart.ts'
import { ink } from './geometry.ts'
import type { Spot } from './labels.ts'

/** The gridlines with their values, the times under them, and a mark where the axis does not begin at zero. */
export function axes(chart: LineChart, canvas: Canvas, all: readonly ChartPoint[]): Html {
  const { size, gridlines } = canvas
  const rows = gridlines.map(
    ({ value, y }, index) =>
      html`<line
          x1="${size.left}"
          x2="${size.width - size.right}"
          y1="${y}"
          y2="${y}"
          stroke="${value === 0 ? ink.ink : ink.line}"
        />
        ${word({ x: size.left - 8, y: y + 5 }, gridWords(chart, canvas, index), size.text, 'end')}`,
  )
  return html`${rows} ${cutMark(canvas)} ${times(chart, canvas, all)}`
}

/** The value of a gridline; the highest carries the sign of the unit. */
export function gridWords({ say, unit }: LineChart, { gridlines }: Canvas, index: number): string {
  const number = String(Number((gridlines[index]?.value ?? 0).toPrecision(12)))
  return unit === 'percent' && index === gridlines.length - 1
    ? say.percent(number)
    : say.number(number)
}

/** Two strokes through the foot of the axis. */
function cutMark({ isCut, size }: Canvas): Content {
  if (!isCut) return null
  const [x, y] = [size.left, size.height - size.bottom]
  return html`<path
    d="M${x} ${y}v-14M${x - 6} ${y - 13}l12-6M${x - 6} ${y - 19}l12-6"
    stroke="${ink.ink}"
    stroke-width="1.6"
  />`
}

function times(chart: LineChart, canvas: Canvas, all: readonly ChartPoint[]): Content {
  const { size } = canvas
  const below = canvas.years.length > 1 ? yearWords(chart, canvas, all) : periodsOf(chart, canvas)
  return apart(below, size).map(({ x, words }) =>
    word({ x, y: size.height - 12 }, words, size.text, 'middle'),
  )
}

interface Written {
  readonly x: number
  readonly words: string
}

/** Within the drawing, from the last back, only those that do not touch the one after. */
function apart(below: readonly Written[], size: Canvas['size']): readonly Written[] {
  const kept: Written[] = []
  let free = Infinity
  for (const { x, words } of below.toReversed()) {
    const half = words.length * size.text * 0.27
    const within = Math.min(Math.max(x, half), size.width - half)
    if (within + half > free) continue
    kept.unshift({ x: within, words })
    free = within - half - size.text / 2
  }
  return kept
}

function yearWords({ say }: LineChart, { years }: Canvas, all: readonly ChartPoint[]) {
  const dated = all.some(({ period }) => period.length > 4)
  return years.map(({ year, x }) => ({
    x,
    words: dated ? say('ui.chart-end-of-year', { year: String(year) }) : String(year),
  }))
}

/** Within a year or two the first and the last time are written, as they are called. */
function periodsOf({ say, observed }: LineChart, { x }: Canvas) {
  const outer = [...new Set([observed[0], observed.at(-1)])].filter((point) => point !== undefined)
  return outer.map(({ period }) => ({ x: x(yearsOf(period)), words: say.period(period) }))
}

const word = ({ x, y }: Spot, text: string, size: number, anchor: string): Html =>
  html`<text x="${x}" y="${y}" font-size="${size}" fill="${ink.muted}" text-anchor="${anchor}"
    >${text}</text
  >`
