import { parseDay, parsePeriod, periodEnd, periodStart } from '#kernel/clock'
import type { Period } from '#kernel/clock'
import type { ActivitySays, MilestoneSays } from './schema.ts'

/** Why an activity or milestone cannot be kept as it was entered. */
export interface Fault {
  readonly code: 'date-unreadable' | 'ends-before-start' | 'budget-both' | 'done-unreadable'
  readonly values: Readonly<Record<string, string>>
}

/** The period that a text names; undefined where it names none or is empty. */
export const periodOf = (typed: string): Period | undefined => parsePeriod(typed)

/** The last day of what a text names; null where it names none. */
export function lastDayOf(typed: string): string | null {
  const period = periodOf(typed)
  return period === undefined ? null : periodEnd(period)
}

const unreadable = (...typed: readonly string[]): Fault | null => {
  const wrong = typed.find((one) => one !== '' && periodOf(one) === undefined)
  return wrong === undefined ? null : { code: 'date-unreadable', values: { typed: wrong } }
}

/** What is wrong with an activity, or null. What is only missing is a hint, not a fault. */
export function faultOfActivity(says: ActivitySays): Fault | null {
  const wrong = unreadable(says.start, says.end, ...says.indicators.map(({ due }) => due))
  if (wrong) return wrong
  const [first, last] = [periodOf(says.start), periodOf(says.end)]
  if (first && last && periodEnd(last) < periodStart(first))
    return { code: 'ends-before-start', values: { start: says.start, end: says.end } }
  return says.noBudget && says.budgetLines.length > 0 ? { code: 'budget-both', values: {} } : null
}

/** What is wrong with a milestone, or null. */
export function faultOfMilestone({ due, done }: MilestoneSays): Fault | null {
  if (done !== '' && parseDay(done) === undefined)
    return { code: 'done-unreadable', values: { typed: done } }
  return unreadable(due)
}

const written: readonly (readonly [RegExp, (found: readonly string[]) => string])[] = [
  [
    /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/,
    ([day = '', month = '', year = '']) => `${year}-${two(month)}-${two(day)}`,
  ],
  [/^(\d{1,2})[./-](\d{4})$/, ([month = '', year = '']) => `${year}-${two(month)}`],
  [/^q([1-4])[ .-]+(\d{4})$/, ([quarter = '', year = '']) => `${year}-Q${quarter}`],
  [/^(\d{4})[ .-]+q([1-4])$/, ([year = '', quarter = '']) => `${year}-Q${quarter}`],
  [
    /^([1-4])\.? ?(?:kvartal|kvt\.?|quarter)\.? +(\d{4})$/,
    ([quarter = '', year = '']) => `${year}-Q${quarter}`,
  ],
  [/^([12])\.? ?(?:halvår|half)\.? +(\d{4})$/, ([half = '', year = '']) => `${year}-H${half}`],
  [/^(\d{4})[ .-]+h([12])$/, ([year = '', half = '']) => `${year}-H${half}`],
]

const months = ['en', 'da'].flatMap((language) =>
  Array.from({ length: 12 }, (_, place): readonly [string, string] => [
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2000, place, 15),
    ),
    two(String(place + 1)),
  ]),
)

/** `marts 2027`, `12. marts 2027`, `March 2027`: a month by its name or the first three letters of it. */
function namedMonth(text: string): string | undefined {
  const [, day, name = '', year = ''] =
    /^(?:(\d{1,2})\.? +)?([a-zæøå]{3,})\.? +(\d{4})$/.exec(text) ?? []
  const found = months.find(([month]) => {
    const lower = month.toLowerCase()
    return lower === name || (name.length === 3 && lower.startsWith(name))
  })
  if (!found) return undefined
  return [year, found[1], ...(day === undefined ? [] : [two(day)])].join('-')
}

function two(number: string): string {
  return number.padStart(2, '0')
}

/** A date as people write it, `30.6.2027`, `Q3 2027`, `1. halvår 2027`, as a period; else as it was typed. */
export function tidiedMoment(typed: string): string {
  const text = typed.trim()
  if (periodOf(text) !== undefined) return text
  const named = namedMonth(text.toLowerCase())
  if (named !== undefined && periodOf(named) !== undefined) return named
  for (const [shape, read] of written) {
    const found = shape.exec(text.toLowerCase())
    const period = found && read(found.slice(1))
    if (period && periodOf(period) !== undefined) return period
  }
  return text
}

/** A day as people write it, `30.06.2027`; every other period as it is kept. */
export const writtenMoment = (moment: string): string =>
  moment.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1')

/** An activity with its dates in one spelling. */
export const tidiedActivity = (says: ActivitySays): ActivitySays => ({
  ...says,
  start: tidiedMoment(says.start),
  end: tidiedMoment(says.end),
  indicators: says.indicators.map((one) => ({ ...one, due: tidiedMoment(one.due) })),
})

/** A milestone with its dates in one spelling. */
export const tidiedMilestone = (says: MilestoneSays): MilestoneSays => ({
  ...says,
  due: tidiedMoment(says.due),
  done: tidiedMoment(says.done),
})
