/** Where the present comes from. Everything that depends on the time takes one, so tests and the exercise can set it. */
export interface Clock {
  now(): Date
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still: `fixedClock('2027-02-28T12:00:00Z')`. */
export function fixedClock(moment: Date | string): Clock {
  const time = new Date(moment).getTime()
  if (Number.isNaN(time)) throw new RangeError(`not a moment: ${String(moment)}`)
  return { now: () => new Date(time) }
}
