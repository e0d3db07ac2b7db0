import { parsePeriod, periodStart } from '#kernel/clock'
import type { Period } from '#kernel/clock'
import type { ActivitySays, MilestoneSays, PlannedActivity } from '../facts/schema.ts'

/** How many years lie between two plans. */
export const yearsBetween = (from: Period, to: Period): number =>
  Number(periodStart(to).slice(0, 4)) - Number(periodStart(from).slice(0, 4))

/** A period or day so many years later; 29 February becomes 28 February where there is none. */
export function moved(moment: string, years: number): string {
  const later = moment.replaceAll(/\d{4}(?=-|\/|$)/g, (year) => String(Number(year) + years))
  if (moment === '' || parsePeriod(later) !== undefined) return later
  return later.replaceAll(/-02-29(?=\/|$)/g, '-02-28')
}

/** An activity of an older plan as it begins in a newer one; null where it ends with the older. */
export interface CarriedActivity extends PlannedActivity {
  /** Whether its dates were moved, because it recurs. */
  readonly isMoved: boolean
}

const isRecurring = ({ recurrence }: ActivitySays): boolean =>
  recurrence !== 'once' && recurrence !== 'ongoing'

/**
 * What is not done or stopped comes along as it stands; what recurs comes along moved, to be done anew. A
 * milestone that is done stays in the older plan, unless it recurs with its activity.
 */
export function carriedOver(
  { key, says, milestones }: PlannedActivity,
  years: number,
): CarriedActivity | null {
  if (says.status === 'stopped') return null
  if (isRecurring(says)) {
    const again = milestones.map((one) => ({ ...one, says: anew(one.says, years) }))
    return { key, says: recurring(says, years), milestones: again, isMoved: true }
  }
  if (says.status === 'done') return null
  const open = milestones.filter((one) => one.says.done === '')
  return { key, says, milestones: open, isMoved: false }
}

const recurring = (says: ActivitySays, years: number): ActivitySays => ({
  ...says,
  start: moved(says.start, years),
  end: moved(says.end, years),
  status: says.status === '' ? '' : 'not-started',
  indicators: says.indicators.map((one) => ({ ...one, due: moved(one.due, years) })),
})

const anew = (says: MilestoneSays, years: number): MilestoneSays => ({
  ...says,
  due: moved(says.due, years),
  done: '',
})
