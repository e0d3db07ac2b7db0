import type { Day, Period } from '#kernel/clock'
import { comparePeriods, parsePeriod, periodEnd, steps } from '#kernel/clock'
import type { IndicatorView } from '../series/schema.ts'
import { periodOf, rowsOf } from './rules.ts'
import type { FigureRow } from './schema.ts'

/** A row of the table under the drawing. */
export type TableRow =
  | { readonly kind: 'figure'; readonly row: FigureRow; readonly isStart: boolean }
  /** A year on the way to the target for which nothing stands here. */
  | { readonly kind: 'silence'; readonly period: Period; readonly why: 'not-yet-due' | 'no-data' }

const shown = new Set<FigureRow['kind']>(['observation', 'rival', 'milestone', 'target'])
const order: readonly FigureRow['kind'][] = ['observation', 'rival', 'milestone', 'target']

/**
 * The rows of the table in the order of time: every value, every step and aim, and each year between the start
 * and the target without one. What has no date stands last.
 */
export function tableRows(view: IndicatorView, today: Day): readonly TableRow[] {
  const starts = new Set(view.baselines.map(({ period }) => period))
  const rows = rowsOf(view).filter(({ kind }) => shown.has(kind))
  const figures = rows.map((row) => ({
    kind: 'figure' as const,
    row,
    isStart: row.kind === 'observation' && starts.has(row.fact.period),
  }))
  // The time of a row is read once, not at each comparison.
  return [...figures, ...silentYears(view, rows, today)]
    .map((row) => ({ row, time: timeOf(row) }))
    .toSorted(byTime)
    .map(({ row }) => row)
}

/** A start that is no measured value of its own has a row nowhere else: years are counted from it all the same. */
function silentYears(
  view: IndicatorView,
  rows: readonly FigureRow[],
  today: Day,
): readonly TableRow[] {
  const [start] = view.baselines.flatMap(({ period }) => parsed(period))
  const [aim] = view.targets.flatMap(({ due }) => parsed(due))
  if (!start || !aim) return []
  const ends = new Set(rows.flatMap((row) => parsed(periodOf(row))).map(periodEnd))
  return steps
    .yearsBetween(start, aim)
    .filter((year) => !ends.has(periodEnd(year)))
    .map((period) => ({
      kind: 'silence',
      period,
      why: silenceAt(period, today),
    }))
}

/** Why nothing stands for a period: its last day has not passed, or nobody has stated a figure. */
export const silenceAt = (period: Period, today: Day): 'not-yet-due' | 'no-data' =>
  periodEnd(period) >= today ? 'not-yet-due' : 'no-data'

const parsed = (text: string | null): readonly Period[] => {
  const period = text === null ? undefined : parsePeriod(text)
  return period ? [period] : []
}

interface Timed {
  readonly row: TableRow
  readonly time: Period | undefined
}

function byTime(a: Timed, b: Timed): number {
  const places = placeOf(a.row) - placeOf(b.row)
  if (a.time && b.time) return comparePeriods(a.time, b.time) || places
  if (a.time || b.time) return a.time ? -1 : 1
  return places
}

// A ratio of two years stands where its first year does.
const timeOf = (row: TableRow): Period | undefined => {
  if (row.kind === 'silence') return row.period
  const text = periodOf(row.row)
  return text === null ? undefined : (parsePeriod(text) ?? parsePeriod(text.slice(0, 4)))
}

const placeOf = (row: TableRow): number =>
  row.kind === 'silence' ? 0 : order.indexOf(row.row.kind)

/** So many rows stand on one page of the table. */
export const rowsOnPage = 100

/** The rows of one page of a long table; the newest page unless another is asked for. */
export function pageOf<Row>(
  rows: readonly Row[],
  asked: string | null,
): { readonly rows: readonly Row[]; readonly page: number; readonly last: number } {
  const last = Math.max(1, Math.ceil(rows.length / rowsOnPage))
  const number = /^[1-9]\d{0,5}$/.test(asked ?? '') ? Number(asked) : last
  const page = Math.min(number, last)
  return { rows: rows.slice((page - 1) * rowsOnPage, page * rowsOnPage), page, last }
}
