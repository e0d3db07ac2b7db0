import type { CsvBreak, CsvRow } from '#kernel/csv'
import { isBroken, readCsv } from '#kernel/csv'
import type { Columns } from './heading-rules.ts'
import { readHeadings } from './heading-rules.ts'
import type { RowChecks } from './row-rules.ts'
import { checkRow } from './row-rules.ts'
import type { PieceRead, RowsOpened } from './schema.ts'

/** Rows of a table as they come; a break ends them. */
export type RowPieces = AsyncIterable<readonly CsvRow[] | CsvBreak>

/** What a file of rows is read with. */
export interface RowReading {
  /** The columns that are dimensions. */
  readonly dimensions: ReadonlySet<string>
  readonly checks: RowChecks
  /** Told of every indicator that rows name before they are checked, so that what is known of it can be looked up. */
  readonly meet?: (indicators: ReadonlySet<string>) => Promise<void>
}

/** Reads a CSV file of figures of any length, with the memory of a few thousand rows. */
export async function readFigureRows(
  source: AsyncIterable<Uint8Array>,
  reading: RowReading,
): Promise<RowsOpened> {
  const { encoding, delimiter, pieces } = await readCsv(source)
  return { encoding, delimiter, pieces: checkPieces(pieces, reading) }
}

/** Checks the rows of a table, however they came. */
export async function* checkPieces(
  pieces: RowPieces,
  { dimensions, checks, meet }: RowReading,
): AsyncGenerator<PieceRead> {
  let columns: Columns | undefined
  for await (const piece of pieces) {
    if (isBroken(piece)) {
      const { row, code } = piece
      const fault = { cell: `A${row}`, column: '', code, values: { written: '' } }
      yield { rows: [{ row, indicator: '', faults: [fault] }], unread: [] }
      return
    }
    const filled = piece.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    const first = columns ? undefined : filled.shift()
    const found = first && readHeadings(first.cells, dimensions)
    if (first && found && !('places' in found)) {
      yield { rows: [{ row: first.number, indicator: '', faults: found }], unread: [] }
      return
    }
    if (found && 'places' in found) columns = found
    const known = columns
    if (!known) continue
    await meet?.(indicatorsIn(filled, known))
    yield {
      rows: filled.map((row) => checkRow(row, known, checks)),
      unread: found ? known.unread : [],
    }
  }
}

const indicatorsIn = (rows: readonly CsvRow[], { places }: Columns): ReadonlySet<string> =>
  new Set(rows.map(({ cells }) => (cells[places.indicator ?? 0] ?? '').trim()))
