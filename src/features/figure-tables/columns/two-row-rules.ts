import { parsePlace } from '#kernel/sheets'
import type { Grid, GridCell } from '../schema.ts'
import type { HeadingRead } from './heading-rules.ts'
import type { Role } from './role-rules.ts'

/** The rows of headings: the lower one, and where there are two, one above it whose cells stand over several columns. */
export interface HeadingRows {
  readonly upper: readonly GridCell[]
  readonly lower: readonly GridCell[]
  /** Where the figures begin. */
  readonly next: number
}

/** How headings are understood. */
export interface Understood {
  readonly read: (heading: string) => HeadingRead
  readonly roleOf: (heading: string) => Role | undefined
  readonly isHeading: (cells: readonly GridCell[]) => boolean
}

type Rows = Grid['rows']

/** Adds to a row of headings the one above or below it, where both together say what columns hold. */
export function headingRows(rows: Rows, found: number, understood: Understood): HeadingRows {
  const row = rows[found]
  if (!row) return { upper: [], lower: [], next: 0 }
  const [before, after] = [rows[found - 1], rows[found + 1]]
  if (after?.number === row.number + 1 && isOver(row.cells, after.cells, understood))
    return { upper: row.cells, lower: after.cells, next: found + 2 }
  const hasUpper = before?.number === row.number - 1 && isOver(before.cells, row.cells, understood)
  return { upper: hasUpper ? before.cells : [], lower: row.cells, next: found + 1 }
}

/** Whether each cell of a row is a heading of its own, or of figures, which at least two groups tell apart. */
function isOver(upper: readonly GridCell[], lower: readonly GridCell[], understood: Understood) {
  const { read, roleOf, isHeading } = understood
  const named = new Set(
    lower.filter(({ said }) => namesRows(roleOf(said))).map(({ at }) => at.column),
  )
  const taken = new Set(lower.map(({ at }) => at.column))
  const isFitting = ({ said, at }: GridCell): boolean =>
    read(said).unknown.length === 0 &&
    (namesRows(roleOf(said)) ? !taken.has(at.column) : !named.has(at.column))
  const groups = upper.filter(({ said }) => tellsGroup(read(said)))
  return groups.length > 1 && upper.every(isFitting) && isHeading(lower)
}

const tellsGroup = ({ categories, period, measures }: HeadingRead): boolean =>
  categories.length > 0 || period !== undefined || measures.length > 0

const namesRows = (role: Role | undefined): boolean =>
  role !== undefined && ['dimension', 'period', 'note'].includes(role.is)

/** The headings of columns: below a group its own after the group's, »2024 Kvinder«. */
export function combined({ upper, lower }: HeadingRows, { roleOf }: Understood) {
  const own = lower.map((cell): GridCell => {
    const over = upper.findLast(({ at }) => at.column <= cell.at.column)
    const isOfRows = namesRows(roleOf(cell.said)) || !over || namesRows(roleOf(over.said))
    return isOfRows || !reaches(over, cell) ? cell : { ...cell, said: `${over.said} ${cell.said}` }
  })
  const taken = new Set(lower.map(({ at }) => at.column))
  return [...own, ...upper.filter(({ at }) => !taken.has(at.column))]
}

/** Whether a group's heading is over a cell: as far as it is merged, else up to the next one. */
function reaches({ merged }: GridCell, { at }: GridCell): boolean {
  const end = merged === undefined ? undefined : parsePlace(merged.split(':')[1] ?? '')
  return end === undefined || at.column <= end.column
}
