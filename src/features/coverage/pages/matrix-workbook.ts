import type { Say } from '#kernel/i18n'
import type { CellToWrite } from '#kernel/sheets'
import { writeWorkbook } from '#kernel/sheets'
import type { Matrix } from '../matrix/schema.ts'
import { takenMatrix, type TakenCell, type TakenMatrix, type Taking } from './matrix-rows.ts'

/** The matrix as a workbook, in the reader's language: what it is, and one table that can be sorted and sifted. */
export function matrixWorkbook(say: Say, matrix: Matrix, taking: Taking): Uint8Array {
  const taken = takenMatrix(say, matrix, taking)
  const title = say('coverage.title', { period: say.period(matrix.period) })
  const widths = taken.heads.map((_, place) => [8, 60, 30][place] ?? 16)
  const above = [...aboutIt(say, taken, { title, exercise: taking.exercise }), null]
  const heads = taken.heads.map((text) => ({ look: 'head', text }) as const)
  return writeWorkbook({
    title,
    language: say.language,
    writtenAt: taking.now,
    sheets: [
      {
        name: say('coverage.sheet'),
        open: true,
        landscape: true,
        frozen: { rows: above.length + 1, columns: 2 },
        columns: widths.map((width) => ({ width })),
        rows: [...above, heads, ...taken.rows.map((row) => row.map(cell))],
      },
    ],
  })
}

/** Above the table, parted from it by an empty row: the exercise's mark, what this is, and when it was read. */
function aboutIt(
  say: Say,
  { day }: TakenMatrix,
  { title, exercise }: { readonly title: string; readonly exercise: boolean },
): readonly (readonly (CellToWrite | null)[])[] {
  const lines: readonly CellToWrite[] = [
    ...(exercise ? [{ look: 'strong', text: say('coverage.word-band') } as const] : []),
    { look: 'title', text: title },
    { look: 'text', text: say('coverage.as-read', { day: say.day(day) }) },
  ]
  // The first column holds numbers and is narrow.
  return lines.map((one) => [null, one])
}

const cell = (taken: TakenCell): CellToWrite | null =>
  taken &&
  ('text' in taken
    ? { look: 'text', text: taken.text }
    : { look: 'number', number: String(taken.count) })
