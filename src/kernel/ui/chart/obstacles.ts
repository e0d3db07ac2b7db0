import { yearsOf, type Canvas } from './canvas.ts'
import type { LineChart } from './chart.ts'
import { breakAt, spot } from './geometry.ts'
import type { Box, Spot } from './labels.ts'
import { traced } from './seen.ts'

/** The marks and lines that labels keep clear of: marks as boxes, lines as rows of small ones. */
export function obstacles(chart: LineChart, canvas: Canvas): readonly Box[] {
  const promised = [...(chart.milestones ?? []), ...(chart.target ? [chart.target] : [])]
  const drawn = traced(chart, canvas)
  const path = chart.path
    ? [[spot(canvas, chart.path.from), spot(canvas, chart.path.to, 'due')]]
    : []
  const followed = (chart.followed?.points ?? []).map((point) => spot(canvas, point))
  return [
    ...drawn.flatMap(({ dots }) => dots.map((one) => around(one, 5))),
    ...(chart.comparisons ?? []).map((point) => around(spot(canvas, point), 5)),
    ...promised.map((point) => around(spot(canvas, point, 'due'), 8)),
    ...[...drawn.map(({ line }) => line), ...path, followed].flatMap(alongLine),
    ...uprights(chart, canvas),
    ...besideAxis(canvas),
  ]
}

/** Where the words of the gridlines stand. */
export const besideAxis = ({ size, gridlines }: Canvas): readonly Box[] =>
  gridlines.map(({ y }) => ({
    left: 0,
    right: size.left - 6,
    top: y - 6,
    bottom: y + 7,
    cost: words,
  }))

/** Words over words can be read by nobody; a line under them can be borne. */
const words = 400

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

/** A line as a row of small boxes; a steep piece is one. */
function alongLine(points: readonly Spot[]): readonly Box[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to
    if (Math.abs(to.x - from.x) < 8) return [between(from, to)]
    const steps = Math.max(2, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6))
    return Array.from({ length: steps + 1 }, (_, step) =>
      around(
        {
          x: from.x + ((to.x - from.x) * step) / steps,
          y: from.y + ((to.y - from.y) * step) / steps,
        },
        1,
      ),
    )
  })
}

const between = (from: Spot, to: Spot): Box => ({
  left: Math.min(from.x, to.x) - 1,
  right: Math.max(from.x, to.x) + 1,
  top: Math.min(from.y, to.y) - 1,
  bottom: Math.max(from.y, to.y) + 1,
})
