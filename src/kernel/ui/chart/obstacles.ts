import { yearsOf, type Canvas } from './canvas.ts'
import type { LineChart } from './chart.ts'
import { breakAt, spot, stretches } from './geometry.ts'
import type { Box, Spot } from './labels.ts'

/** The marks and lines that labels keep clear of: marks as boxes, lines as rows of small ones. */
export function obstacles(chart: LineChart, canvas: Canvas): readonly Box[] {
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
    ...uprights(chart, canvas),
  ]
}

const around = ({ x, y }: Spot, r: number): Box => ({
  left: x - r,
  right: x + r,
  top: y - r,
  bottom: y + r,
})

/** The lines of breaks and of the plan's end. */
function uprights(chart: LineChart, canvas: Canvas): readonly Box[] {
  const breaks = (chart.breaks ?? []).map(({ from }) => breakAt(chart, from, canvas))
  const ends = chart.ends ? [canvas.x(yearsOf(chart.ends.period, 'due'))] : []
  const { top, height, bottom } = canvas.size
  return [...breaks, ...ends].map((x) => ({
    left: x - 1,
    right: x + 1,
    top,
    bottom: height - bottom,
  }))
}

function sampled(points: readonly Spot[]): readonly Spot[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to
    const steps = Math.max(2, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6))
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps,
    }))
  })
}
