import type { Cell, Row, Table } from '#kernel/word'
import type { ToldHeadings } from '#features/word-readings'
import type { Piece } from './pieces.ts'
import { pieceOfCell } from './pieces.ts'

/** A cell where it is seen: merged cells are seen in each of their columns and rows. */
export interface Seen {
  readonly piece: Piece
  /** Whether it begins elsewhere, in a row above. */
  readonly isFromAbove: boolean
  /** The first column of the cell. */
  readonly column: number
  readonly span: number
}

/** A row of a table, column by column. */
export interface GridRow {
  readonly row: Row
  readonly cells: readonly (Seen | undefined)[]
  /** What somebody said that headings are for. */
  readonly told: ToldHeadings
}

/** A table with every column filled, whatever is merged. */
export interface Grid {
  readonly table: Table
  readonly columns: number
  readonly rows: readonly GridRow[]
  readonly told: ToldHeadings
}

/** Lays a table out by its columns, to be read with what somebody said of its headings. */
export function gridOf(table: Table, told: ToldHeadings): Grid {
  const holders = new Map<string, Piece>()
  const cells = table.rows.flatMap(({ cells: its }) => its)
  for (const cell of cells) if (cell.mergedInto === null) holders.set(cell.at, pieceOfCell(cell))
  const columns = Math.max(0, ...cells.map(({ column, span }) => column + span - 1))
  return {
    table,
    columns,
    rows: table.rows.map((row) => ({ row, cells: seenIn(row, columns, holders), told })),
    told,
  }
}

function seenIn(
  row: Row,
  columns: number,
  holders: ReadonlyMap<string, Piece>,
): readonly (Seen | undefined)[] {
  const at = (column: number): Cell | undefined =>
    row.cells.find((cell) => cell.column <= column && column < cell.column + cell.span)
  return Array.from({ length: columns }, (_, index) => {
    const cell = at(index + 1)
    const piece = cell && holders.get(cell.mergedInto ?? cell.at)
    if (cell === undefined || piece === undefined) return undefined
    const isFromAbove =
      cell.mergedInto !== null && !row.cells.some(({ at: its }) => its === piece.at)
    return { piece, isFromAbove, column: cell.column, span: cell.span }
  })
}

/** The cells of a row, each once, empty ones too. */
export const ownPieces = ({ cells }: GridRow): readonly Piece[] => {
  const seen = cells.filter((cell) => cell !== undefined && !cell.isFromAbove)
  return [...new Set(seen.map((cell) => cell?.piece))].flatMap((piece) => piece ?? [])
}

/** Whether nothing stands in a row. */
export const isEmptyRow = (row: GridRow): boolean =>
  ownPieces(row).every(
    ({ text, isPlaceholder, tables }) => text === '' && !isPlaceholder && tables.length === 0,
  )

/** The text that stands alone in a row, over all of its columns. */
export function onlyPiece(row: GridRow): Piece | undefined {
  const [one, ...others] = ownPieces(row).filter(({ text }) => text !== '')
  const isWide = row.cells.filter((cell) => cell?.piece === one).length > row.cells.length / 2
  return others.length === 0 && isWide ? one : undefined
}
