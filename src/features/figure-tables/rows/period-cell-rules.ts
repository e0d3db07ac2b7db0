import type { Day, Period } from '#kernel/clock'
import { parsePeriod, periodEnd, periodStart, writtenPeriods } from '#kernel/clock'
import { lowered } from '#kernel/names'
import type { Notes } from '../notes.ts'
import { amongAsked, dayOfSerial } from '../periods/period-rules.ts'
import type { At, Frame, GridCell, Option } from '../schema.ts'

/** The period of a row; `other` where it is none of those asked for, `refused` where it lies ahead. */
export type PeriodOf = { readonly period: Period } | 'other' | 'refused' | 'asked'

/** What periods are read with. */
export interface PeriodReading {
  readonly frame: Frame
  readonly today: Day
  readonly notes: Notes
}

/** Reads the cell of a period; a day or a serial number that may mean several is asked. */
export function readPeriodCell(cell: GridCell, reading: PeriodReading): PeriodOf {
  const { frame, notes } = reading
  const serial =
    cell.kind === 'number' || cell.kind === 'text' ? dayOfSerial(cell.said.trim()) : undefined
  const read = serial ? writtenPeriods.periodsOfDay(serial) : meanings(cell)
  const among = amongAsked(read, frame.periods)
  const [only, ...others] = among
  const isSure = only !== undefined && others.length === 0 && serial === undefined
  if (read.length > 0 && among.length === 0) {
    notes.ignore([cell.at], 'other-period')
    return 'other'
  }
  const period = isSure ? only : askPeriod(cell, among, reading)
  if (period === undefined) {
    notes.settle([cell.at], 'asked')
    return 'asked'
  }
  if (frame.periods !== 'any' && !frame.periods.includes(period)) return 'other'
  const how = isSure ? (cell.said === period ? 'exact' : 'spelling') : 'answer'
  notes.match({ dimension: 'period', asWritten: cell.said, category: period, how }, cell.at)
  return notAhead(period, cell.at, reading)
}

const meanings = ({ kind, said }: GridCell) =>
  kind === 'date' ? writtenPeriods.periodsOfDay(said.slice(0, 10)) : writtenPeriods.readPeriod(said)

const optionsOf = (periods: readonly Period[]): readonly Option[] =>
  periods.map((period) => ({ value: period, key: 'period', values: { period } }))

function askPeriod(
  { at, said }: GridCell,
  among: readonly Period[],
  { frame, notes }: PeriodReading,
): Period | undefined {
  const asked = frame.periods === 'any' ? [] : frame.periods
  const answer = notes.ask({
    id: `period:${lowered(said)}`,
    kind: 'period',
    at: [at],
    asWritten: said,
    options: optionsOf(among.length > 0 ? among : asked),
    ...(frame.periods === 'any' && { free: 'period' }),
    values: {},
  })
  return answer === undefined ? undefined : parsePeriod(answer)
}

/** Refuses a period that has not begun; says of one that has not ended that more may come. */
export function notAhead(period: Period, at: At, { today, notes }: PeriodReading): PeriodOf {
  if (periodStart(period) <= today) return { period }
  notes.refuse(at, 'future-period', { period })
  return 'refused'
}

/** Whether a period has begun and not ended. */
export const isRunning = (period: Period, today: Day): boolean =>
  periodStart(period) <= today && periodEnd(period) > today

/** The period of a table that names none: the one that is asked for, else a person says it. */
export function onlyPeriod(at: At, { frame, notes }: PeriodReading): Period | undefined {
  const asked = frame.periods === 'any' ? [] : frame.periods
  const [only] = asked
  if (only && asked.length === 1) return only
  const answer = notes.ask({
    id: 'no-period',
    kind: 'no-period',
    at: [at],
    asWritten: '',
    options: optionsOf(asked),
    ...(frame.periods === 'any' && { free: 'period' }),
    values: {},
  })
  return answer === undefined ? undefined : parsePeriod(answer)
}
