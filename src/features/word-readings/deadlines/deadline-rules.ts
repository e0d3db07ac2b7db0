import type { Deadline, Period } from '../schema.ts'
import type { Moment } from './schema.ts'
import { findMoments } from './moment-rules.ts'
import { isOngoing, recurrenceIn } from './recurrence-rules.ts'

/** Nothing is said of when. */
export const noDeadline: Deadline = {
  asWritten: null,
  start: null,
  end: null,
  precision: 'none',
  ongoing: false,
  recurrence: null,
  state: 'refused',
  why: 'deadline-missing',
}

const silence =
  /^(?:[-–—.?/*]*|n\/?a\.?|ikke (?:oplyst|fastsat|fastlagt|angivet|relevant)|ingen(?: frist)?|none|not (?:set|stated|applicable)|tbd|tbc|afventer|udestår|mangler|\?+)$/iu

/** Whether a cell says no more than that nothing is said. */
export const isSilence = (text: string): boolean => silence.test(text.trim())

const count = '(?:\\d+|en|et|én|ét|to|tre|fire|fem|seks|one|two|three|four|five|six|twelve)'
const units =
  '(?:mdr|måneder|måned|uger|uge|dage|dag|hverdage|arbejdsdage|år|months?|weeks?|days?|years?)'
const relative = new RegExp(
  `(?<!\\p{L})${count}\\s*${units}\\.?\\s*(?:efter|før|inden|fra|after|before|from|following|prior)(?!\\p{L})|(?:inden for|senest|within)\\s+${count}\\s*${units}(?!\\p{L})|(?<!\\p{L})(?:efter|før|after|before)\\s+(?:hver|each|every)`,
  'iu',
)

/** Whether a time is said by another that is not a day: `6 mdr. efter hvert kursus`. */
export const isRelative = (text: string): boolean => relative.test(text)

/** `4. kvartal 2026, dog senest 1. december`: the last words narrow the first. */
const narrowed =
  /(?<!\p{L})(?:(?:dog|men)\s+(?:senest|inden)|but\s+(?:no later than|by))(?!\p{L})/iu

/** The deadline that a text of its own states: all of it is about when. */
export function readDeadline(text: string, period: Period): Deadline {
  const asWritten = text.trim()
  if (asWritten === '') return noDeadline
  const unread = { ...noDeadline, asWritten }
  if (isSilence(asWritten)) return unread
  const named = findMoments(asWritten, period, { isDedicated: true })
  const from = narrowed.exec(asWritten)?.index ?? 0
  const within = named.filter((moment) => moment.from >= from)
  const moments = within.length > 0 ? within : named
  const last = lastMoment(moments)
  if (last === undefined && isRelative(asWritten))
    return { ...unread, precision: 'relative', why: 'deadline-relative' }
  const recurrence = recurrenceIn(asWritten)
  if (isOngoing(asWritten)) return ongoing(asWritten, last, { period, recurrence })
  if (recurrence !== null) return recurring(asWritten, last, { period, recurrence })
  if (last === undefined) return { ...unread, why: 'deadline-unclear' }
  return ofMoment(asWritten, last, named.length)
}

/** The deadline that a moment in a text about something else states. */
export const ofMoment = (asWritten: string, moment: Moment, named = 1): Deadline => ({
  ...noDeadline,
  asWritten,
  start: moment.start,
  end: moment.end,
  precision: moment.precision,
  ...verdict(moment, named),
})

function whyEndless({ start, precision }: Moment): string {
  if (start !== null) return 'deadline-vague'
  return precision === 'none' ? 'deadline-unclear' : 'deadline-year-missing'
}

function verdict(moment: Moment, named: number): Pick<Deadline, 'state' | 'why'> {
  if (moment.end === null) return { state: 'refused', why: whyEndless(moment) }
  if (named > 1) return { state: 'guessed', why: 'deadline-several' }
  return moment.isSure
    ? { state: 'placed', why: null }
    : { state: 'guessed', why: 'deadline-vague' }
}

/** Of several moments the latest counts: what comes before it is a step on the way. */
const lastMoment = (moments: readonly Moment[]): Moment | undefined =>
  moments.toSorted((a, b) => (a.end ?? '').localeCompare(b.end ?? '')).at(-1)

interface Lasting {
  readonly period: Period
  readonly recurrence: string | null
}

const startsAt =
  /(?<!\p{L})(?:fra|fra og med|siden|startende|begyndende|from|starting|since)\s+(?:den\s+)?(?!nu)[^–-]*$/iu

/** What goes on lasts until the day it names, else to the end of the plan. */
function ongoing(
  asWritten: string,
  moment: Moment | undefined,
  { period, recurrence }: Lasting,
): Deadline {
  const begins = moment !== undefined && startsAt.test(asWritten)
  const end = (begins ? null : moment?.end) ?? period.end
  return {
    ...noDeadline,
    asWritten,
    start: begins ? (moment.start ?? moment.end) : null,
    end,
    precision: moment === undefined || begins ? 'year' : moment.precision,
    ongoing: true,
    recurrence,
    state: end === null ? 'refused' : moment === undefined ? 'placed' : 'guessed',
    why: end === null ? 'period-unknown' : moment === undefined ? null : 'deadline-vague',
  }
}

/** `1. marts hvert år` in a plan of several years is over when that day comes for the last time. */
function lastTime(
  text: string,
  { asWritten, precision, to }: Moment,
  { end }: Period,
): Moment | undefined {
  // `hvert år senest 1. marts` goes on, and the day is no last one.
  if (precision !== 'day' || recurrenceIn(text.slice(to)) === null) return undefined
  const year = Number(end?.slice(0, 4))
  return [year, year - 1]
    .flatMap((one) =>
      findMoments(asWritten, { start: `${one}-01-01`, end: `${one}-12-31` }, { isDedicated: true }),
    )
    .find((moment) => moment.end !== null && end !== null && moment.end <= end)
}

/** What comes back does so through the plan; with a month it is that month of the plan's year. */
function recurring(
  asWritten: string,
  moment: Moment | undefined,
  { period, recurrence }: Lasting,
): Deadline {
  const isOnce = recurrence === 'annual' && moment !== undefined && !/første|first/i.test(asWritten)
  const last = isOnce && moment.end === null ? lastTime(asWritten, moment, period) : undefined
  const end = last?.end ?? (isOnce ? moment.end : null) ?? period.end
  return {
    ...noDeadline,
    asWritten,
    start:
      last === undefined ? (isOnce ? moment.start : (moment?.start ?? period.start)) : last.start,
    end,
    precision: moment?.precision ?? 'year',
    recurrence,
    state: end === null ? 'refused' : 'guessed',
    why: end === null ? 'period-unknown' : 'deadline-recurs',
  }
}

/** The deadline that the end of the plan, or a heading such as `Mål ultimo 2026`, gives to what names none. */
export const deadlineByHeading = (heading: Moment): Deadline => ({
  ...noDeadline,
  end: heading.end,
  precision: heading.precision,
  state: heading.isSure ? 'placed' : 'guessed',
  why: heading.isSure ? null : 'deadline-vague',
})

/** The deadline in a sentence about something else; undefined where it names no time to be done by. */
export function deadlineWithin(
  text: string,
  period: Period,
  which: 'first' | 'last' = 'first',
): Deadline | undefined {
  const all = findMoments(text, period).filter(({ isBareYear }) => !isBareYear)
  const ahead = all.filter(
    ({ end }) => end === null || period.start === null || end >= period.start,
  )
  const moments = ahead.length > 0 ? ahead : all
  const chosen = which === 'first' ? moments[0] : lastMoment(moments)
  return chosen && ofMoment(chosen.asWritten, chosen, moments.length)
}
