import { roundOperations } from '#features/rounds'
import { coordinator } from '../cast/people.ts'
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
