import type { Day } from '#kernel/clock'
import { dayOf, endOfDay, parseDay } from '#kernel/clock'
import type { PageRequest } from '#kernel/http'
import { badRequest } from '#kernel/operations'

/** Which day's record is asked for. */
export interface AsOf {
  /** The day that the address names; null where it names none. */
  readonly day: Day | null
  /** What was readable at this moment is shown. */
  readonly moment: Date
}

/** Reads `?as-of=YYYY-MM-DD`: the end of that day in the plan's zone. A day after today is refused. */
export function askedDay(
  { query, visit, say }: Pick<PageRequest, 'query' | 'visit' | 'say'>,
  zone: string,
): AsOf {
  const asked = query.get('as-of')
  if (asked === null || asked === '') return { day: null, moment: visit.now }
  const day = parseDay(asked)
  if (day === undefined) throw badRequest('day-unreadable', { day: asked.slice(0, 40) })
  if (day > dayOf(visit.now, zone)) throw badRequest('day-in-future', { day: say.day(day) })
  const end = endOfDay(day, zone)
  return { day, moment: end < visit.now ? end : visit.now }
}
