/** What became of something that stands in a document: read, read with doubt, or not read and asked. */
export type State = 'placed' | 'guessed' | 'refused'

const order: readonly State[] = ['placed', 'guessed', 'refused']

/** The most doubtful of some states. */
export const mostDoubtful = (...states: readonly State[]): State =>
  order[Math.max(0, ...states.map((state) => order.indexOf(state)))] ?? 'placed'

/** What a placed value becomes when something about it must be looked at. */
export const doubted = (state: State): State => mostDoubtful(state, 'guessed')

export const precisions = [
  'day',
  'week',
  'month',
  'quarter',
  'mid-year',
  'year',
  'relative',
  'none',
] as const
export type Precision = (typeof precisions)[number]

/** The days that a plan is for, as far as they are known; ISO days. */
export interface Period {
  readonly start: string | null
  readonly end: string | null
}

export const noPeriod: Period = { start: null, end: null }

/** The one year that a period lies in; null where it has several or is unknown. */
export function onlyYearOf({ start, end }: Period): number | null {
  const year = Number(end?.slice(0, 4))
  return end !== null && (start === null || start.slice(0, 4) === end.slice(0, 4)) ? year : null
}

/** When something is to be done, as written and as days. */
export interface Deadline {
  readonly asWritten: string | null
  readonly start: string | null
  readonly end: string | null
  readonly precision: Precision
  readonly ongoing: boolean
  /** `annual`, `twice-a-year` …; null where it happens once. */
  readonly recurrence: string | null
  readonly state: State
  /** The code of what must be asked or looked at. */
  readonly why: string | null
}

/** Who does something: an authority by its code, one of its units, or somebody outside by name. */
export interface Owner {
  readonly authority: string | null
  readonly unit: string | null
  /** The name of somebody who is neither an authority nor one of its units; beside a unit, whose unit it is. */
  readonly external: string | null
  readonly state: State
}

export type Comparator = '=' | '>=' | '>' | '<=' | '<' | 'range' | 'done'

/** What is to be reached: a decimal string, true for done, or null where it must be asked. */
export interface Target {
  readonly asWritten: string
  readonly comparator: Comparator | null
  readonly value: string | true | null
  readonly low: string | null
  readonly high: string | null
  readonly unit: string | null
  readonly due: string | null
  /** Steps on the way, each with its day. */
  readonly milestones: readonly { readonly value: string; readonly due: string | null }[]
  readonly state: State
  readonly why: string | null
}

/** Where a figure starts from. */
export interface Baseline {
  readonly asWritten: string
  readonly value: string | null
  readonly unit: string | null
  readonly period: string | null
  readonly state: State
  readonly why: string | null
}

/** A status as written and what it means among Varde's; null where it means none of them surely. */
export interface ReadStatus {
  readonly asWritten: string
  readonly value: string | null
  readonly state: State
  readonly why: string | null
}
