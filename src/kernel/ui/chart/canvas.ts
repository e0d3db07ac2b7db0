import { scaleLinear } from 'd3-scale'
import { periodEndInYears, type Period } from '#kernel/clock'

/** A value and the period it is about. The value is a decimal string; only the drawing makes it a number. */
export interface ChartPoint {
  readonly period: Period
  readonly value: string
}

/** The size of a drawing. A phone's chart is drawn again with fewer labels, never scaled down. */
export interface Size {
  readonly name: 'wide' | 'phone'
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Of axis and notes, and of the labels at the marks. */
  readonly text: number
  readonly label: number
  /** How many years may be written under the axis. */
  readonly years: number
}

export const wide: Size = {
  name: 'wide',
  width: 854,
  height: 420,
  left: 48,
  right: 150,
  top: 18,
  bottom: 34,
  text: 14,
  label: 15,
  years: 9,
}

export const phone: Size = {
  name: 'phone',
  width: 288,
  height: 340,
  left: 42,
  right: 18,
  top: 18,
  bottom: 34,
  text: 12,
  label: 13,
  years: 4,
}

/** Where things stand on a drawing, in its own units. */
export interface Canvas {
  readonly size: Size
  readonly x: (years: number) => number
  readonly y: (value: number) => number
  /** The years to write under the axis, each where it ends. */
  readonly years: readonly { readonly year: number; readonly x: number }[]
  readonly gridlines: readonly { readonly value: number; readonly y: number }[]
}

/** When a period ends, in years: 2025 at 2026. The same rule as the methods' own. */
export function yearsOf(period: Period, use: 'fact' | 'due' = 'fact'): number {
  const { numerator, denominator } = periodEndInYears(period, use)
  return Number(numerator) / Number(denominator)
}

/** Lays out a drawing that holds these times and values, with an axis from zero and at most five gridlines above it. */
export function layOut(size: Size, times: readonly number[], values: readonly number[]): Canvas {
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const padding = first === last ? 1 : 0
  const x = scaleLinear()
    .domain([first - padding, last + padding])
    .range([size.left, size.width - size.right])
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .range([size.height - size.bottom, size.top])
  const steps = [5, 4, 3, 2].find((count) => y.copy().nice(count).ticks(count).length <= 6) ?? 1
  y.nice(steps)
  return {
    size,
    x: (years) => round(x(years)),
    y: (value) => round(y(value)),
    years: yearTicks(first - padding, last + padding, size.years).map((end) => ({
      year: end - 1,
      x: round(x(end)),
    })),
    gridlines: y.ticks(steps).map((value) => ({ value, y: round(y(value)) })),
  }
}

/** The ends of years between two times, at most so many, counted from the last one back. */
function yearTicks(first: number, last: number, most: number): readonly number[] {
  const [from, to] = [Math.ceil(first), Math.floor(last)]
  const step = Math.max(1, Math.ceil((to - from + 1) / most))
  const ticks: number[] = []
  for (let end = to; end >= from; end -= step) ticks.unshift(end)
  return ticks
}

/** One decimal is enough for a drawing, and keeps the page small. */
const round = (number: number): number => Math.round(number * 10) / 10
