import type { Clock } from '#kernel/clock'
import { systemClock } from '#kernel/clock'
import type { Database, Listening } from '#kernel/db'
import { listen, read } from '#kernel/db'
import { zone } from '../history/calendar.ts'
import { momentOf } from './rules.ts'
import type { ExerciseDay } from './schema.ts'
import { findStanding } from './store.ts'

/** The clock of an instance, which knows whether its history is invented. */
export interface InstanceClock extends Clock {
  /** Whether this is the exercise. */
  isExercise(): boolean
  /** Looks again which day it is: after it was moved, here or by another process. */
  refresh(): Promise<void>
}

/**
 * The clock of whatever instance this database is: the machine's, or the exercise's own, which is kept in
 * process and answers at once. `machine` gives the hours.
 */
export async function instanceClock(
  database: Database,
  machine: Clock = systemClock,
): Promise<InstanceClock> {
  let day: ExerciseDay | undefined
  const refresh = async () => {
    day = await read(database.app, findStanding)
  }
  await refresh()
  return {
    now: () => (day ? momentOf(day, machine.now(), zone) : machine.now()),
    isExercise: () => day !== undefined,
    refresh,
  }
}

/** Follows the day as other processes move it; `moved` is told each time, after the clock knows. */
export async function followDay(
  database: Database,
  clock: InstanceClock,
  moved: () => void,
): Promise<Listening> {
  let looking: Promise<void> = Promise.resolve()
  const look = () => {
    // A database that cannot be asked now is asked again at the next message; the day stays what it was.
    looking = looking.then(() => clock.refresh()).then(moved, () => undefined)
  }
  const listening = await listen(database.addresses.app, 'varde_exercise_day', {
    message: look,
    missed: look,
  })
  return {
    close: async () => {
      await listening.close()
      await looking
    },
  }
}
