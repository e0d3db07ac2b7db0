import type { Say } from '#kernel/i18n'
import type { CellToWrite } from '#kernel/sheets'
import { writeWorkbook } from '#kernel/sheets'
import type { Matrix } from '../matrix/schema.ts'
import { takenMatrix, type TakenCell } from './matrix-rows.ts'

/** The matrix as a workbook, in the reader's language: one sheet that can be sorted and sifted. */
export function matrixWorkbook(say: Say, matrix: Matrix, now: Date): Uint8Array {
  const { heads, rows } = takenMatrix(say, matrix)
  const widths = heads.map((_, place) => [8, 60, 30][place] ?? 16)
  return writeWorkbook({
    title: say('coverage.title', { period: say.period(matrix.period) }),
    language: say.language,
    writtenAt: now,
    sheets: [
      {
        name: say('coverage.sheet'),
        open: true,
        landscape: true,
        frozen: { rows: 1, columns: 2 },
        columns: widths.map((width) => ({ width })),
        rows: [heads.map((text) => ({ look: 'head', text })), ...rows.map((row) => row.map(cell))],
      },
    ],
  })
}

const cell = (taken: TakenCell): CellToWrite | null =>
  taken &&
  ('text' in taken
    ? { look: 'text', text: taken.text }
    : { look: 'number', number: String(taken.count) })
