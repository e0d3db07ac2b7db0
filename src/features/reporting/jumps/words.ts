import { parsePeriod } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import type { jumps } from '#features/comparability'

const periodWords = (say: Say, period: string): string => {
  const known = parsePeriod(period)
  return known ? say.period(known) : period
}

/** What a large step in a series is said to be, in one sentence without its figures. */
export const jumpWords = (
  say: Say,
  { answer, earlier, about }: Pick<jumps.Comparability, 'answer' | 'earlier' | 'about'>,
): string =>
  say(`reporting.jump-${answer}`, {
    earlier: periodWords(say, earlier),
    later: periodWords(say, about),
  })

/** What a step's field is called: the question that it answers. */
export const jumpName = (say: Say, figure: string, period: string): string =>
  say('reporting.field-jump', { figure, period: periodWords(say, period) })
