import type { Say } from '#kernel/i18n'
import type { LongJob, Run } from '#kernel/jobs'

/** A time of day with its seconds, as the zone's clock shows it: "at 14:03:20". */
export function timeOf(say: Say, moment: Date, timeZone: string): string {
  const locale = say.language === 'da' ? 'da-DK' : 'en-GB'
  const format = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone })
  return say('records.at-time', { time: format.format(moment) })
}

/** What a run is called; work that this release no longer knows has its kind for a name. */
export const titleOf = (say: Say, job: LongJob | undefined, run: Run): string =>
  job ? job.title(say, run.input) : run.kind

/** A run's own words: what is being done, or why it failed. */
export const wordsOf = (say: Say, { words }: Run): string | null =>
  words && say(words.key, words.values)

/** How long something took or takes: "3 minutes 12 seconds". */
export const durationOf = (say: Say, seconds: number): string =>
  say('records.duration', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
