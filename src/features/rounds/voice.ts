import type { Outcome } from '#kernel/cli'
import type { Language, Say } from '#kernel/i18n'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import { closedAt, dueOn } from './rounds/rules.ts'
import type { Round } from './rounds/schema.ts'
import { shownRound } from './rounds/shown.ts'

/** Opens a visit for whoever a command acts as, and closes what it opened when the work is done. */
export type OpenVisit = <Result>(
  call: { readonly as: string | undefined; readonly language: Language },
  work: (visit: Visit) => Promise<Result>,
) => Promise<Result>

/** How a command speaks. */
export interface Voice {
  readonly say: Say
  readonly tell: (sentence: string) => void
}

/** A refusal as the end of a command: its sentence for people, its code for programs. */
export function refusedOutcome({ refused, values }: Refused, { say, tell }: Voice): Outcome {
  const message = say(`refusal.${refused}`, values)
  tell(message)
  return { exit: 2, text: '', json: { refused, values, message } }
}

/** A round in one line. */
export const sentence = (round: Round, say: Say): string =>
  say('rounds.told', {
    round: round.code,
    period: say.period(round.period),
    due: say.day(dueOn(round)),
    state: closedAt(round) ? 'closed' : 'open',
  })

/** How a deed on a round ends on the command line. */
export const outcome = (round: Round | Refused, voice: Voice): Outcome =>
  isRefused(round)
    ? refusedOutcome(round, voice)
    : { exit: 0, text: sentence(round, voice.say), json: shownRound(round) }
