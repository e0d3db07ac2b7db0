import type { Texts } from '#kernel/i18n'

/** Which reminders go out by themselves in a plan's rounds. */
export interface ReminderSetting {
  /** Halfway to the due day, to whoever has not begun. */
  readonly halfway: boolean
  /** So many days before the due day, to whoever has not finished; 0: nobody. */
  readonly daysBefore: number
  /** The day after the due day, to whoever is late. */
  readonly overdue: boolean
}

/** What goes out where a plan's coordinator has set nothing. */
export const usualReminders: ReminderSetting = { halfway: true, daysBefore: 4, overdue: true }

/** From when the public sees who is silent. There is one answer today; a plan records that it is this one. */
export const silences = ['closed-rounds'] as const
export type Silence = (typeof silences)[number]

/** What the public reads of rounds, as the plan's coordinator recorded it. */
export interface PublicationPolicy {
  readonly silence: Silence
  /** The plan's own words for it, in its languages. */
  readonly text: Texts
  readonly at: Date
}
