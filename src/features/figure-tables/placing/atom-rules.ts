import type { Period } from '#kernel/clock'
import type { Decided } from '../columns/deciding-rules.ts'
import type { FigureRole } from '../columns/role-rules.ts'
import type { Measure } from '../columns/vocabulary.ts'
import type { Expected, Figure } from '../numbers/schema.ts'
import { readColumn } from '../numbers/column-rules.ts'
import { isSilence, readSilences } from '../numbers/silence-rules.ts'
import type { At, Frame, GridCell } from '../schema.ts'
import type { PeriodReading } from '../rows/period-cell-rules.ts'
import { notAhead, onlyPeriod } from '../rows/period-cell-rules.ts'
import type { RowRead } from '../rows/row-rules.ts'
import { parseDecimal } from '#kernel/decimal'
import { columnName } from '#kernel/sheets'

/** One cell of figures, with of whom and when it is. */
export interface Atom {
  readonly at: At
  /** The key of its column. */
  readonly column: string
  readonly measure: Measure
  readonly coordinates: Readonly<Record<string, string | null>>
  /** What of them its row says. */
  readonly row: Readonly<Record<string, string | null>>
  readonly period: Period
  readonly detail: string
  /** Empty where its column says the period, and not its row. */
  readonly rowPeriod: string
  readonly figure: Figure
  /** Whether nothing stands there, whatever that was said to mean. */
  readonly isEmpty: boolean
}

interface FigureColumn extends Decided {
  readonly is: FigureRole
}

const isFigureColumn = (column: Decided): column is FigureColumn => column.is?.is === 'figure'

/** All cells of figures of a table, read column by column. */
export function readAtoms(
  rows: readonly RowRead[],
  columns: readonly Decided[],
  reading: PeriodReading,
): readonly Atom[] {
  const figures = columns.filter(isFigureColumn)
  const cells = rows.flatMap(({ row }) =>
    figures.flatMap(({ column }) => row.cells.get(column) ?? []),
  )
  const silent = cells.filter(({ kind, said }) => kind === 'text' && isSilence(said))
  const silences = readSilences(silent, reading.notes)
  const isSilent = new Set(silent.map(({ at }) => at.cell))
  return figures.flatMap((column) => {
    const written = rows.flatMap(({ row }) => row.cells.get(column.column) ?? [])
    const numeric = written.filter(({ at }) => !isSilent.has(at.cell))
    const numbers = readColumn(numeric, expectedOf(column, reading.frame), reading.notes)
    const figureOf = ({ at }: GridCell): Figure =>
      numbers.get(at.cell) ?? silenceIn(silences.get(at.cell))
    return atomsOf(column, rows, figureOf, reading)
  })
}

function silenceIn(silence: ReturnType<ReturnType<typeof readSilences>['get']>): Figure {
  if (silence === undefined) return { is: 'waits' }
  const zero = parseDecimal('0')
  return silence === 'zero' && zero
    ? { is: 'number', number: zero }
    : silence === 'zero'
      ? { is: 'waits' }
      : { is: 'silence', silence }
}

function expectedOf({ key, is }: FigureColumn, { indicator }: Frame): Expected {
  const isValue = is.measure === 'value'
  const isShare = indicator.kind === 'share'
  const isPercent = isValue && indicator.unit === 'percent'
  const counts = indicator.countsPeople !== 'no'
  return {
    key,
    isPercent,
    isShare: isPercent && isShare,
    isWhole: counts && (!isValue || indicator.kind === 'count'),
    mayBeNegative: isValue && !isShare && !(counts && indicator.kind === 'count'),
  }
}

function atomsOf(
  column: FigureColumn,
  rows: readonly RowRead[],
  figureOf: (cell: GridCell) => Figure,
  reading: PeriodReading,
): readonly Atom[] {
  const { is } = column
  const whole = periodOfColumn(column, rows, reading)
  const noPeriod = is.period === undefined ? 'asked' : 'refused'
  return rows.flatMap((row): readonly Atom[] => {
    const cell = row.row.cells.get(column.column)
    const period = is.period === undefined ? (row.period ?? whole) : whole
    const waits = row.waits ?? (period === undefined ? noPeriod : undefined)
    if (cell && (waits || whole === 'aside'))
      putAside(cell, whole === 'aside', waits ?? 'asked', reading)
    if (period === undefined || period === 'aside' || whole === 'aside') return []
    if (waits && !cell) return []
    return [
      atomOf(column, row, cell, {
        period,
        figure: waits ? { is: 'waits' } : figureIn(cell, figureOf),
      }),
    ]
  })
}

const figureIn = (cell: GridCell | undefined, figureOf: (cell: GridCell) => Figure): Figure =>
  cell ? figureOf(cell) : { is: 'blank' }

function atomOf(
  { column, key, is }: FigureColumn,
  { at, coordinates, detail }: RowRead,
  cell: GridCell | undefined,
  read: Pick<Atom, 'period' | 'figure'>,
): Atom {
  return {
    ...read,
    at: cell?.at ?? emptyAt(at, column),
    column: key,
    measure: is.measure,
    row: coordinates,
    coordinates: { ...coordinates, ...is.coordinates },
    detail,
    isEmpty: cell === undefined,
    rowPeriod: is.period === undefined ? read.period : '',
  }
}

/** Where an empty cell stands. */
function emptyAt({ sheet, row }: At, column: number): At {
  return { ...(sheet !== undefined && { sheet }), row, column, cell: `${columnName(column)}${row}` }
}

function putAside(
  { at }: GridCell,
  isOther: boolean,
  waits: 'asked' | 'refused',
  { notes }: PeriodReading,
): void {
  if (isOther) notes.ignore([at], 'other-period')
  else if (notes.fateOf(at) !== 'refused') notes.settle([at], waits)
}

/** The period of a column: its heading's, else the table's; `aside` where it is none that is taken. */
function periodOfColumn(
  { is, at }: FigureColumn,
  rows: readonly RowRead[],
  reading: PeriodReading,
): Period | 'aside' | undefined {
  const { periods } = reading.frame
  if (is.period !== undefined) {
    if (periods !== 'any' && !periods.includes(is.period)) return 'aside'
    return typeof notAhead(is.period, at, reading) === 'object' ? is.period : undefined
  }
  const needsOne = rows.some((row) => row.period === undefined && row.waits === undefined)
  const period = needsOne ? onlyPeriod(at, reading) : undefined
  return period !== undefined && typeof notAhead(period, at, reading) === 'object'
    ? period
    : undefined
}
