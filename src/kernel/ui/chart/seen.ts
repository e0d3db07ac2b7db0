import { wide, yearsOf, type Canvas, type ChartPoint } from './canvas.ts'
import type { LineChart } from './chart.ts'
import { spot, stretches } from './geometry.ts'
import type { Spot } from './labels.ts'

/** A stretch of the line as it is drawn, and where it has dots. */
export interface Traced {
  readonly line: readonly Spot[]
  readonly dots: readonly Spot[]
}

/** The observed line as far as it can be seen: of a long series no more than a drawing can show. */
export function traced(chart: LineChart, canvas: Canvas): readonly Traced[] {
  const isShort = chart.observed.length <= canvas.size.dots
  const last = chart.observed.at(-1)
  return stretches(chart).map((points) => {
    const spots = points.map((point) => spot(canvas, point))
    const ending = points.at(-1) === last ? spots.slice(-1) : []
    return {
      line: withinColumns(spots),
      dots: isShort ? spots : spots.length === 1 ? spots : ending,
    }
  })
}

/** Above this a series is thinned before it is laid out: what cannot be seen is not reckoned with. */
const mostReckoned = 1000

/** The chart with no more values than its widest drawing can show; the table and the files hold all of them. */
export function thinned(chart: LineChart): LineChart {
  const { observed } = chart
  const [first, last] = [observed[0], observed.at(-1)]
  if (observed.length <= mostReckoned || !first || !last) return chart
  const [from, to] = [yearsOf(first.period), yearsOf(last.period)]
  const scale = (wide.width - wide.left - wide.right) / (to - from || 1)
  const placed = observed.map((point) => ({
    point,
    x: (yearsOf(point.period) - from) * scale,
    y: Number(point.value),
  }))
  return { ...chart, observed: withinColumns(placed).map(({ point }) => point) }
}

/** That a drawing leaves out what cannot be seen, and of how many values; null where it has all of them. */
export const thinnedWords = (whole: LineChart, drawn: LineChart): string | null =>
  drawn.observed.length < whole.observed.length
    ? (whole.thinnedNote?.(whole.observed.length) ?? null)
    : null

/** Of all values that fall into one column of the drawing: the first, the lowest, the highest, the last. */
export function withinColumns<Placed extends Spot>(spots: readonly Placed[]): readonly Placed[] {
  const columns = Map.groupBy(spots, ({ x }) => Math.round(x))
  if (columns.size * 4 >= spots.length) return spots
  return [...columns.values()].flatMap((column) => {
    const kept = new Set([column[0], column.at(-1), ...outer(column)])
    return column.filter((one) => kept.has(one))
  })
}

function outer<Placed extends Spot>(column: readonly Placed[]): readonly (Placed | undefined)[] {
  let [low, high] = [column[0], column[0]]
  for (const one of column) {
    if (low && one.y < low.y) low = one
    if (high && one.y > high.y) high = one
  }
  return [low, high]
}

/** The values that get a label: the last, the first, those that are no plain numbers, then all of a short series or the outer ones of a long. */
export function labelled(
  { observed }: Pick<LineChart, 'observed'>,
  { size }: Pick<Canvas, 'size'>,
): readonly number[] {
  const last = observed.length - 1
  if (last < 0) return []
  const others = observed.length <= size.values ? observed.keys() : outermost(observed)
  const inexact =
    observed.length <= size.dots
      ? observed.flatMap(({ said }, index) => (said === undefined ? [] : [index]))
      : []
  return [...new Set([last, 0, ...inexact, ...others])]
}

function outermost(observed: readonly ChartPoint[]): readonly number[] {
  let [lowest, highest] = [0, 0]
  for (const [index, { value }] of observed.entries()) {
    if (Number(value) < Number(observed[lowest]?.value)) lowest = index
    if (Number(value) > Number(observed[highest]?.value)) highest = index
  }
  return [highest, lowest]
}
