import { scaleLinear } from 'd3-scale'
import { periodEndInYears, type Period } from '#kernel/clock'

/** A value and the period it is about. The value is a decimal string; only the drawing makes it a number. */
export interface ChartPoint {
  readonly period: Period
  readonly value: string
  /** The value as it is written where it is no plain number: “about 3,400”. */
  readonly said?: string
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
  /** Of longer series only what stands alone gets a dot, and only the outer values a label. */
  readonly dots: number
  readonly values: number
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
  dots: 80,
  values: 16,
}

/** Flat, with letters that can be read when the drawing is set as broad as a sheet of A4. */
export const sheet: Size = { ...wide, width: 640, height: 230, right: 110, years: 7 }

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
  dots: 30,
  values: 8,
}

/** Where things stand on a drawing, in its own units. */
export interface Canvas {
  readonly size: Size
  readonly x: (years: number) => number
  readonly y: (value: number) => number
  /** The years to write under the axis, each where it ends. */
  readonly years: readonly { readonly year: number; readonly x: number }[]
  readonly gridlines: readonly { readonly value: number; readonly y: number }[]
  /** The axis begins above zero, and must say so. */
  readonly isCut: boolean
}

/** When a period ends, in years: 2025 at 2026. The same rule as the methods' own. */
export function yearsOf(period: Period, use: 'fact' | 'due' = 'fact'): number {
  const known = ends[use].get(period)
  if (known !== undefined) return known
  const { numerator, denominator } = periodEndInYears(period, use)
  const years = Number(numerator) / Number(denominator)
  if (ends[use].size >= mostEnds) ends[use].clear()
  ends[use].set(period, years)
  return years
}

// A long series is asked for the same times again and again while it is drawn.
const ends = { fact: new Map<Period, number>(), due: new Map<Period, number>() }
const mostEnds = 20_000

/** Values closer together than this share of the highest would lie in one line over an axis from zero. */
const closeTogether = 0.1

/** Where the axis runs: from zero, unless the values lie so close together far from it that nothing could be seen. */
function domainOf(values: readonly number[]): readonly [first: number, last: number] {
  const [least, most] = [leastOf(values), mostOf(values)]
  const spread = most - least
  if (least > 0 && spread > 0 && spread < most * closeTogether) return [least - spread / 4, most]
  return [Math.min(0, least), Math.max(0, most) || 1]
}

// A long series has more values than a call takes arguments.
const leastOf = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.min(a, b), Infinity)
const mostOf = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.max(a, b), -Infinity)

/** Lays out a drawing that holds these times and values, with at most five gridlines above the first. */
export function layOut(size: Size, times: readonly number[], values: readonly number[]): Canvas {
  const [first, last] = [leastOf(times), mostOf(times)]
  const padding = first === last ? 1 : 0
  const x = scaleLinear()
    .domain([first - padding, last + padding])
    .range([size.left, size.width - size.right])
  const y = scaleLinear()
    .domain(domainOf(values))
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
    isCut: (y.domain()[0] ?? 0) > 0,
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
