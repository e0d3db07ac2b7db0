import { parsePeriod } from '#kernel/clock'
import type { Say, Texts } from '#kernel/i18n'
import type { Judged, MilestoneReport } from '#features/editions'

const when = (say: Say, typed: string): string => {
  const period = parsePeriod(typed)
  return period ? say.period(period) : typed
}

/** What is reported of a milestone, in one sentence. */
export const milestoneReportWords = (
  say: Say,
  { title, done, moved }: Pick<MilestoneReport, 'title' | 'done' | 'moved'>,
): string =>
  done === ''
    ? say('reporting.milestone-moved', { title, day: when(say, moved) })
    : say('reporting.milestone-done', { title, day: when(say, done) })

/**
 * Why a rule proposed a status, in the languages of the interface; null where it goes by the status published last, or
 * where the activity that decided is open to its organisation only.
 */
export const becauseOf = (judged: Judged | null, owns: boolean): Texts | null =>
  judged && (owns || judged.level === 'public') ? judged.sentence : null
