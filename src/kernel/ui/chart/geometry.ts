import type { Period } from '#kernel/clock'
import { yearsOf, type Canvas, type ChartPoint } from './canvas.ts'
import type { LineChart } from './chart.ts'
import type { Spot } from './labels.ts'

/**
 * The colours of a chart, as the stylesheet has them: a drawing must also stand alone. Gridlines are darker than hairlines
 * elsewhere, so that a copy in black and white still shows them.
 */
export const ink = {
  ink: '#1a1a1a',
  muted: '#565d64',
  accent: '#0b4f80',
  line: '#c2c8cc',
  ground: '#eef1f3',
} as const

/** Where a value stands. A target's day counts to its end. */
export const spot = (canvas: Canvas, point: ChartPoint, use: 'fact' | 'due' = 'fact'): Spot => ({
  x: canvas.x(yearsOf(point.period, use)),
  y: canvas.y(Number(point.value)),
})

/** Observations in stretches: the line is cut where the definition changes and where a value is missing. */
export function stretches({
  observed,
  breaks = [],
  gaps = [],
}: Pick<LineChart, 'observed' | 'breaks' | 'gaps'>): readonly (readonly ChartPoint[])[] {
  const cutting = breaks.filter(({ cuts }) => cuts !== false)
  const limits = [...cutting.map(({ from }) => from), ...gaps]
    .map((period) => yearsOf(period))
    .sort((a, b) => a - b)
  const parts: ChartPoint[][] = []
  let passed = -1
  for (const point of observed) {
    const time = yearsOf(point.period)
    let now = Math.max(0, passed)
    while (now < limits.length && (limits[now] ?? 0) <= time) now += 1
    if (now === passed) parts.at(-1)?.push(point)
    else parts.push([point])
    passed = now
  }
  return parts
}

/** Where a break stands: half-way between the last value counted the old way and the first counted the new. */
export function breakAt(chart: LineChart, from: Period, canvas: Canvas): number {
  const limit = yearsOf(from)
  const before = chart.observed.map(({ period }) => yearsOf(period)).filter((time) => time < limit)
  const last = before.reduce((a, b) => Math.max(a, b), -Infinity)
  if (last === -Infinity) return canvas.x(limit - 0.5)
  return canvas.x((last + limit) / 2)
}
