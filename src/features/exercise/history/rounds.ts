import { remindReporters, sendDue } from '#features/coordination'
import type { RoundQuestion } from '#features/rounds'
import { roundOperations } from '#features/rounds'
import { snapshotOperations } from '#features/snapshots'
import type { AuthorityCode } from '../cast/people.ts'
import { coordinator, keyOf } from '../cast/people.ts'
import { linesOf } from './assignments.ts'
import type { When } from './calendar.ts'
import { plan } from './calendar.ts'
import type { Deed } from './deed.ts'

/** A round as the coordinator opens it. */
export interface OpenedRound {
  readonly code: string
  readonly period: string
  readonly dueOn: string
  /** All that anybody reports on, unless told. */
  readonly commitments?: readonly string[]
  readonly questions?: readonly RoundQuestion[]
}

const readers = {
  steering: 'with-papers',
  reviewers: 'hand-in',
  partners: 'after-meeting',
} as const

/** The coordinator opens a round. */
export const openRound = (when: When, { commitments, ...round }: OpenedRound): Deed => ({
  when,
  by: coordinator,
  what: `open round ${round.code}`,
  run: (visit) =>
    roundOperations.openRound(visit, { plan, ...round, readers, lines: linesOf(commitments) }),
})

const note =
  (act: typeof roundOperations.closeRound) =>
  (when: When, code: string): Deed => ({
    when,
    by: coordinator,
    what: `${act.operation} ${code}`,
    run: (visit) => act(visit, { plan, code }),
  })

export const sendPapers = note(roundOperations.notePapersSent)
export const holdMeeting = note(roundOperations.noteMeetingHeld)
export const close = note(roundOperations.closeRound)

/** The coordinator sets a round to recur every year. */
export const recur = (when: When, code: string): Deed => ({
  when,
  by: coordinator,
  what: `recur ${code}`,
  run: (visit) => roundOperations.recurRound(visit, { plan, code, recurs: true }),
})

/** The coordinator gives one authority until a later day. */
export const extend = (
  when: When,
  code: string,
  given: { readonly authority: AuthorityCode; readonly dueOn: string; readonly reason: string },
): Deed => ({
  when,
  by: coordinator,
  what: `extend ${code} for ${given.authority}`,
  run: (visit) => {
    const { authority, dueOn, reason } = given
    const organisation = keyOf(authority)
    return roundOperations.extendDueDay(visit, { plan, code, organisation, dueOn, reason })
  },
})

/** The coordinator reminds some authorities of what they owe. */
export const remind = (when: When, round: string, authorities: readonly AuthorityCode[]): Deed => ({
  when,
  by: coordinator,
  what: `remind in ${round}`,
  run: (visit) =>
    remindReporters(visit, { plan, round, organisations: authorities.map((one) => keyOf(one)) }),
})

/** What goes out by itself on a morning. Only while one round is open: a deed is one transaction. */
export const remindersByThemselves = (when: When): Deed => ({
  when,
  by: null,
  what: 'send what is due by itself',
  run: (visit) => sendDue(visit),
})

/** What holds for all rounds: which reminders go out, and what everyone may read. */
export const settings = (when: When): readonly Deed[] => [
  {
    when,
    by: coordinator,
    what: 'set reminders',
    run: (visit) =>
      roundOperations.setReminders(visit, { plan, halfway: true, daysBefore: 4, overdue: true }),
  },
  {
    when,
    by: coordinator,
    what: 'record what the public reads',
    run: (visit) =>
      roundOperations.recordPolicy(visit, {
        plan,
        text: {
          en: 'A report is public when its authority has agreed to it. Who has not reported is said once the round is closed.',
          da: 'En indberetning er offentlig, når myndigheden har samtykket. Hvem der ikke har indberettet, siges, når runden er lukket.',
        },
      }),
  },
]

/** The coordinator freezes a round, so that its pack can be made and verified. */
export const freeze = (when: When, round: string, caseNumber: string): Deed => ({
  when,
  by: coordinator,
  what: `freeze ${round}`,
  run: (visit) => snapshotOperations.freezeRound(visit, { plan, round, caseNumber }),
})
