import type { Day } from '#kernel/clock'

/** The day that the exercise shows, and since when by the machine's clock. */
export interface ExerciseDay {
  readonly today: Day
  readonly movedAt: Date
}
