import type { Day } from '#kernel/clock'
import { dayOf, endOfDay, startOfDay } from '#kernel/clock'
import type { ExerciseDay } from './schema.ts'

const hour = 3_600_000
const day = 24 * hour

/** When people come to work. */
const morning = 8 * hour

/**
 * The moment that the exercise shows: from eight in the morning on, as the machine's clock goes on since
 * the day was moved. At the day's end it stands still, for the day is moved by hand alone.
 */
export function momentOf({ today, movedAt }: ExerciseDay, machine: Date, zone: string): Date {
  const passed = Math.max(0, machine.getTime() - movedAt.getTime())
  const moment = startOfDay(today, zone).getTime() + morning + passed
  return new Date(Math.min(moment, endOfDay(today, zone).getTime()))
}

/** The day after. */
export const dayAfter = (today: Day, zone: string): Day =>
  dayOf(new Date(endOfDay(today, zone).getTime() + 1), zone)

/** Further than this nobody means to go at once, and there is no way back. */
const furthest = 366

/** Why the day cannot be moved there, or null. */
export function refuseMove(from: Day, to: Day): 'day-not-later' | 'day-too-far' | null {
  if (to <= from) return 'day-not-later'
  const days = (Date.parse(to) - Date.parse(from)) / day
  return days > furthest ? 'day-too-far' : null
}
