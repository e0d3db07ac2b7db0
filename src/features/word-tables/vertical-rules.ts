import type { Role } from '#features/word-readings'
import { headings } from '#features/word-readings'
import type { Ledger } from './ledger.ts'
import { account, headed, refuse } from './ledger.ts'
import type { Piece } from './pieces.ts'
import { pieceOf, withLines } from './pieces.ts'
import type { Carried } from './above-rules.ts'
import { carriedAfter } from './above-rules.ts'
import type { Grid, GridRow } from './grid-rules.ts'
import { isEmptyRow, onlyPiece, ownPieces } from './grid-rules.ts'
import type { Raw } from './raw.ts'
import { ownerAndDeadline } from './split-rules.ts'

const labelOf = (row: GridRow): string => row.cells[0]?.piece.text.replaceAll('\n', ' ') ?? ''

const rolesOfRow = (row: GridRow): readonly Role[] => {
  const own = ownPieces(row).length
  return own < 2 ? [] : headings.rolesOf(labelOf(row), row.told)
}

/** Whether a table has its labels in the first column: a fact box. */
export function isVertical(grid: Grid): boolean {
  const filled = grid.rows.filter((row) => !isEmptyRow(row) && onlyPiece(row) === undefined)
  const named = filled.filter((row) => rolesOfRow(row).length > 0)
  const roles = new Set(named.flatMap(rolesOfRow))
  const isSure = roles.has('activity') || onlyPiece(grid.rows[0] ?? emptyRow) !== undefined
  return grid.columns > 1 && roles.size >= 2 && named.length >= filled.length * 0.6 && isSure
}

/** How many of its rows begin with a label. */
export const labelScore = ({ rows }: Grid): number =>
  rows.filter((row) => rolesOfRow(row).length > 0).length

const emptyRow: GridRow = {
  row: { at: '', isHeader: false, change: null, cells: [] },
  cells: [],
  told: headings.nothingTold,
}

/** The activities of a fact box: one for each column of values, a new one at each label for activities. */
export function activitiesOfBox(grid: Grid, carried: Carried, ledger: Ledger): readonly Raw[] {
  const columns = Array.from({ length: grid.columns - 1 }, (_, at) => at + 1)
  const told = rolesOfBox(grid)
  for (const [at, row] of grid.rows.entries()) labelsAccounted(row, told[at] ?? [], ledger)
  return columns.flatMap((column) => activitiesInColumn(grid, column, carried, ledger))
}

function labelsAccounted(row: GridRow, roles: readonly Role[], ledger: Ledger): void {
  const label = row.cells[0]?.piece
  if (!label || label.text === '' || onlyPiece(row) !== undefined) return
  account(ledger, label.at, { as: 'heading', role: 'heading' })
  headed(ledger, { at: label.at, text: labelOf(row), roles }, row.told)
}

/** What each row of a box is for; its labels, read downwards, tell it as the headings of columns do. */
const rolesOfBox = ({ rows, told }: Grid): readonly (readonly Role[])[] =>
  headings.columnRoles(
    rows.map((row) => {
      if (onlyPiece(row) !== undefined) return 'Aktivitet'
      return ownPieces(row).length < 2 ? '' : labelOf(row)
    }),
    told,
  )

interface Box {
  readonly parts: Map<Role, readonly Piece[]>
  readonly headings: Map<Role, string>
  carried: Carried
}

function activitiesInColumn(
  grid: Grid,
  column: number,
  carried: Carried,
  ledger: Ledger,
): readonly Raw[] {
  const told = rolesOfBox(grid)
  const boxes: Box[] = [{ parts: new Map(), headings: new Map(), carried }]
  for (const [at, row] of grid.rows.entries()) {
    const alone = onlyPiece(row)
    const value = alone ?? row.cells[column]?.piece
    const isSame = row.cells[column - 1]?.piece === value && column > 1
    if (value === undefined || isSame) continue
    const roles = told[at] ?? []
    if (roles.includes('activity') && boxes.at(-1)?.parts.has('activity'))
      boxes.push({ parts: new Map(), headings: new Map(), carried })
    const box = boxes.at(-1)
    if (box) placed(box, value, { roles, label: labelOf(row), ledger })
  }
  return boxes.flatMap((box) => rawOf(box, grid.table.at))
}

function placed(
  box: Box,
  piece: Piece,
  { roles, label, ledger }: { roles: readonly Role[]; label: string; ledger: Ledger },
): void {
  if (roles.length === 0) return refuse(ledger, piece, 'column-unknown')
  if (piece.text === '' && !piece.isPlaceholder) return
  account(ledger, piece.at, { as: 'activity', role: roles.join('+') })
  if (roles.includes('goal') || roles.includes('outcome')) {
    const which = { goal: roles.includes('goal'), outcome: roles.includes('outcome') }
    box.carried = carriedAfter(box.carried, piece, which)
    return
  }
  const both = roles.includes('owner') && roles.includes('deadline')
  const parts = both
    ? ownerAndDeadline(piece)
    : new Map(roles.slice(0, 1).map((role) => [role, piece]))
  for (const [role, part] of parts) {
    box.parts.set(role, [part])
    box.headings.set(role, label)
  }
}

function rawOf({ parts, headings: labels, carried }: Box, within: string): readonly Raw[] {
  const [activity] = parts.get('activity') ?? []
  const measured = parts.get('indicator')
  if (measured && !parts.has('target')) {
    parts.set('criterion', measured)
    parts.delete('indicator')
  }
  if (activity === undefined || activity.text === '') return []
  return [
    {
      within,
      activity,
      number: parts.get('number')?.[0] ?? null,
      ...carried,
      parts,
      headings: labels,
      dittos: new Map(),
      above: null,
      isInserted: false,
      isProse: false,
      doubt: null,
      steps: [],
    },
  ]
}

/** A piece without any text, where something should stand. */
export const emptyPiece = (at: string): Piece => withLines(pieceOf(at, []), [])
