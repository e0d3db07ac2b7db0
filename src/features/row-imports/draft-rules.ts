import type { Cell } from '#kernel/csv'
import type { DraftFigure } from './standing-store.ts'

/** A table of figures that can be imported again. */
export interface DraftTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Draft figures as rows: the whole where it was entered, or says why there is none, and a row for each part. */
export function draftTable(figures: readonly DraftFigure[]): DraftTable {
  const dimensions = [
    ...new Set(figures.flatMap(({ says }) => says.cells.flatMap(({ keys }) => Object.keys(keys)))),
  ].toSorted()
  const columns = ['indicator', 'period', ...dimensions, ...numbers, 'state', 'source', 'note']
  const rows = figures.flatMap(({ indicator, period, says }) => {
    const rowOf = (one: Numbers, keys: Readonly<Record<string, string>>): readonly Cell[] => [
      indicator,
      period,
      ...dimensions.map((dimension) => keys[dimension] ?? null),
      ...numbers.map((name) => one[name] || null),
      one.state,
      says.source || null,
      says.note || null,
    ]
    const isEntered = says.state !== 'value' || numbers.some((name) => says[name] !== '')
    return [
      ...(isEntered ? [rowOf(says, {})] : []),
      ...says.cells.map((cell) => rowOf(cell, cell.keys)),
    ]
  })
  return { columns, rows }
}

const numbers = ['value', 'numerator', 'denominator'] as const
type Numbers = Pick<DraftFigure['says'], (typeof numbers)[number] | 'state'>
