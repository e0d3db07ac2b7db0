import type { Day } from '#kernel/clock'
import { dayOf } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import { activitiesIn } from '../matrix/rules.ts'
import type { Matrix, Row } from '../matrix/schema.ts'
import { cellWords } from './cell.ts'
import { nameOf } from './shown.ts'

/** A cell of the matrix as it is taken along: words, or a count; null where there is nothing to say. */
export type TakenCell = { readonly text: string } | { readonly count: number } | null

/** When the matrix was read, and whether all of it is invented. */
export interface Taking {
  readonly now: Date
  readonly exercise: boolean
}

/** The matrix as it is taken along. */
export interface TakenMatrix {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly TakenCell[])[]
  /** The day of the plan's zone on which it was read. */
  readonly day: Day
}

/** The matrix as a table to take along, in the reader's language. A silence is said in words and is never a zero. */
export function takenMatrix(say: Say, matrix: Matrix, { now }: Taking): TakenMatrix {
  const heads = matrix.columns.flatMap((column) => {
    const name = nameOf(say, matrix, column)
    return [say('coverage.csv-part', { name }), say('coverage.csv-activities', { name })]
  })
  return {
    heads: [
      say('coverage.number'),
      say('coverage.commitment'),
      say('coverage.csv-area'),
      ...heads,
      say('coverage.activities'),
      say('coverage.indicators'),
    ],
    rows: matrix.rows.map((row) => rowOf(say, matrix, row)),
    day: dayOf(now, matrix.version.timeZone),
  }
}

function rowOf(say: Say, { areas }: Matrix, row: Row): readonly TakenCell[] {
  const area = areas.find(({ id }) => id === row.area)
  return [
    row.number === null ? null : { text: row.number },
    { text: say.text(row.title).text },
    area ? { text: say.text(area.title).text } : null,
    ...row.cells.flatMap((cell) => [
      cell.part && { text: say(`desk.part-${cell.part}`) },
      countOf(say, cell),
    ]),
    sumOf(say, row),
    { count: row.indicators.length },
  ]
}

function countOf(say: Say, cell: Row['cells'][number]): TakenCell {
  if (cell.state === 'planned' || cell.state === 'gap') return { count: cell.activities }
  if (cell.state === 'not-responsible') return null
  return { text: cellWords(say, { ...cell, part: null }) }
}

/** All of them together; where nobody can say how many, why not. */
function sumOf(say: Say, row: Row): TakenCell {
  const count = activitiesIn(row)
  if (typeof count === 'number') return { count }
  return { text: say(count === 'nobodys' ? 'coverage.nobodys' : `coverage.cell-${count}`) }
}
