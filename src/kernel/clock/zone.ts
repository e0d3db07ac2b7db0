import type { Clock } from './clock.ts'
import { midnightInUtc, type Day } from './day.ts'

const hour = 3_600_000
const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(zone, format)
  return format
}

/** The wall clock of a zone, read as if it hung at Greenwich, in milliseconds. */
function wallClock(moment: number, zone: string): number {
  const parts = new Map<string, number>()
  for (const { type, value } of formatIn(zone).formatToParts(moment)) parts.set(type, Number(value))
  const part = (name: string) => parts.get(name) ?? 0
  const second = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return second + (((moment % 1000) + 1000) % 1000)
}

const dayAt = (moment: number, zone: string): Day =>
  // Ten characters of exactly this shape, as in `dayInUtc`.
  new Date(wallClock(moment, zone)).toISOString().slice(0, 10) as Day

const days = new Map<string, Day>()
const mostDays = 2000

/** The day on which a moment falls in a zone, such as `Europe/Copenhagen`. Keeps what it has told. */
export function dayOf(moment: Date, zone: string): Day {
  const key = `${moment.getTime()} ${zone}`
  const known = days.get(key)
  if (known !== undefined) return known
  if (days.size >= mostDays) days.clear()
  const day = dayAt(moment.getTime(), zone)
  days.set(key, day)
  return day
}

/** Today in a zone. */
export function today(clock: Clock, zone: string): Day {
  return dayOf(clock.now(), zone)
}

/**
 * The first moment of a day in a zone. Not always midnight: where the clocks are put forward at
 * midnight the day begins at one. A day that a zone skipped is empty and begins where the next does.
 */
export function startOfDay(day: Day, zone: string): Date {
  const midnight = midnightInUtc(day).getTime()
  const begins = (moment: number) => dayAt(moment, zone) >= day && dayAt(moment - 1, zone) < day

  const guesses = [midnight - 24 * hour, midnight + 24 * hour]
    .map((near) => midnight - (wallClock(near, zone) - near))
    .sort((one, other) => other - one) // where clocks are put back over midnight, the later one ends the day before
  const start =
    guesses.find(begins) ?? searchStart(midnight, (moment) => dayAt(moment, zone) >= day)
  return new Date(start)
}

/** Halves the two days around a midnight that no clock showed until the jump is found. */
function searchStart(midnight: number, hasBegun: (moment: number) => boolean): number {
  let before = midnight - 48 * hour
  let after = midnight + 48 * hour
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (hasBegun(middle)) after = middle
    else before = middle
  }
  return after
}

/** The last moment of a day in a zone: one millisecond before the next day begins. */
export function endOfDay(day: Day, zone: string): Date {
  const next = new Date(midnightInUtc(day).getTime() + 24 * hour)
  // Ten characters of exactly this shape, as in `dayInUtc`.
  return new Date(startOfDay(next.toISOString().slice(0, 10) as Day, zone).getTime() - 1)
}
