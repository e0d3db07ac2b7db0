import type { CsvBreak, CsvRow } from '#kernel/csv'
import { isBroken, readCsv } from '#kernel/csv'
import type { Columns } from './heading-rules.ts'
import { readHeadings } from './heading-rules.ts'
import type { RowChecks } from './row-rules.ts'
import { checkRow } from './row-rules.ts'
import type { RowRead, RowsOpened } from './schema.ts'

/** Reads a CSV file of figures of any length, row by row, with the memory of a few thousand rows. */
export async function readFigureRows(
  source: AsyncIterable<Uint8Array>,
  dimensions: ReadonlySet<string>,
  checks: RowChecks,
): Promise<RowsOpened> {
  const { encoding, delimiter, pieces } = await readCsv(source)
  return { encoding, delimiter, rows: rowsOf(pieces, dimensions, checks) }
}

async function* rowsOf(
  pieces: AsyncIterable<readonly CsvRow[] | CsvBreak>,
  dimensions: ReadonlySet<string>,
  checks: RowChecks,
): AsyncGenerator<RowRead> {
  let columns: Columns | undefined
  for await (const piece of pieces) {
    if (isBroken(piece)) {
      yield {
        row: piece.row,
        faults: [{ cell: `A${piece.row}`, code: piece.code, values: { written: '' } }],
      }
      return
    }
    for (const row of piece) {
      if (row.cells.every((cell) => cell.trim() === '')) continue
      if (columns) {
        yield checkRow(row, columns, checks)
        continue
      }
      const headings = readHeadings(row.cells, dimensions)
      if ('places' in headings) columns = headings
      else {
        yield { row: row.number, faults: headings }
        return
      }
    }
  }
}
