import type { Period } from '#kernel/clock'
import { yearsOf, type Canvas, type ChartPoint } from './canvas.ts'
import type { LineChart } from './chart.ts'
import type { Spot } from './labels.ts'

/** The colours of a chart, as the stylesheet has them: a drawing must also stand alone. */
export const ink = { ink: '#1a1a1a', muted: '#565d64', accent: '#0b4f80', line: '#d3d8dc' } as const

/** Where a value stands. A target's day counts to its end. */
export const spot = (canvas: Canvas, point: ChartPoint, use: 'fact' | 'due' = 'fact'): Spot => ({
  x: canvas.x(yearsOf(point.period, use)),
  y: canvas.y(Number(point.value)),
})

/** Observations in stretches between breaks: the line is cut where the definition changes. */
export function stretches({
  observed,
  breaks = [],
}: LineChart): readonly (readonly ChartPoint[])[] {
  const limits = breaks.map(({ from }) => yearsOf(from)).sort((a, b) => a - b)
  const part = ({ period }: ChartPoint) => limits.filter((limit) => yearsOf(period) >= limit).length
  return [...Map.groupBy(observed, part).values()]
}

/** Where a break stands: half-way between the last value counted the old way and the first counted the new. */
export function breakAt(chart: LineChart, from: Period, canvas: Canvas): number {
  const limit = yearsOf(from)
  const before = chart.observed.map(({ period }) => yearsOf(period)).filter((time) => time < limit)
  const last = before.length > 0 ? Math.max(...before) : limit - 1
  return canvas.x((last + limit) / 2)
}
