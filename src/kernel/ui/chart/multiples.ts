import { shortened } from '#kernel/decimal'
import { html, type Content, type Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { comparePeriods, type Period } from '#kernel/clock'
import { dataTable } from '../table/data-table.ts'
import { axes, gridWords } from './axes.ts'
import { framed, type FileWords } from './chart-file.ts'
import { layOut, yearsOf, type Canvas, type ChartPoint, type Size } from './canvas.ts'
import type { LineChart } from './chart.ts'
import { observed, breaks } from './drawing.ts'
import { ink, spot } from './geometry.ts'
import { placeLabels, type LabelRequest } from './labels.ts'
import { besideAxis } from './obstacles.ts'
import { inLanguage, written } from './written.ts'

/** One of several series of one unit: a district, a rank, one sex. */
export interface Part {
  /** Unique on the page. */
  readonly id: string
  readonly name: string
  /** Of the name, where it is not the page's. */
  readonly lang?: string
  readonly observed: readonly ChartPoint[]
  readonly gaps?: readonly Period[]
  readonly breaks?: LineChart['breaks']
  readonly description: string
}

/** Where both axes begin and end, in words. */
export type AxesEnds = Readonly<Record<'low' | 'high' | 'first' | 'last', string>>

/** Several series side by side over one pair of axes, and the table that says the same. */
export interface Multiples {
  readonly say: Say
  readonly title: string
  /** Of the title, where it is not the page's. */
  readonly lang?: string
  readonly note?: string
  /** What the axes are, from where to where: the same words for every drawing. */
  readonly axes?: (ends: AxesEnds) => string
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
  height: 158,
  left: 40,
  right: 34,
  top: 14,
  bottom: 34,
  text: 12,
  label: 13,
  years: 2,
  dots: 24,
  values: 0,
}

/** Draws every part over the same axes, so that heights can be compared; the table twin stands under them. */
export function multiples(all: Multiples): Html {
  const { say, title, lang, note, axes: about, parts } = all
  const own = inLanguage(lang && say.language)
  const points = [...parts.flatMap((part) => part.observed), ...(all.target ? [all.target] : [])]
  if (points.length === 0) return twin(all)
  const canvas = sharedCanvas(points)
  return html`<figure class="chart chart-parts">
      <figcaption${inLanguage(lang)}>
        ${title} ${note && html`<span${own}>${note}</span>`}
        ${about && html`<span${own}>${about(endsOf(all, canvas, points))}</span>`}
      </figcaption>
      <ul>
        ${parts.map((part) => html`<li>${partDrawing(all, part, { canvas, points })}</li>`)}
      </ul>
    </figure>
    ${twin(all)}`
}

/** One pair of axes that holds every value of every part. */
const sharedCanvas = (points: readonly ChartPoint[]): Canvas =>
  layOut(
    small,
    points.map(({ period }) => yearsOf(period, 'due')),
    points.map(({ value }) => Number(value)),
  )

/** How the small drawings stand on a file: three beside each other, each under its name. */
const [across, between, nameHeight] = [3, 27, 24] as const

/** The same drawings as a file of its own; null where no part has a value. */
export function multiplesFile(all: Multiples, words: FileWords): string | null {
  const { parts, title } = all
  const points = [...parts.flatMap((part) => part.observed), ...(all.target ? [all.target] : [])]
  if (parts.every(({ observed }) => observed.length === 0)) return null
  const shared = { canvas: sharedCanvas(points), points }
  const [step, row] = [small.width + between, small.height + nameHeight + between]
  const axesWords = all.axes?.(endsOf(all, shared.canvas, points))
  const body = parts.map(
    (part, at) =>
      html`<g transform="translate(${(at % across) * step} ${Math.floor(at / across) * row})">
        <text
          x="0"
          y="14"
          font-size="15"
          font-weight="600"
          fill="${ink.ink}"
          ${inLanguage(part.lang)}
          >${part.name}</text
        >
        <g transform="translate(0 ${nameHeight})">${partMarks(all, part, shared)}</g>
      </g>`,
  )
  const said = [all.note, axesWords].flatMap((text) => text ?? [])
  return framed(
    { ...words, about: [...words.about, ...said] },
    {
      title,
      ...(all.lang === undefined ? {} : { lang: all.lang }),
      description: parts.map(({ name, description }) => `${name}: ${description}`).join(' '),
      width: across * step - between,
      height: Math.ceil(parts.length / across) * row,
      margin: between,
      body,
    },
  )
}

/** What all drawings share: where things stand, and everything that stands in one of them. */
interface Shared {
  readonly canvas: Canvas
  readonly points: readonly ChartPoint[]
}

function endsOf({ say, unit }: Multiples, canvas: Canvas, points: readonly ChartPoint[]): AxesEnds {
  const periods = points.map(({ period }) => period).toSorted(comparePeriods)
  const words = (period: Period | undefined) => (period ? say.period(period) : '')
  const chart = { say, id: '', title: '', description: '', observed: [], ...(unit && { unit }) }
  const last = canvas.gridlines.length - 1
  return {
    low: gridWords(chart, canvas, 0),
    high: gridWords(chart, canvas, last),
    first: words(periods[0]),
    last: words(periods.at(-1)),
  }
}

function partDrawing(all: Multiples, part: Part, shared: Shared): Html {
  const { id, name, lang, description } = part
  return html`<b${inLanguage(lang)}>${name}</b>
    <svg
      viewBox="0 0 ${small.width} ${small.height}"
      role="img"
      aria-labelledby="${id}-title ${id}-description"
    >
      <title id="${id}-title"${inLanguage(lang)}>${name}</title>
      <desc id="${id}-description">${description}</desc>
      ${partMarks(all, part, shared)}
    </svg>`
}

function partMarks(all: Multiples, part: Part, { canvas, points }: Shared): Html {
  const { say, unit = 'number', target } = all
  const { id, name, description } = part
  const chart: LineChart = { say, id, title: name, description, unit, observed: part.observed }
  const cut = { ...chart, gaps: part.gaps ?? [], breaks: part.breaks ?? [] }
  return html`${axes(cut, canvas, points)} ${target && targetLine(canvas, target)}
  ${breaks(cut, canvas)} ${observed(cut, canvas)} ${outerValues(cut, canvas)}`
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

/** The newest value stands at its dot, and the first where there is room; all others are read in the table. */
function outerValues({ say, unit, observed: points }: LineChart, canvas: Canvas): Content {
  const [first, last] = [points[0], points.at(-1)]
  const request = (point: ChartPoint): LabelRequest => ({
    ways: [[unit === 'percent' ? say.percent(shortened(point.value)) : say.number(point.value)]],
    spots: [spot(canvas, point)],
    sides: ['above', 'below', 'above-right', 'below-right', 'right', 'above-left', 'below-left'],
    tone: 'accent',
    size: small.label,
    bold: point === last,
    ...(point === last ? {} : { optional: true }),
  })
  const named = [last, first === last ? undefined : first].flatMap((point) => point ?? [])
  return placeLabels(named.map(request), besideAxis(canvas), small).map(written)
}

function twin({ say, title, head, parts, unit, missing }: Multiples): Html {
  const periods = [...new Set(parts.flatMap((part) => part.observed.map(({ period }) => period)))]
  const valueAt = (part: Part, period: Period): Content => {
    const found = part.observed.find((point) => point.period === period)
    if (!found) return missing?.(part, period) ?? html`<span class="muted">–</span>`
    return unit === 'percent' ? say.percent(shortened(found.value)) : say.number(found.value)
  }
  return dataTable({
    caption: title,
    rows: parts,
    phone: 'scroll',
    columns: [
      {
        head,
        names: true,
        cell: ({ name, lang }) => (lang ? html`<span lang="${lang}">${name}</span>` : name),
      },
      ...periods.toSorted(comparePeriods).map((period) => ({
        head: say.period(period),
        align: 'figure' as const,
        cell: (part: Part) => valueAt(part, period),
      })),
    ],
  })
}
