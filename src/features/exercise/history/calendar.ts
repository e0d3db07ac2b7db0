import type { Day } from '#kernel/clock'
import { parseDay, startOfDay } from '#kernel/clock'

/** The plan whose history is invented. */
export const plan = 'denmark-wps'

/** The plan's own zone. */
export const zone = 'Europe/Copenhagen'

/** The day on which the shipped plans come into force and the people enter. */
export const firstDay: Day = '2025-01-13'

/** The day that the exercise shows when its history is played. */
export const lastDay: Day = '2027-06-09'

/** A day and an hour of the history, as a clock in the plan's zone shows it: `2027-02-27 22:04`. */
export type When = `${Day} ${number}:${number}`

/** The day of a moment, and the moment itself. Throws for a text that is none. */
export function momentAt(when: When): { readonly day: Day; readonly moment: Date } {
  const [, date = '', hours, minutes] = /^(\S{10}) (\d\d):(\d\d)$/.exec(when) ?? []
  const day = parseDay(date)
  if (day === undefined) throw new RangeError(`not a moment of the history: ${when}`)
  const passed = (Number(hours) * 60 + Number(minutes)) * 60_000
  return { day, moment: new Date(startOfDay(day, zone).getTime() + passed) }
}
