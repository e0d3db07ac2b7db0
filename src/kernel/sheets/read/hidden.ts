import type { Place } from '../places.ts'
import type { ReadSheet } from './schema.ts'

/** What a sheet holds where nobody sees it: the first filled cell of each hidden row, and of each hidden column. */
export function hiddenPlaces({ rows, hiddenColumns }: ReadSheet): {
  readonly rows: readonly Place[]
  readonly columns: readonly Place[]
} {
  const columns = new Map<number, Place>()
  for (const { cells } of rows)
    for (const { row, column } of cells.values())
      if (hiddenColumns.some(({ first, last }) => first <= column && column <= last))
        if (!columns.has(column)) columns.set(column, { row, column })
  return {
    rows: rows.flatMap(({ hidden, cells }) => {
      const column = Math.min(...cells.keys())
      const [first] = [...cells.values()]
      return hidden && first ? [{ row: first.row, column }] : []
    }),
    columns: [...columns.values()].toSorted((a, b) => a.column - b.column),
  }
}
