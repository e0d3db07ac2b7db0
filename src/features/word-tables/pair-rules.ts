import { headings } from '#features/word-readings'
import type { Piece } from './pieces.ts'
import type { Grid, GridRow } from './grid-rules.ts'
import { isEmptyRow, ownPieces } from './grid-rules.ts'

type Pair = readonly [label: Piece, value: Piece]

const says = ({ text }: Piece, { told }: GridRow): boolean =>
  headings.rolesOf(text.replaceAll('\n', ' '), told).length > 0

/** The labels of a row with what stands beside each; undefined where labels and values do not take turns. */
function pairsIn(row: GridRow): readonly Pair[] | undefined {
  const pieces = ownPieces(row)
  if (pieces.length < 2 || pieces.length % 2 > 0) return undefined
  const pairs = pieces.flatMap((label, at): readonly Pair[] => {
    const value = pieces[at + 1]
    return at % 2 > 0 || value === undefined ? [] : [[label, value]]
  })
  const isTold = pairs.every(([label, value]) => says(label, row) && !says(value, row))
  return isTold ? pairs : undefined
}

const isAlone = (row: GridRow): boolean => ownPieces(row).length === 1

/** A box with several labels beside each other, laid out with one label in each row; any other table as it is. */
export function asPairs(grid: Grid): Grid {
  const filled = grid.rows.filter((row) => !isEmptyRow(row))
  const paired = filled.map((row) => (isAlone(row) ? [] : pairsIn(row)))
  const isBroad = paired.some((pairs) => pairs !== undefined && pairs.length > 1)
  if (!isBroad || paired.includes(undefined)) return grid
  const rows = filled.flatMap((row) => {
    const [alone] = ownPieces(row)
    if (isAlone(row) && alone !== undefined) return [rowOf(row, [alone, alone])]
    return (pairsIn(row) ?? []).map((pair) => rowOf(row, pair))
  })
  return { ...grid, columns: 2, rows }
}

const rowOf = ({ row, told }: GridRow, pieces: Pair): GridRow => ({
  row,
  told,
  cells: pieces.map((piece, at) => ({ piece, isFromAbove: false, column: at + 1, span: 1 })),
})
