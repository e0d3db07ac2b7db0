import type { Role, ToldHeadings } from '#features/word-readings'
import { headings } from '#features/word-readings'
import { timeColumns } from './time-rules.ts'
import type { Grid, GridRow } from './grid-rules.ts'
import { isEmptyRow, onlyPiece, ownPieces } from './grid-rules.ts'

/** The head of a table: which rows it takes and what each column is for. */
export interface Head {
  /** The first row below it, from 0. */
  readonly below: number
  /** The rows it stands in. */
  readonly rows: readonly number[]
  readonly texts: readonly string[]
  /** The texts of each of its rows, by which it is known again. */
  readonly rowTexts: readonly (readonly string[])[]
  readonly roles: readonly (readonly Role[])[]
  /** The columns that stand for a time each, in which a cross says when. */
  readonly times: ReadonlySet<number>
}

const textsOf = (row: GridRow): readonly string[] =>
  row.cells.map((cell) => cell?.piece.text.replaceAll('\n', ' ') ?? '')

const ownTexts = (row: GridRow): readonly string[] =>
  ownPieces(row)
    .map(({ text }) => text.replaceAll('\n', ' '))
    .filter(Boolean)

/** What columns are for; where none says when, several that are named by times do. */
function columnsOf(texts: readonly string[], told: ToldHeadings): Pick<Head, 'roles' | 'times'> {
  const named = headings.columnRoles(texts, told)
  const times = timeColumns(texts, named)
  return { roles: named.map((its, at) => (times.has(at) ? ['deadline'] : its)), times }
}

/** Whether a row could be part of a head: most of what it says are headings, and several. */
function isHeadings(row: GridRow, least = 2): boolean {
  const texts = ownTexts(row)
  const score = headings.headingScore(texts, row.told)
  if (texts.some((text) => row.told.get(headings.headingKey(text)) === 'activity')) return true
  const { size } = timeColumns(
    texts,
    texts.map((text) => headings.rolesOf(text, row.told)),
  )
  return score >= least && score + size >= texts.length / 2
}

/** Finds the head of a table, which may have a title above it and be two rows deep. */
export function findHead(grid: Grid): Head | undefined {
  const first = grid.rows.findIndex(
    (row, at) => at < 4 && row.cells.length > 1 && (isHeadings(row) || isBeginning(grid, at)),
  )
  if (first < 0) return undefined
  const head = grid.rows[first]
  const next = grid.rows[first + 1]
  if (head === undefined) return undefined
  const isDeep = next !== undefined && isSecondRow(head, next)
  const rows = isDeep ? [first, first + 1] : [first]
  const texts = headingTexts(rows.flatMap((at) => grid.rows[at] ?? []))
  const { roles, times } = columnsOf(texts, grid.told)
  const named = new Set(roles.flat())
  if (!named.has('activity') && named.size < 3) return undefined
  const rowTexts = rows.flatMap((at) => (grid.rows[at] ? [textsOf(grid.rows[at])] : []))
  return { below: first + rows.length, rows, texts, rowTexts, roles, times }
}

/** A first row of groups (`Hvem`, `Hvornår`) counts with the row below it. */
function isBeginning(grid: Grid, at: number): boolean {
  const [row, next] = [grid.rows[at], grid.rows[at + 1]]
  if (row === undefined || next === undefined || ownTexts(row).length < 2) return false
  return (
    row.cells.some((cell) => (cell?.span ?? 1) > 1) && isSecondRow(row, next) && isHeadings(next)
  )
}

/** A second row of headings: below groups over several columns, or beside headings that reach into it. */
function isSecondRow(row: GridRow, next: GridRow): boolean {
  const isJoined = next.cells.some((cell) => cell?.isFromAbove)
  const isGrouped = row.cells.some((cell) => (cell?.span ?? 1) > 1)
  const texts = ownTexts(next)
  return (
    (isJoined || isGrouped || next.row.isHeader) &&
    texts.length > 0 &&
    texts.every((text) => text.length < 60) &&
    (isHeadings(next, 1) || (next.row.isHeader && texts.length < row.cells.length))
  )
}

/** Each column's heading: the lower row's where it tells what the column is for, else both. */
function headingTexts(rows: readonly GridRow[]): readonly string[] {
  const [top, bottom] = rows.map(textsOf)
  return (top ?? []).map((text, at) => {
    const below = bottom?.[at] ?? ''
    if (below === '' || below === text) return text
    return headings.rolesOf(below, rows[1]?.told).length > 0 ? below : `${text} ${below}`
  })
}

/** The head that begins with a row in the middle of a table: the same again, or another order; undefined for none. */
export function headAt(row: GridRow, head: Head): Head | undefined {
  if (isEmptyRow(row) || onlyPiece(row) !== undefined) return undefined
  const texts = textsOf(row)
  const isSame = head.rowTexts.some((its) => its.every((text, at) => text === texts[at]))
  if (isSame) return head
  // A row of sentences may have words of headings in it; headings are short and end without a full stop.
  const isShort = ownTexts(row).every((text) => text.length < 32 && !/[.\d]$|^\d/u.test(text))
  if (!isShort || !isHeadings(row, 3)) return undefined
  const { roles, times } = columnsOf(texts, row.told)
  if (!roles.flat().includes('activity')) return undefined
  return { ...head, texts, rowTexts: [texts], roles, times }
}
