import type { Period } from '#kernel/clock'
import { decideColumns } from './columns/deciding-rules.ts'
import type { Decided } from './columns/deciding-rules.ts'
import { layOut } from './columns/layout-rules.ts'
import type { Layout } from './columns/layout-rules.ts'
import { roleName, shareOf } from './columns/role-rules.ts'
import type { Notes } from './notes.ts'
import { openNotes } from './notes.ts'
import type { Atom } from './placing/atom-rules.ts'
import { readAtoms } from './placing/atom-rules.ts'
import { settleDuplicates } from './placing/duplicate-rules.ts'
import { groupsOf } from './placing/group-rules.ts'
import { placeGroup } from './placing/place-rules.ts'
import type { TableKnown } from './placing/share-rules.ts'
import { settleTotals } from './placing/total-rules.ts'
import { isRunning } from './rows/period-cell-rules.ts'
import { readRows } from './rows/row-rules.ts'
import type {
  Answers,
  Coverage,
  FiguresRead,
  Frame,
  GridCell,
  Input,
  Placed,
  RowsRead,
} from './schema.ts'

/** Reads a table into placed figures, questions and refusals. The same table and answers give the same. */
export function readFigures(input: Input): FiguresRead {
  const { grid, frame, today, answers } = input
  const notes = openNotes(answers)
  const layout = layOut(grid, frame)
  settleHeadings(layout, notes)
  const columns = decideColumns(layout, frame, notes)
  const reading = { frame, today, notes }
  const rows = readRows(layout, columns, reading)
  const isOpen = columns.some(({ is }) => is === undefined)
  const placed = placeAll(readAtoms(rows, columns, reading), { frame, notes, isOpen })
  warnOfTable(columns, placed, input, notes)
  warnOfTitles(layout, columns, placed, notes)
  const all = notes.all()
  return {
    input,
    rows: rowsOf(layout),
    columns: columns.map(({ at, heading, is }) => ({
      at,
      heading,
      role: is ? roleName(is) : 'asked',
    })),
    placed,
    coverage: coverageOf(placed, frame),
    ...all,
    warnings: [...grid.warnings, ...all.warnings],
    isClear: all.questions.length === 0 && all.errors.length === 0,
  }
}

function rowsOf({ above, upper, headings, rows }: Layout): RowsRead {
  const of = (cells: readonly GridCell[]): readonly number[] => [
    ...new Set(cells.map(({ at }) => at.row)),
  ]
  const [numbers, titles] = [of([...upper, ...headings]), of(above)]
  const first = (numbers.at(-1) ?? (rows[0]?.number ?? 1) - 1) + 1
  const span = rows.length === 0 ? 0 : (rows.at(-1)?.number ?? 0) - first + 1
  return {
    headings: numbers,
    below: rows.length,
    above: titles.length,
    blank: span - rows.length,
  }
}

/** Reads a table anew with what a person has answered besides. */
export const answer = ({ input }: FiguresRead, answers: Answers): FiguresRead =>
  readFigures({ ...input, answers: { ...input.answers, ...answers } })

/** A title may name another period than the one that the figures are taken as of: last year's table, say. */
function warnOfTitles(
  { titles }: Layout,
  columns: readonly Decided[],
  placed: readonly Placed[],
  notes: Notes,
): void {
  const saysPeriod = ({ is }: Decided): boolean =>
    is?.is === 'period' || (is?.is === 'figure' && is.period !== undefined)
  const isOf = new Set(placed.map(({ period }) => period))
  if (isOf.size === 0 || columns.some(saysPeriod)) return
  if (titles.some(({ period }) => isOf.has(period))) return
  for (const { cell, period } of titles)
    notes.warn('title-period', [cell.at], { written: cell.said, period })
}

function settleHeadings({ above, upper, headings }: Layout, notes: Notes): void {
  notes.ignore(
    above.map(({ at }) => at),
    'above-heading',
  )
  notes.settle(
    [...upper, ...headings].map(({ at }) => at),
    'heading',
  )
  for (const { at, merged } of [...upper, ...headings])
    if (merged !== undefined) notes.warn('merged', [at], { area: merged })
}

function placeAll(
  atoms: readonly Atom[],
  { frame, notes, isOpen }: Omit<TableKnown, 'present'>,
): readonly Placed[] {
  const kept = settleTotals(settleDuplicates(atoms, frame, notes), frame, notes)
  const share = shareOf(frame)?.dimension ?? ''
  const present = new Set(
    kept
      .filter(({ figure }) => figure.is !== 'blank')
      .map(({ coordinates }) => coordinates[share] ?? null),
  )
  const known = { frame, notes, present, isOpen }
  const placed = groupsOf(kept, frame).flatMap((group) => placeGroup(group, known) ?? [])
  return placed.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

const keyOf = ({ period, cells }: Placed): string =>
  [period, ...Object.entries(cells).map((pair) => pair.join('='))].join(' ')

/** What is true of the table as a whole and should be seen. */
function warnOfTable(
  columns: readonly Decided[],
  placed: readonly Placed[],
  input: Input,
  notes: Notes,
): void {
  const { frame, today, grid } = input
  const [first] = grid.rows[0]?.cells ?? []
  const at = columns[0]?.at ?? first?.at
  if (!at) return
  if (columns.every(({ is }) => is !== undefined && is.is !== 'figure'))
    notes.refuse(at, 'no-figures')
  const running = placed.filter(({ period }) => isRunning(period, today))
  for (const [period, all] of Map.groupBy(running, (one) => one.period))
    notes.warn(
      'period-running',
      all.map((one) => one.at),
      { period },
    )
  for (const { dimension, use, names } of frame.dimensions) {
    const isTold = columns.some(({ is }) =>
      is?.is === 'dimension'
        ? is.dimension === dimension
        : is?.is === 'figure' && dimension in is.coordinates,
    )
    if (use === 'place' && !isTold)
      notes.warn('dimension-absent', [at], { dimension: names ?? dimension })
  }
}

/** How many categories of each dimension have a figure, period by period. */
function coverageOf(
  placed: readonly Placed[],
  { dimensions, periods }: Frame,
): readonly Coverage[] {
  const named =
    periods === 'any' ? [...new Set(placed.map(({ period }) => period))].toSorted() : periods
  const whole = dimensions.filter(({ use, exhaustive }) => use === 'place' && exhaustive)
  const told = Map.groupBy(
    placed.filter(({ silence }) => silence === undefined),
    ({ period }) => period,
  )
  return named.flatMap((period) =>
    whole.map((dimension) => coverageIn(told.get(period) ?? [], dimension, period)),
  )
}

function coverageIn(
  told: readonly Placed[],
  { dimension, categories }: Frame['dimensions'][number],
  period: Period,
): Coverage {
  const reported = new Set(told.flatMap(({ cells }) => cells[dimension] ?? []))
  const missing = categories.map(({ code }) => code).filter((code) => !reported.has(code))
  return {
    dimension,
    period,
    reported: categories.length - missing.length,
    expected: categories.length,
    missing,
  }
}
