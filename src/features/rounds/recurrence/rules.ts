import type { Day, Period } from '#kernel/clock'
import { parseDay, parsePeriod } from '#kernel/clock'
import type { RoundQuestion } from '../questions/schema.ts'
import type { ReadersSetting, Round } from '../rounds/schema.ts'

/** The days on which a recurring round opened and was due when it was set to recur: the same in every year. */
export interface Pattern {
  readonly opensOn: Day
  readonly dueOn: Day
}

/** How a round recurs; null where it does not, or no longer. */
export function patternOf({ events }: Pick<Round, 'events'>): Pattern | null {
  const last = events.findLast(({ kind }) => kind === 'recurs' || kind === 'recurs-no-more')
  return last?.opensOn && last.dueOn ? { opensOn: last.opensOn, dueOn: last.dueOn } : null
}

const yearOf = (text: string): number => Number(text.slice(0, 4))
const inYear = (text: string, year: number): string => String(year).padStart(4, '0') + text.slice(4)

/** The same day in another year; 29 February is the 28th where there is none, and comes back with the leap year. */
export function dayInYear(day: Day, year: number): Day {
  const same = parseDay(inYear(day, year)) ?? parseDay(`${String(year).padStart(4, '0')}-02-28`)
  if (same === undefined) throw new RangeError(`no such year: ${year}`)
  return same
}

/** The last day of a year's February. */
const endOfFebruary = (year: number): string => dayInYear('2000-02-29', year)

/** The same stretch a year later. One that ends with February does so again, so that no day is left out. */
export function periodAYearLater(period: Period): Period {
  const [first = '', last] = period.split('/')
  const later = last === undefined ? singleLater(first) : `${singleLater(first)}/${endLater(last)}`
  const moved = parsePeriod(later)
  if (moved === undefined) throw new RangeError(`not a period: ${later}`)
  return moved
}

function singleLater(one: string): string {
  const day = parseDay(one)
  return day ? dayInYear(day, yearOf(one) + 1) : inYear(one, yearOf(one) + 1)
}

const endLater = (last: string): string =>
  last === endOfFebruary(yearOf(last)) ? endOfFebruary(yearOf(last) + 1) : singleLater(last)

/** The code of the round a year later: `2027-spring` → `2028-spring`. */
export const codeAYearLater = (code: string): string => inYear(code, yearOf(code) + 1)

/** The round that follows a recurring one, with the pattern that it carries on. */
export interface NextRound {
  readonly code: string
  readonly period: Period
  /** From this day on it is proposed. */
  readonly opensOn: Day
  readonly dueOn: Day
  readonly readers: ReadersSetting
  readonly questions: readonly RoundQuestion[]
  readonly pattern: Pattern
}

/** What follows a round: period and days a year later; null where it does not recur. */
export function nextRound(
  round: Pick<Round, 'code' | 'period' | 'firstDueOn' | 'readers' | 'questions' | 'events'>,
): NextRound | null {
  const pattern = patternOf(round)
  if (!pattern) return null
  const dueYear = yearOf(round.firstDueOn) + 1
  const opensYear = dueYear - (yearOf(pattern.dueOn) - yearOf(pattern.opensOn))
  return {
    code: codeAYearLater(round.code),
    period: periodAYearLater(round.period),
    opensOn: dayInYear(pattern.opensOn, opensYear),
    dueOn: dayInYear(pattern.dueOn, dueYear),
    readers: round.readers,
    questions: round.questions,
    pattern,
  }
}

/** A recurring round whose day has come, and what follows it. */
export interface Proposed {
  readonly after: Round
  readonly next: NextRound
}

/** The rounds of a plan that recur and whose next one nobody has opened yet, when their day has come. */
export function proposedNext(rounds: readonly Round[], today: Day): readonly Proposed[] {
  const codes = new Set(rounds.map(({ code }) => code))
  return rounds.flatMap((after) => {
    const next = nextRound(after)
    return next && next.opensOn <= today && !codes.has(next.code) ? [{ after, next }] : []
  })
}
