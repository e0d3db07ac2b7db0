import { wordsOf } from './inline.ts'

/** When something is to be done, as a careful person reads it; dates of the calendar or null. */
export interface Deadline {
  readonly start: string | null
  readonly end: string | null
  readonly precision:
    'day' | 'week' | 'month' | 'quarter' | 'mid_year' | 'year' | 'relative' | 'none'
  readonly recurrence: string | null
  readonly ongoing: boolean
  readonly basis: string
  readonly must_ask: boolean
  readonly [more: string]: unknown
}

const deadline = (
  precision: Deadline['precision'],
  end: string | null,
  start: string | null = null,
  more: Partial<Deadline> = {},
): Deadline => ({
  start,
  end,
  precision,
  recurrence: null,
  ongoing: false,
  basis: 'stated',
  must_ask: false,
  ...more,
})

const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const two = (number: number): string => String(number).padStart(2, '0')
const monthEnd = (month: number, year: number): string =>
  `${year}-${two(month)}-${lastDays[month - 1] ?? 30}`

type More = Partial<Deadline>

/** A day of 2027 as `03-31`, or a whole date. */
export const on = (day: string, more: More = {}): Deadline =>
  deadline('day', day.length === 5 ? `2027-${day}` : day, null, more)

/** Some time in a month of 2027. */
export const inMonth = (month: number, more: More = {}): Deadline =>
  deadline('month', monthEnd(month, 2027), `2027-${two(month)}-01`, more)

/** By the end of a month (ultimo, senest i). */
export const byMonth = (month: number, more: More = {}): Deadline =>
  deadline('month', monthEnd(month, 2027), null, more)

/** Some time in a quarter of 2027. */
export const inQuarter = (quarter: number, more: More = {}, year = 2027): Deadline =>
  deadline('quarter', monthEnd(quarter * 3, year), `${year}-${two(quarter * 3 - 2)}-01`, more)

/** By the end of a quarter. */
export const byQuarter = (quarter: number, more: More = {}): Deadline =>
  deadline('quarter', monthEnd(quarter * 3, 2027), null, more)

/** In a week, which begins on this Monday of 2027. */
export const inWeek = (monday: string, sunday: string, more: More = {}): Deadline =>
  deadline('week', `2027-${sunday}`, `2027-${monday}`, more)

/** By the end of a year. */
export const byYear = (year = 2027, more: More = {}): Deadline =>
  deadline('year', `${year}-12-31`, null, more)

/** No date in the row: the end of the plan's period. */
export const unsaid = (basis: string): Deadline => byYear(2027, { basis })

/** Medio 2027: the middle of the year, to be asked which day. */
export const midYear = (more: More = {}): Deadline =>
  deadline('mid_year', '2027-06-30', null, { must_ask: true, ...more })

export const ongoing = (more: More = {}): Deadline =>
  byYear(2027, { ongoing: true, basis: 'end of plan year', ...more })

/** So long after something else. */
export const relative = (recurrence: string | null, more: More = {}): Deadline =>
  deadline('relative', null, null, { recurrence, must_ask: true, ...more })

/** Nothing that a calendar knows: to be asked. */
export const vague = (more: More = {}): Deadline =>
  deadline('none', null, null, { must_ask: true, ...more })

/** Value and unit of a target: `['>=', 80, 'percent']`, with more where there is more to say. */
export type Aim =
  | readonly ['=' | '>=' | '<=' | 'range' | 'done' | null, number | boolean | null, string | null]
  | readonly [
      '=' | '>=' | '<=' | 'range' | 'done' | null,
      number | boolean | null,
      string | null,
      Readonly<Record<string, unknown>>,
    ]

/** Done or not done. */
export const done: Aim = ['done', true, 'binary']

/** Said, but nothing that can be measured. */
export const unmeasurable: Aim = [null, null, null, { measurable: false, due: null }]

export interface Baseline {
  readonly as_written: string
  readonly value: number | null
  readonly unit: string | null
  readonly period: string | null
  readonly series: string | null
  readonly [more: string]: unknown
}

/** What the document says of the start; `more` names period and series where the document does. */
export const baseline = (
  as_written: string,
  value: number | null,
  unit: string | null,
  more: Readonly<Record<string, unknown>> = {},
): Baseline => ({ as_written, value, unit, period: null, series: null, ...more })

/** What a careful person extracts of one indicator; places are marks of the document. */
export interface Measure {
  readonly text: string
  /** What the document says where the text is made of it. */
  readonly cell?: string
  readonly at: string | null
  readonly aim: Aim | null
  readonly aimed?: string
  readonly aimedAt?: string
  readonly from?: Baseline
  readonly repeats?: boolean
  readonly more?: Readonly<Record<string, unknown>>
}

export interface Party {
  readonly authority: string | null
  readonly unit: string | null
  readonly [more: string]: unknown
}

/** One activity as gold has it, before places are known. */
export interface Told {
  readonly key: string
  readonly number: string | null
  readonly text: string
  readonly at: string
  readonly lead: Party | null
  readonly contributors?: readonly Party[]
  readonly responsible: string | null
  readonly responsibleAt: string | null
  readonly by: Deadline
  readonly byWritten: string | null
  readonly byAt: string | null
  readonly status?: Readonly<Record<string, unknown>> | null
  readonly measures: readonly Measure[]
  readonly more?: Readonly<Record<string, unknown>>
}

/** A mark's place in the document. */
export type Places = (mark: string) => string

/** Where a mark stands: a paragraph's own place, a cell's first paragraph, `mark#2` its second. */
export function placing(places: ReadonlyMap<string, string>): Places {
  return (mark) => {
    const [name = '', nth] = mark.split('#')
    const place = places.get(name)
    if (place === undefined) throw new Error(`nothing is marked ${name}`)
    return /C\d+$/.test(place) ? `${place}.P${nth ?? 1}` : place
  }
}

function measureOf(measure: Measure, told: Told, at: Places): unknown {
  const { text, cell, aim, aimed, aimedAt, from, repeats = false, more } = measure
  const [comparator, value, unit, said] = aim ?? []
  const target = aim && {
    as_written: aimed ?? text,
    comparator,
    value,
    unit,
    due: told.by.end,
    ...said,
    at: at(aimedAt ?? measure.at ?? told.at),
  }
  return {
    text: wordsOf(text),
    ...(cell ? { cell_text: wordsOf(cell) } : {}),
    baseline: from ?? null,
    target,
    repeats_activity: repeats,
    at: measure.at === null ? null : at(measure.at),
    ...more,
  }
}

/** The activity as the gold file has it. */
export const activityOf = (told: Told, at: Places): Readonly<Record<string, unknown>> => ({
  key: told.key,
  number: told.number,
  number_as_written: told.number ?? '',
  text: wordsOf(told.text),
  responsible_as_written: told.responsible,
  ...(told.responsibleAt ? { responsible_at: at(told.responsibleAt) } : {}),
  lead: told.lead ?? { authority: null, unit: null },
  contributors: told.contributors ?? [],
  deadline: {
    as_written: told.byWritten,
    ...told.by,
    ...(told.byAt ? { at: at(told.byAt) } : {}),
  },
  status: told.status ?? null,
  indicators: told.measures.map((one) => measureOf(one, told, at)),
  at: at(told.at),
  ...told.more,
})
