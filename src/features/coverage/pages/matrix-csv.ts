import { writeCsv } from '#kernel/csv'
import type { Say } from '#kernel/i18n'
import type { Matrix } from '../matrix/schema.ts'
import { takenMatrix, type Taking } from './matrix-rows.ts'

/** The matrix as CSV, in the reader's language. Every row says when it was read, and in the exercise that it is one. */
export function matrixCsv(say: Say, matrix: Matrix, taking: Taking): string {
  const { heads, rows, day } = takenMatrix(say, matrix, taking)
  const marks = [
    { head: say('coverage.csv-read'), text: day },
    ...(taking.exercise
      ? [{ head: say('coverage.csv-exercise'), text: say('coverage.word-band') }]
      : []),
  ]
  return writeCsv(
    [...heads, ...marks.map(({ head }) => head)],
    rows.map((row) => [
      ...row.map((cell) => cell && ('text' in cell ? cell.text : String(cell.count))),
      ...marks.map(({ text }) => text),
    ]),
  )
}
