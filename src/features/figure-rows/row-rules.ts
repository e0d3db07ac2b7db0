import type { Day, Period } from '#kernel/clock'
import { parsePeriod, periodEnd, periodStart } from '#kernel/clock'
import { compare, isShareOf, parseDecimal, writtenNumbers } from '#kernel/decimal'
import { columnName } from '#kernel/sheets'
import { figureDrafts } from '#features/indicators'
import type { Columns } from './heading-rules.ts'
import type {
  FrameMissing,
  RowErrorCode,
  RowFault,
  RowFrame,
  RowRead,
  RowState,
  StatedFact,
} from './schema.ts'

/** What rows are checked against. */
export interface RowChecks {
  readonly today: Day
  /** What is known of an indicator, or why its figures are not read from rows. */
  readonly frameOf: (indicator: string) => RowFrame | FrameMissing
}

type FaultAt = (place: number, code: RowErrorCode, written?: string) => RowFault

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
  const faultAt: FaultAt = (place, code, written = row.cells[place] ?? '') => ({
    cell: `${columnName(place + 1)}${row.number}`,
    column: columns.headings[place] ?? '',
    code,
    values: { written: written.length > 60 ? `${written.slice(0, 57)}…` : written },
  })
  const refuse: Checking['refuse'] = (...fault) => void faults.push(faultAt(...fault))
  const checking: Checking = { cells: row.cells, columns, refuse }
  refuseStray(checking)
  const indicator = said(checking, 'indicator')
  const found = frameOf(indicator)
  const frame = typeof found === 'string' ? undefined : found
  if (typeof found === 'string') refuse(columns.places.indicator ?? 0, found)
  if (!['', 'observation', 'part'].includes(said(checking, 'what')))
    refuse(columns.places.what ?? 0, 'not-observation')
  const state = stateIn(checking)
  const period = periodIn(checking, today, state)
  const cells = categoriesIn(checking, frame)
  const numbers = numbersIn(checking, frame, state)
  const stated = said(checking, 'fact_id') === '' ? {} : { stated: statedIn(checking) }
  if (faults.length > 0 || !period) return { row: row.number, ...stated, indicator, faults }
  const [source, note] = [said(checking, 'source'), said(checking, 'note')]
  const warnings = warningsIn(numbers, frame).map((code) =>
    faultAt(columns.places.value ?? 0, code),
  )
  const figure = { indicator, period, cells, ...numbers, state, source, note }
  return { row: row.number, ...stated, figure, warnings }
}

function refuseStray({ cells, columns, refuse }: Checking): void {
  const stray = cells.findIndex((cell, place) => !columns.named[place] && cell.trim() !== '')
  if (stray >= 0) refuse(stray, 'too-many-cells')
  const unreadable = cells.findIndex((cell) => cell.includes('\ufffd'))
  if (unreadable >= 0) refuse(unreadable, 'unreadable')
}

function statedIn(checking: Checking): StatedFact {
  const of = (name: Name): string => said(checking, name)
  const [value, numerator, denominator] = [of('value'), of('numerator'), of('denominator')]
  const [fact, what] = [of('fact_id'), of('what')]
  return {
    fact,
    what,
    indicator: of('indicator'),
    period: of('period'),
    value,
    numerator,
    denominator,
  }
}

/** What may be meant and is more often a slip: `0.45` where per cent are asked for. */
const warningsIn = ({ value, numerator }: Numbers, frame?: RowFrame): readonly RowErrorCode[] =>
  frame?.kind === 'share' &&
  value !== undefined &&
  numerator === undefined &&
  compare(value, '0') > 0 &&
  compare(value, '1') < 0
    ? ['share-as-fraction']
    : []

function stateIn(checking: Checking): RowState {
  const written = said(checking, 'state')
  const state = figureDrafts.observationStates.find(
    (one) => one === (written === '' ? 'value' : written),
  )
  if (!state) checking.refuse(checking.columns.places.state ?? 0, 'state-unknown')
  return state ?? 'value'
}

const said = ({ cells, columns }: Checking, name: Name): string => {
  const place = columns.places[name]
  return place === undefined ? '' : (cells[place] ?? '').trim()
}

function periodIn(checking: Checking, today: Day, state: RowState): Period | undefined {
  const period = parsePeriod(said(checking, 'period'))
  const place = checking.columns.places.period ?? 0
  if (!period) return checking.refuse(place, 'no-period')
  if (state === 'not-yet-due') return period
  if (periodStart(period) > today) return checking.refuse(place, 'future-period')
  return periodEnd(period) > today ? checking.refuse(place, 'period-not-over') : period
}

/** Where each dimension stands; a file of ours names that of a part in the row, and its category beside it. */
function dimensionsIn(checking: Checking): Columns['dimensions'] {
  const { dimensions, places } = checking.columns
  const own = said(checking, 'dimension')
  if (own === '' || places.category === undefined) return dimensions
  return [...dimensions, [own, places.category]]
}

function categoriesIn(checking: Checking, frame: RowFrame | undefined): Record<string, string> {
  const { cells, refuse } = checking
  const found: Record<string, string> = {}
  for (const [dimension, place] of dimensionsIn(checking)) {
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

function numbersIn(checking: Checking, frame: RowFrame | undefined, state: RowState): Numbers {
  const { columns, refuse } = checking
  const numbers: Numbers = {}
  for (const name of ['value', 'numerator', 'denominator'] as const) {
    const number = said(checking, name) === '' ? undefined : numberIn(checking, name, frame)
    if (number !== undefined) numbers[name] = number
  }
  const { value, numerator } = numbers
  const place = columns.places.value ?? columns.places.numerator ?? 0
  const isWritten = (name: Name): boolean => said(checking, name) !== ''
  const isAny = isWritten('value') || isWritten('numerator') || isWritten('denominator')
  if (state !== 'value') {
    if (isAny) refuse(columns.places.state ?? 0, 'value-and-missing')
    return {}
  }
  if (!isAny) refuse(place, 'no-figure')
  const isCount = frame !== undefined && ['count', 'amount'].includes(frame.kind)
  const isBare = isCount && !isWritten('denominator')
  if (!isBare && isWritten('numerator') !== isWritten('denominator'))
    refuse(columns.places.numerator ?? 0, 'counts-incomplete')
  if (isBare && value !== undefined && numerator !== undefined && compare(value, numerator) !== 0)
    refuse(columns.places.value ?? 0, 'value-differs')
  if (frame?.kind === 'share') refuseShare(checking, numbers)
  return numbers
}

function refuseShare({ columns: { places }, refuse }: Checking, numbers: Numbers): void {
  const { value, numerator, denominator } = numbers
  if (value !== undefined && compare(value, '100') > 0) refuse(places.value ?? 0, 'above-hundred')
  if (numerator === undefined || denominator === undefined) return
  if (compare(denominator, '0') === 0) refuse(places.denominator ?? 0, 'zero-whole')
  else if (compare(numerator, denominator) > 0) refuse(places.numerator ?? 0, 'above-whole')
  else if (value !== undefined && !isShareOf(value, numerator, denominator))
    refuse(places.value ?? 0, 'value-differs')
}

/** A number with a point, and nothing else: a comma may be either. */
function numberIn(
  checking: Checking,
  name: 'value' | 'numerator' | 'denominator',
  frame: RowFrame | undefined,
): string | undefined {
  const place = checking.columns.places[name] ?? 0
  const written = said(checking, name)
  if (written.startsWith('=')) return checking.refuse(place, 'formula')
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
