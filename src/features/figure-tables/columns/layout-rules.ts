import { lowered } from '#kernel/names'
import type { Period } from '#kernel/clock'
import type { At, Frame, Grid, GridCell } from '../schema.ts'
import type { HeadingRead, Vocabulary } from './heading-rules.ts'
import { readHeading, vocabularyOf } from './heading-rules.ts'
import type { Role } from './role-rules.ts'
import { roleOf } from './role-rules.ts'
import { combined, headingRows } from './two-row-rules.ts'
import { isFigure, wordsOverFigures } from './unknown-rules.ts'

/** A row below the headings, its cells by column. */
export interface TableRow {
  readonly number: number
  readonly cells: ReadonlyMap<number, GridCell>
}

/** A column that holds anything. */
export interface Column {
  readonly column: number
  readonly at: At
  readonly heading: string
  /** Its name in ids of questions: the heading in small letters. */
  readonly key: string
  /** What its heading says; undefined where it says nothing that is known. */
  readonly role: Role | undefined
  readonly cells: readonly GridCell[]
}

/** A table with its headings found. */
export interface Layout {
  readonly above: readonly GridCell[]
  /** What stands above and names a period. */
  readonly titles: readonly { readonly cell: GridCell; readonly period: Period }[]
  /** Where the headings are two rows, the upper one. */
  readonly upper: readonly GridCell[]
  readonly headings: readonly GridCell[]
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
}

const searched = 40

/** Finds the row of headings, and what each column's heading says. */
export function layOut(grid: Grid, frame: Frame): Layout {
  const table = vocabularyOf(frame)
  const found = findHeadings(grid, frame, table)
  const read = (text: string): HeadingRead => readHeading(text, table)
  const role = (text: string): Role | undefined => roleOf(read(text), frame)
  const isHeading = (cells: readonly GridCell[]): boolean => scoreOf(cells, frame, table) > 0
  const understood = { read, roleOf: role, isHeading }
  const both = headingRows(grid.rows, found, understood)
  const first = both.next - (both.upper.length > 0 ? 2 : 1)
  const above = grid.rows.slice(0, Math.max(0, first)).flatMap(({ cells }) => cells)
  const rows = grid.rows.slice(both.next).map(({ number, cells }) => ({
    number,
    cells: new Map(cells.map((cell) => [cell.at.column, cell])),
  }))
  return {
    above,
    titles: above.flatMap((cell) => {
      const { period } = read(cell.said)
      return period === undefined ? [] : [{ cell, period }]
    }),
    upper: both.upper,
    headings: both.lower,
    columns: columnsOf(combined(both, understood), rows, role),
    rows,
  }
}

/** The place of the row whose cells say most as headings, else of the words over the first figures; -1 where none does. */
function findHeadings({ rows }: Grid, frame: Frame, table: Vocabulary): number {
  const last = rows.findLastIndex(({ cells }) => cells.some(isFigure))
  const scores = rows
    .slice(0, last < 0 ? searched : Math.min(searched, last))
    .map(({ cells }) => scoreOf(cells, frame, table))
  const best = Math.max(0, ...scores)
  return best === 0 ? wordsOverFigures(rows, frame) : scores.indexOf(best)
}

/** How many cells of a row are headings; none where it holds figures, or only what a row of figures holds too. */
function scoreOf(cells: readonly GridCell[], frame: Frame, table: Vocabulary): number {
  if (cells.length < 2 || cells.some(isFigure)) return 0
  const read = cells
    .map(({ said }) => readHeading(said, table))
    .filter(({ unknown }) => unknown.length === 0)
  const strong = read.filter(isStrong).length
  const weak = frame.dimensions.map(
    ({ dimension }) => new Set(read.flatMap((one) => codesOf(one, dimension))).size,
  )
  const periods = new Set(read.flatMap(({ period }) => period ?? [])).size
  const isHeading = strong > 0 || Math.max(periods, ...weak, 0) > 1
  return isHeading ? read.length : 0
}

const isStrong = ({ dimensions, measures, isPeriod, isNote }: HeadingRead): boolean =>
  dimensions.length > 0 || measures.length > 0 || isPeriod || isNote

const codesOf = ({ categories }: HeadingRead, dimension: string): readonly string[] =>
  categories.filter((one) => one.dimension === dimension).map(({ code }) => code)

function columnsOf(
  headings: readonly GridCell[],
  rows: readonly TableRow[],
  roleIn: (heading: string) => Role | undefined,
): readonly Column[] {
  const byColumn = new Map(headings.map((cell) => [cell.at.column, cell]))
  const below = new Map<number, GridCell[]>()
  for (const { cells } of rows)
    for (const [column, cell] of cells) {
      const all = below.get(column)
      if (all) all.push(cell)
      else below.set(column, [cell])
    }
  const used = new Map<string, number>()
  const columns = [...new Set([...byColumn.keys(), ...below.keys()])].toSorted((a, b) => a - b)
  return columns.flatMap((column) => {
    const [cell, cells] = [byColumn.get(column), below.get(column) ?? []]
    const at = cell?.at ?? cells[0]?.at
    const name = cell ? lowered(cell.said) : `~ ${smallest(cells)}`
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    const key = count === 1 ? name : `${name} #${count}`
    const heading = cell?.said ?? ''
    return at ? [{ column, at, heading, key, role: cell && roleIn(heading), cells }] : []
  })
}

/** A name for a column without a heading, which stays the same where rows are moved. */
const smallest = (cells: readonly GridCell[]): string =>
  cells
    .map(({ said }) => lowered(said))
    .reduce((one, other) => (one < other ? one : other), '\uffff')
