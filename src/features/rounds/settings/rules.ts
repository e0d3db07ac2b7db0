import type { Texts } from '#kernel/i18n'
import type { ReminderSetting } from './schema.ts'

/** Why these reminders cannot be set, or null. */
export const refuseReminders = ({ daysBefore }: ReminderSetting): string | null =>
  Number.isInteger(daysBefore) && daysBefore >= 0 && daysBefore <= 60 ? null : 'days-before'

/** The first of the plan's languages in which a text is not written, or null. */
export const languageMissing = (text: Texts, languages: readonly string[]): string | null =>
  languages.find((language) => (text[language] ?? '').trim() === '') ?? null

/** A text in the plan's languages only, without space around it. */
export const inLanguages = (text: Texts, languages: readonly string[]): Texts =>
  Object.fromEntries(languages.map((language) => [language, (text[language] ?? '').trim()]))
