import type { Clock } from '#kernel/clock'
import { systemClock } from '#kernel/clock'

/** The clock by which one-time codes and sessions go in the exercise. */
export interface ExerciseMachine extends Clock {
  /** Stands still at a moment while history is played; null lets it go again. */
  stand(at: Date | null): void
  /** Whether history is being played. */
  isPlaying(): boolean
}

/** The machine's clock, which stands where it is told while history is played. */
export function exerciseMachine(): ExerciseMachine {
  let standing: Date | null = null
  return {
    now: () => standing ?? systemClock.now(),
    stand: (at) => {
      standing = at
    },
    isPlaying: () => standing !== null,
  }
}

const minute = 60_000
const day = 24 * 60 * minute

/** How far back it begins: further than the history has minutes, one for each deed. */
const back = 2 * day

/** When, by the machine, a deed of the history is done: a code counts once, so each has a minute of its own. */
export const machineMoment = (begun: Date, deed: number): Date =>
  new Date(begun.getTime() - back + deed * minute)
