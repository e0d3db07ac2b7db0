import { parseDay } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import { mark } from '#kernel/ui'
import { statuses } from '#features/activities'
import type { Drafted, Settled } from '#features/received'
import type { PlanReading } from '#features/word-plans'

/** A long text cut where it is only to be recognised. */
export const short = (text: string, longest = 90): string => {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain
}

/** Which activity a point is about: its number, else the beginning of its words. */
export function aboutWords(
  { activities }: Pick<PlanReading, 'activities'>,
  { activity }: Pick<Settled, 'activity'>,
): string {
  const found = activity === null ? undefined : activities[activity]
  return found ? [found.number, short(found.text, 60)].filter(Boolean).join(' ') : ''
}

/** Why it is asked, as the reader of documents says it. */
export const whyWords = (say: Say, { why, state }: Pick<Settled, 'why' | 'state'>): string =>
  why === null ? say(`received-desk.why-${state}`) : say(`word-plans.why-${why}`)

/** A value as a person reads it: days by the calendar's words, statuses by theirs. */
export function valueWords(say: Say, { kind }: Pick<Settled, 'kind'>, value: string): string {
  if (value === '' || value === '–') return say('received-desk.not-stated')
  if (kind === 'status') return statusWordOf(say, value)
  if (kind === 'deadline' || kind === 'step')
    return value
      .split('/')
      .map((one) => dayWords(say, one))
      .join(' – ')
  return value
}

function dayWords(say: Say, written: string): string {
  const day = parseDay(written)
  return day ? say.day(day) : written
}

const statusWordOf = (say: Say, value: string): string => {
  const status = statuses.find((one) => one === value)
  return status ? mark.word(say, status) : value
}

/** How many activities, indicators and baselines a draft would hold. */
export function draftCounts(drafted: readonly Drafted[]) {
  const indicators = drafted.flatMap(({ says }) => says.indicators)
  return {
    activities: drafted.length,
    indicators: indicators.length,
    baselines: indicators.filter(({ baseline }) => baseline !== '').length,
    unowned: drafted.filter(({ says }) => says.unit === '' && says.lead === '').length,
    undated: drafted.filter(({ says }) => says.end === '' && says.recurrence === 'once').length,
  }
}
