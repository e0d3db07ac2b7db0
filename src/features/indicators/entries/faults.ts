import type { Day, Period } from '#kernel/clock'
import { parsePeriod, periodEnd, periodStart } from '#kernel/clock'
import { compare, isShareOf, share } from '#kernel/decimal'
import type { PeopleCounted } from '#features/disclosure'
import { aims } from '#features/methods'
import { cellName } from './cells.ts'
import { isAmbiguous, isWhole, readNumber } from './numbers.ts'
import type {
  BaselineSays,
  BreakdownSays,
  CellSays,
  DefinitionSays,
  ObservationSays,
  TargetSays,
} from './schema.ts'

/** Why something cannot be kept as it was entered: a code of `refusal.…` and what its sentence names. */
export interface Fault {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

/** A version of a definition, as far as a figure must obey it. */
export interface KnownDefinition {
  readonly version: number
  readonly kind: DefinitionSays['kind']
  readonly unit: string
  readonly countsPeople: PeopleCounted
  readonly direction: DefinitionSays['direction']
  /** The first period that is measured so; left out or null where none is told. */
  readonly since?: string | null
  readonly breakdowns: readonly BreakdownSays[]
}

/** What figures are measured against. */
export interface Series {
  /** Newest last; empty for a proposal that nobody has defined. */
  readonly definitions: readonly KnownDefinition[]
  /** The day in the plan's zone. */
  readonly today: Day
  /** Numbers come from a program, so that `1.250` is one and a quarter and nothing else. */
  readonly exact: boolean
}

const fault = (code: string, values: Fault['values'] = {}): Fault => ({ code, values })

/** The definition that a figure was measured by: the one it names, else the newest. */
export const definitionOf = (
  { definitions }: Pick<Series, 'definitions'>,
  version: number,
): KnownDefinition | undefined =>
  version === 0 ? definitions.at(-1) : definitions.find((one) => one.version === version)

function faultOfNumber(typed: string, { exact }: Pick<Series, 'exact'>): Fault | null {
  const number = readNumber(typed)
  if (number === undefined) return fault('number-unreadable', { typed })
  return !exact && isAmbiguous(number) ? fault('number-ambiguous', { typed }) : null
}

const first = (faults: Iterable<Fault | null>): Fault | null => {
  for (const one of faults) if (one) return one
  return null
}

/** Why a figure cannot be kept as it was entered, or null. */
export function faultOfObservation(
  says: ObservationSays,
  period: Period,
  series: Series,
): Fault | null {
  const definition = definitionOf(series, says.definition)
  if (!definition) return fault('definition-unknown', { version: says.definition })
  const isOver = periodEnd(period) <= series.today
  if (says.state === 'value' && !isOver) return fault('period-not-over', { period })
  if (says.state !== 'not-yet-due' && !isOver) return fault('period-not-due', { period })
  const numbers = [says.value, says.numerator, says.denominator]
  if (says.state !== 'value' && numbers.some((one) => one !== '')) return fault('value-and-missing')
  return (
    faultOfCounts(says, definition, series) ??
    faultOfCoverage(says, series) ??
    faultOfCells(says.cells, definition, series)
  )
}

type Counts = Pick<CellSays, 'numerator' | 'denominator' | 'value'>

/** Why a value with its counts cannot be so; `at` names its cell. */
function faultOfCounts(
  counted: Counts,
  { kind, countsPeople }: KnownDefinition,
  series: Series,
): Fault | null {
  const { numerator, denominator, value } = counted
  const all = [numerator, denominator, value]
  const unreadable = first(all.map((typed) => faultOfNumber(typed, series)))
  if (unreadable) return unreadable
  const counts = kind === 'count' ? all : [numerator, denominator]
  const [above, below] = [readNumber(numerator) ?? null, readNumber(denominator) ?? null]
  for (const typed of counts) {
    const number = readNumber(typed) ?? null
    if (number === null) continue
    if (compare(number, '0') < 0) return fault('number-negative', { typed })
    if (countsPeople !== 'no' && !isWhole(number)) return fault('number-not-whole', { typed })
  }
  const isEmpty = below !== null && compare(below, '0') === 0
  if (isEmpty && above !== null && (kind === 'share' || compare(above, '0') > 0))
    return fault('denominator-zero', { numerator })
  if (kind !== 'share') return null
  if ((above === null) !== (below === null))
    return fault('counts-half', { typed: numerator || denominator })
  if (above !== null && below !== null && compare(above, below) > 0)
    return fault('numerator-above', { numerator, denominator })
  const typed = readNumber(value) ?? null
  const isShare = typed === null || (compare(typed, '0') >= 0 && compare(typed, '100') <= 0)
  return isShare ? faultOfShare(counted) : fault('share-outside', { typed: value })
}

/** A share that is typed beside its counts is what they come to, as exactly as it was typed. */
function faultOfShare({ numerator, denominator, value }: Counts): Fault | null {
  const [above, below, typed] = [numerator, denominator, value].map(
    (one) => readNumber(one) ?? null,
  )
  if (!above || !below || !typed || compare(below, '0') <= 0) return null
  if (isShareOf(typed, above, below)) return null
  const values = { typed: value, numerator, denominator, share: Number(share(above, below, 1)) }
  return fault('share-and-counts', values)
}

function faultOfCoverage(
  { coverageReported: reported, coverageExpected: expected }: ObservationSays,
  series: Series,
): Fault | null {
  const unreadable = first([reported, expected].map((typed) => faultOfNumber(typed, series)))
  if (unreadable) return unreadable
  if ((reported === '') !== (expected === '')) return fault('coverage-half')
  const [some, all] = [readNumber(reported) ?? null, readNumber(expected) ?? null]
  if (some === null || all === null) return null
  const broken = [some, all].find((one) => !isWhole(one) || compare(one, '0') < 0)
  if (broken !== undefined) return fault('number-not-whole', { typed: broken })
  return compare(some, all) > 0 ? fault('coverage-above', { reported, expected }) : null
}

function faultOfCells(
  cells: readonly CellSays[],
  definition: KnownDefinition,
  series: Series,
): Fault | null {
  const seen = new Set<string>()
  for (const cell of cells) {
    const name = cellName(cell)
    if (name === '') return fault('cell-unnamed')
    if (seen.has(name)) return fault('cell-twice', { cell: name })
    seen.add(name)
    const found = faultOfCell(cell, definition, series)
    if (found) return fault(found.code, { ...found.values, cell: name })
  }
  return null
}

function faultOfCell(cell: CellSays, definition: KnownDefinition, series: Series): Fault | null {
  const hasNumber = [cell.numerator, cell.denominator, cell.value].some((one) => one !== '')
  if (cell.state !== 'value' && hasNumber) return fault('value-and-missing')
  return faultOfKeys(cell, definition) ?? faultOfCounts(cell, definition, series)
}

/** Where a definition names breakdowns, a cell keeps to them; where it names none, any dimension is taken. */
function faultOfKeys({ keys }: CellSays, { breakdowns }: KnownDefinition): Fault | null {
  if (breakdowns.length === 0) return null
  for (const [dimension, category] of Object.entries(keys)) {
    const breakdown = breakdowns.find((one) => one.dimension === dimension)
    if (!breakdown) return fault('dimension-unknown', { dimension })
    const { categories } = breakdown
    if (categories.length > 0 && categories.every(({ code }) => code !== category))
      return fault('category-unknown', { dimension, category })
  }
  return null
}

const faultOfPeriod = (period: string): Fault | null =>
  period === '' || parsePeriod(period) ? null : fault('period-unknown', { period })

const areReversed = (low: string, high: string): boolean => {
  const [one, other] = [readNumber(low) ?? null, readNumber(high) ?? null]
  return one !== null && other !== null && compare(one, other) > 0
}

/** A share lies from 0 to 100 %, what is aimed at and where it starts as well. */
function faultOfShares(typed: readonly string[], { definitions }: Series): Fault | null {
  const numbers = typed.map((one) => readNumber(one) ?? null)
  const outside = aims.outsideShare(definitions.at(-1)?.kind ?? '', numbers)
  return outside === null ? null : fault('share-outside', { typed: outside })
}

/** Why a target cannot be kept as it was entered, or null. */
export function faultOfTarget({ kind, due, value, upper }: TargetSays, series: Series) {
  const wrong =
    faultOfPeriod(due) ?? first([value, upper].map((typed) => faultOfNumber(typed, series)))
  if (wrong) return wrong
  if (due.includes('/') && ['milestone', 'reach', 'by-the-end'].includes(kind))
    return fault('due-between', { period: due })
  if (kind === 'follow' && value !== '') return fault('follow-with-number', { typed: value })
  if (areReversed(value, upper)) return fault('range-reversed', { low: value, high: upper })
  return faultOfShares([value, upper], series)
}

/** Why a baseline cannot be kept as it was entered, or null. */
export function faultOfBaseline(says: BaselineSays, series: Series): Fault | null {
  const { state, period, value, numerator, denominator } = says
  const newest = series.definitions.at(-1)
  const wrong =
    faultOfPeriod(period) ??
    first([value, numerator, denominator].map((typed) => faultOfNumber(typed, series)))
  if (wrong) return wrong
  const isEmpty = [value, numerator, denominator].every((typed) => typed === '')
  if (state !== 'stated') return isEmpty ? null : fault('baseline-and-none')
  const counted = newest && faultOfCounts(says, newest, series)
  if (counted) return counted
  const about = parsePeriod(period)
  if (about && periodStart(about) > series.today) return fault('baseline-to-come', { period })
  return faultOfShares([value], series)
}

/** Why a definition cannot be kept as it was entered, or null; `version` is the field's, `series` without itself. */
export function faultOfDefinition(
  says: DefinitionSays,
  version: number,
  series: Series,
): Fault | null {
  const { from, rangeLow, rangeHigh, delayDays, breakdowns } = says
  const wrong =
    faultOfPeriod(from) ??
    first([rangeLow, rangeHigh, delayDays].map((typed) => faultOfNumber(typed, series)))
  if (wrong) return wrong
  if (areReversed(rangeLow, rangeHigh))
    return fault('range-reversed', { low: rangeLow, high: rangeHigh })
  if (series.definitions.some((one) => one.version === version))
    return fault('definition-stands', { version })
  const next = (series.definitions.at(-1)?.version ?? 0) + 1
  if (version > next) return fault('definition-skips', { version, next })
  const [begins, before] = [from, sinceBefore(version, series) ?? ''].map((typed) =>
    parsePeriod(typed),
  )
  if (begins && before && periodStart(begins) < periodStart(before))
    return fault('definition-earlier', { period: begins, before })
  const dimension = twiceIn(breakdowns.map((one) => one.dimension))
  if (dimension !== undefined) return fault('dimension-twice', { dimension })
  for (const one of breakdowns) {
    const category = twiceIn(one.categories.map(({ code }) => code))
    if (category !== undefined)
      return fault('category-twice', { dimension: one.dimension, category })
  }
  return null
}

const sinceBefore = (version: number, { definitions }: Series): string | null | undefined =>
  definitions.findLast((one) => one.version < version && one.since)?.since

const twiceIn = (all: readonly string[]): string | undefined =>
  all.find((one, place) => all.indexOf(one) !== place)
