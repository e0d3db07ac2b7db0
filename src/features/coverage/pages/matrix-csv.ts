import type { Cell as CsvCell } from '#kernel/csv'
import { writeCsv } from '#kernel/csv'
import type { Say } from '#kernel/i18n'
import { cellWords } from './cell.ts'
import { nameOf } from './shown.ts'
import type { Matrix, Row } from '../matrix/schema.ts'

/** The matrix as CSV, in the reader's language. A silence is said in words and is never a zero. */
export function matrixCsv(say: Say, matrix: Matrix): string {
  const { columns, rows } = matrix
  const heads = columns.flatMap((column) => {
    const name = nameOf(say, column)
    return [say('coverage.csv-part', { name }), say('coverage.csv-activities', { name })]
  })
  return writeCsv(
    [
      say('coverage.number'),
      say('coverage.commitment'),
      say('coverage.csv-area'),
      ...heads,
      say('coverage.activities'),
      say('coverage.indicators'),
    ],
    rows.map((row) => rowOf(say, matrix, row)),
  )
}

function rowOf(say: Say, { areas }: Matrix, row: Row): readonly CsvCell[] {
  const area = areas.find(({ id }) => id === row.area)
  return [
    row.number,
    say.text(row.title).text,
    area ? say.text(area.title).text : null,
    ...row.cells.flatMap((cell) => [
      cell.part && say(`coverage.part-${cell.part}`),
      countOf(say, cell),
    ]),
    String(row.activities),
    String(row.indicators.length),
  ]
}

function countOf(say: Say, cell: Row['cells'][number]): CsvCell {
  if (cell.state === 'planned' || cell.state === 'gap') return String(cell.activities)
  return cell.state === 'not-responsible' ? null : cellWords(say, { ...cell, part: null })
}
