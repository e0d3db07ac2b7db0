import { html, type Content, type Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { comparePeriods, type Period } from '#kernel/clock'
import { dataTable } from '../table/data-table.ts'
import { axes } from './axes.ts'
import { layOut, yearsOf, type Canvas, type ChartPoint, type Size } from './canvas.ts'
import type { LineChart } from './chart.ts'
import { observed, breaks } from './drawing.ts'
import { ink, spot } from './geometry.ts'
import { placeLabels } from './labels.ts'
import { written } from './written.ts'

/** One of several series of one unit: a district, a rank, one sex. */
export interface Part {
  /** Unique on the page. */
  readonly id: string
  readonly name: string
  readonly observed: readonly ChartPoint[]
  readonly gaps?: readonly Period[]
  readonly breaks?: LineChart['breaks']
  readonly description: string
}

/** Several series side by side over one pair of axes, and the table that says the same. */
export interface Multiples {
  readonly say: Say
  readonly title: string
  readonly note?: Content
  readonly unit?: 'percent' | 'number'
  /** What the parts are: "District". */
  readonly head: string
  readonly parts: readonly Part[]
  /** What all of them are measured against. */
  readonly target?: ChartPoint
  /** What stands in the table where a part has no value for a time: why there is none. */
  readonly missing?: (part: Part, period: Period) => Content
}

const small: Size = {
  name: 'phone',
  width: 240,
  height: 150,
  left: 40,
  right: 34,
  top: 14,
  bottom: 26,
  text: 12,
  label: 13,
  years: 2,
  dots: 24,
  values: 0,
}

/** Draws every part over the same axes, so that heights can be compared; the table twin stands under them. */
export function multiples(all: Multiples): Html {
  const { title, note, parts } = all
  const points = [...parts.flatMap((part) => part.observed), ...(all.target ? [all.target] : [])]
  if (points.length === 0) return twin(all)
  const canvas = layOut(
    small,
    points.map(({ period }) => yearsOf(period, 'due')),
    points.map(({ value }) => Number(value)),
  )
  return html`<figure class="chart chart-parts">
      <figcaption>${title} ${note && html`<span>${note}</span>`}</figcaption>
      <ul>
        ${parts.map((part) => html`<li>${partDrawing(all, part, canvas)}</li>`)}
      </ul>
    </figure>
    ${twin(all)}`
}

function partDrawing(all: Multiples, part: Part, canvas: Canvas): Html {
  const { say, unit = 'number', target } = all
  const { id, name, description } = part
  const chart: LineChart = { say, id, title: name, description, unit, observed: part.observed }
  const cut = { ...chart, gaps: part.gaps ?? [], breaks: part.breaks ?? [] }
  return html`<b>${name}</b>
    <svg
      viewBox="0 0 ${small.width} ${small.height}"
      role="img"
      aria-labelledby="${id}-title ${id}-description"
    >
      <title id="${id}-title">${name}</title>
      <desc id="${id}-description">${description}</desc>
      ${axes(cut, canvas, part.observed)} ${target && targetLine(canvas, target)}
      ${breaks(cut, canvas)} ${observed(cut, canvas)} ${lastValue(cut, canvas)}
    </svg>`
}

const targetLine = ({ y }: Canvas, { value }: ChartPoint): Html =>
  html`<line
    x1="${small.left}"
    x2="${small.width - small.right}"
    y1="${y(Number(value))}"
    y2="${y(Number(value))}"
    stroke="${ink.muted}"
    stroke-width="1.8"
    stroke-dasharray="6 5"
  />`

/** The newest value stands at its dot; all others are read in the table. */
function lastValue({ say, unit, observed: points }: LineChart, canvas: Canvas): Content {
  const last = points.at(-1)
  if (!last) return null
  const words = unit === 'percent' ? say.percent(last.value) : say.number(last.value)
  const request = {
    ways: [[words]],
    spots: [spot(canvas, last)],
    sides: ['above', 'below', 'above-left', 'below-left'] as const,
    tone: 'accent' as const,
    size: small.label,
    bold: true,
  }
  return placeLabels([request], [], small).map(written)
}

function twin({ say, title, head, parts, unit, missing }: Multiples): Html {
  const periods = [...new Set(parts.flatMap((part) => part.observed.map(({ period }) => period)))]
  const valueAt = (part: Part, period: Period): Content => {
    const found = part.observed.find((point) => point.period === period)
    if (!found) return missing?.(part, period) ?? html`<span class="muted">–</span>`
    return unit === 'percent' ? say.percent(found.value) : say.number(found.value)
  }
  return dataTable({
    caption: title,
    rows: parts,
    phone: 'scroll',
    columns: [
      { head, names: true, cell: ({ name }) => name },
      ...periods.toSorted(comparePeriods).map((period) => ({
        head: say.period(period),
        align: 'figure' as const,
        cell: (part: Part) => valueAt(part, period),
      })),
    ],
  })
}
