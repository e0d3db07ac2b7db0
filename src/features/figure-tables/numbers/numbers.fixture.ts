import { openNotes } from '../notes.ts'
import type { Answers, GridCell } from '../schema.ts'
import { readColumn } from './column-rules.ts'
import type { Expected, Figure } from './schema.ts'

/** A cell of column B, as a text unless it is said to be something else. */
export const cell = (row: number, said: string, more: Partial<GridCell> = {}): GridCell => ({
  at: { row, column: 2, cell: `B${row}` },
  kind: 'text',
  said,
  ...more,
})

/** Whole people. */
export const people: Expected = {
  key: 'antal',
  isPercent: false,
  isWhole: true,
  mayBeNegative: false,
  isShare: false,
}

/** A percentage of a share. */
export const percent: Expected = { ...people, isPercent: true, isWhole: false, isShare: true }

/** Any amount. */
export const amount: Expected = { ...people, isWhole: false, mayBeNegative: true }

const shown = (figure: Figure | undefined): string => {
  if (figure?.is === 'number') return figure.number
  return figure?.is ?? 'nothing'
}

/** What a column of cells came to, with what was asked, refused and warned of. */
export function column(
  said: readonly (string | GridCell)[],
  expected: Expected = people,
  answers: Answers = {},
) {
  const notes = openNotes(answers)
  const cells = said.map((one, index) =>
    typeof one === 'string' ? cell(index + 2, one) : { ...one, ...cell(index + 2, one.said, one) },
  )
  const placed = cells.map((one, index) => ({
    ...one,
    at: { row: index + 2, column: 2, cell: `B${index + 2}` },
  }))
  const numbers = readColumn(placed, expected, notes)
  const { questions, errors, warnings } = notes.all()
  return {
    numbers: placed.map(({ at }) => shown(numbers.get(at.cell))),
    open: [
      ...questions.map(({ id, at }) => `? ${id} ${at.map((one) => one.cell).join(',')}`),
      ...errors.map(({ at, code }) => `! ${at.cell} ${code}`),
      ...warnings.map(({ code, at }) => `~ ${code} ${at.map((one) => one.cell).join(',')}`),
    ],
  }
}

/** A number as a workbook holds it. */
export const held = (said: string, more: Partial<GridCell> = {}): GridCell =>
  cell(0, said, { kind: 'number', ...more })
