import { writeCsv } from '#kernel/csv'
import type { Say } from '#kernel/i18n'
import type { Matrix } from '../matrix/schema.ts'
import { takenMatrix } from './matrix-rows.ts'

/** The matrix as CSV, in the reader's language. */
export function matrixCsv(say: Say, matrix: Matrix): string {
  const { heads, rows } = takenMatrix(say, matrix)
  return writeCsv(
    heads,
    rows.map((row) => row.map((cell) => cell && ('text' in cell ? cell.text : String(cell.count)))),
  )
}
