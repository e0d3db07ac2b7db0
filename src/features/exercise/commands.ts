import { dayOf } from '#kernel/clock'
import type { Command, Outcome } from '#kernel/cli'
import { command } from '#kernel/cli'
import type { Language, Say } from '#kernel/i18n'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, Problem } from '#kernel/operations'
import { moveDay } from './days/operations.ts'
import { findStanding } from './days/store.ts'
import { zone } from './history/calendar.ts'

/** Opens a visit in the exercise for whoever a command acts as, and closes what it opened. */
export type OpenExercise = <Result>(
  call: { readonly as: string | undefined; readonly language: Language },
  work: (visit: Visit) => Promise<Result>,
) => Promise<Result>

/** `exercise today [DAY]`: which day the exercise shows, or moves it on. */
export const todayCommand = (open: OpenExercise): Command =>
  command({
    name: 'exercise today',
    summary: 'exercise.command-today',
    arguments: { day: { label: 'DAY', count: 'optional' } },
    run: (call) =>
      open(call, async (visit) => {
        const { day } = call.arguments
        const today = await standingDay(visit)
        if (day === undefined) return told(today)
        const moved = await moveDay(visit, { to: day })
        return isRefused(moved) ? refusedOutcome(call.say, moved) : told(moved)
      }),
  })

async function standingDay(visit: Visit): Promise<string> {
  const standing = await visit.read(findStanding)
  if (!standing) throw new Problem(404, 'no-exercise')
  return dayOf(visit.now, zone)
}

const told = (today: string): Outcome => ({ exit: 0, text: today, json: { today } })

const refusedOutcome = (say: Say, { refused: code, values }: Refused): Outcome => ({
  exit: 2,
  text: say(`refusal.${code}`, values),
  json: { refused: code, values },
})
