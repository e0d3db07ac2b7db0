import type { Day, Period } from '#kernel/clock'
import { parsePeriod, periodStart } from '#kernel/clock'
import { compare, parseDecimal, share, writtenNumbers } from '#kernel/decimal'
import { columnName } from '#kernel/sheets'
import type { Columns } from './heading-rules.ts'
import type { RowErrorCode, RowFault, RowFrame, RowRead } from './schema.ts'

/** What rows are checked against. */
export interface RowChecks {
  readonly today: Day
  /** What is known of an indicator; undefined where there is none of that id. */
  readonly frameOf: (indicator: string) => RowFrame | undefined
}

/** A row while it is checked. */
interface Checking {
  readonly cells: readonly string[]
  readonly columns: Columns
  readonly refuse: (place: number, code: RowErrorCode, written?: string) => undefined
}

type Name = keyof Columns['places']

/** Checks a row: its figure, or everything that is wrong with it. */
export function checkRow(
  row: { readonly number: number; readonly cells: readonly string[] },
  columns: Columns,
  { today, frameOf }: RowChecks,
): RowRead {
  const faults: RowFault[] = []
  const refuse: Checking['refuse'] = (place, code, written = row.cells[place] ?? '') => {
    const values = { written: written.length > 60 ? `${written.slice(0, 57)}…` : written }
    faults.push({ cell: `${columnName(place + 1)}${row.number}`, code, values })
  }
  const checking: Checking = { cells: row.cells, columns, refuse }
  const stray = row.cells.findIndex((cell, place) => !columns.named[place] && cell.trim() !== '')
  if (stray >= 0) refuse(stray, 'too-many-cells')
  const unreadable = row.cells.findIndex((cell) => cell.includes('\ufffd'))
  if (unreadable >= 0) refuse(unreadable, 'unreadable')
  const indicator = said(checking, 'indicator')
  const frame = frameOf(indicator)
  if (!frame) refuse(columns.places.indicator ?? 0, 'indicator-unknown')
  const period = periodIn(checking, today)
  const cells = categoriesIn(checking, frame)
  const numbers = numbersIn(checking, frame)
  if (faults.length > 0 || !period) return { row: row.number, faults }
  const [source, note] = [said(checking, 'source'), said(checking, 'note')]
  return { row: row.number, figure: { indicator, period, cells, ...numbers, source, note } }
}

const said = ({ cells, columns }: Checking, name: Name): string => {
  const place = columns.places[name]
  return place === undefined ? '' : (cells[place] ?? '').trim()
}

function periodIn(checking: Checking, today: Day): Period | undefined {
  const period = parsePeriod(said(checking, 'period'))
  const place = checking.columns.places.period ?? 0
  if (!period) return checking.refuse(place, 'no-period')
  return periodStart(period) > today ? checking.refuse(place, 'future-period') : period
}

function categoriesIn(
  { cells, columns, refuse }: Checking,
  frame: RowFrame | undefined,
): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [dimension, place] of columns.dimensions) {
    const code = (cells[place] ?? '').trim()
    if (code === '') continue
    const codes = frame?.dimensions.get(dimension)
    if (frame && !codes) refuse(place, 'dimension-unknown')
    else if (codes && !codes.has(code)) refuse(place, 'code-unknown')
    else found[dimension] = code
  }
  return found
}

type Numbers = Partial<Record<'value' | 'numerator' | 'denominator', string>>

function numbersIn(checking: Checking, frame: RowFrame | undefined): Numbers {
  const { columns, refuse } = checking
  const numbers: Numbers = {}
  for (const name of ['value', 'numerator', 'denominator'] as const) {
    const number = said(checking, name) === '' ? undefined : numberIn(checking, name, frame)
    if (number !== undefined) numbers[name] = number
  }
  const { value, numerator, denominator } = numbers
  const place = columns.places.value ?? columns.places.numerator ?? 0
  const isWritten = (name: Name): boolean => said(checking, name) !== ''
  if (!isWritten('value') && !isWritten('numerator') && !isWritten('denominator'))
    refuse(place, 'no-figure')
  if (isWritten('numerator') !== isWritten('denominator'))
    refuse(columns.places.numerator ?? 0, 'counts-incomplete')
  if (frame?.kind !== 'share') return numbers
  if (value !== undefined && compare(value, '100') > 0)
    refuse(columns.places.value ?? 0, 'above-hundred')
  if (numerator === undefined || denominator === undefined) return numbers
  if (compare(denominator, '0') === 0) refuse(columns.places.denominator ?? 0, 'zero-whole')
  else if (compare(numerator, denominator) > 0) refuse(columns.places.numerator ?? 0, 'above-whole')
  else if (value !== undefined && !isShare(value, numerator, denominator))
    refuse(columns.places.value ?? 0, 'value-differs')
  return numbers
}

/** Whether a percentage is what its counts come to, however it was rounded. */
const isShare = (value: string, numerator: string, denominator: string): boolean =>
  (['half-up', 'half-even'] as const).some((way) => {
    const places = value.split('.')[1]?.length ?? 0
    return compare(share(numerator, denominator, places, way), value) === 0
  })

/** A number with a point, and nothing else: a comma may be either. */
function numberIn(
  checking: Checking,
  name: 'value' | 'numerator' | 'denominator',
  frame: RowFrame | undefined,
): string | undefined {
  const place = checking.columns.places[name] ?? 0
  const written = said(checking, name)
  const number = written.length > 40 ? undefined : parseDecimal(written.replace(/^-(?=[0.]+$)/, ''))
  const counts =
    frame !== undefined &&
    frame.countsPeople !== 'no' &&
    (name !== 'value' || frame.kind === 'count')
  if (number === undefined) {
    const isForm = writtenNumbers.isNumber(writtenNumbers.readingsOf(written))
    return checking.refuse(place, isForm ? 'number-form' : 'no-number')
  }
  const isBelow = number.startsWith('-') && compare(number, '0') < 0
  if (isBelow && (counts || name !== 'value' || frame?.kind === 'share'))
    return checking.refuse(place, 'negative')
  return counts && !writtenNumbers.isWhole(number) ? checking.refuse(place, 'not-whole') : number
}
