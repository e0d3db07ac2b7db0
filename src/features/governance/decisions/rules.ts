import type { Day } from '#kernel/clock'
import type { AgendaItem } from '../agenda/schema.ts'
import { heldAt } from '../meetings/rules.ts'
import type { Meeting } from '../meetings/schema.ts'
import type { Decided, Decision, DecisionOutcome } from './schema.ts'

/** Whether what was decided is to be done by somebody. */
export const isAdopted = (outcome: DecisionOutcome): boolean =>
  outcome === 'as-proposed' || outcome === 'amended'

/**
 * Whether it counts as a decision wherever decisions are counted: adopted and not replaced. What was put off, noted, not
 * adopted or withdrawn is none.
 */
export const isDecision = ({ outcome, isReplaced }: Pick<Decision, 'outcome' | 'isReplaced'>) =>
  isAdopted(outcome) && !isReplaced

/** Whether it is still to be done: adopted, not replaced, not closed. */
export const isOpen = ({
  outcome,
  isReplaced,
  closing,
}: Pick<Decision, 'outcome' | 'isReplaced' | 'closing'>): boolean =>
  isAdopted(outcome) && !isReplaced && closing === null

/** Whether it is open and its due day, the day itself included, is over. */
export const isOverdue = (decision: Decision, today: Day): boolean =>
  isOpen(decision) && decision.dueOn !== null && decision.dueOn < today

/** A decision about to be written. */
export interface DecisionToWrite {
  readonly outcome: DecisionOutcome
  readonly decided: string
  readonly owner: string | null
  readonly dueOn: Day | null
  /** Whether a due day that is over already is meant. */
  readonly isPastMeant: boolean
}

/** Why a decision cannot be written on a point of this meeting, or null. */
export function refuseDecision(
  { outcome, decided, owner, dueOn, isPastMeant }: DecisionToWrite,
  meeting: Pick<Meeting, 'heldOn'>,
  today: Day,
): string | null {
  if (today < meeting.heldOn) return 'meeting-ahead'
  if (!isAdopted(outcome)) return owner || dueOn ? 'decision-without-deed' : null
  if (decided === '') return 'decision-text-missing'
  if (owner === null) return 'decision-owner-missing'
  if (dueOn === null) return 'decision-day-missing'
  if (dueOn < meeting.heldOn) return 'decision-day-before-meeting'
  return dueOn < today && !isPastMeant ? 'decision-day-over' : null
}

/** Why the decision about to be written cannot follow the one that stands on the point, or null. */
export function refuseReplacing(
  standing: Decision | undefined,
  replaces: string | null,
): string | null {
  if ((standing?.id ?? null) !== replaces) return 'decision-otherwise-meanwhile'
  return standing?.closing ? 'decision-closed' : null
}

/** Why a decision cannot be closed, or null. */
export function refuseClosing(decision: Decision, done: string): string | null {
  if (decision.closing) return 'decision-closed'
  if (!isOpen(decision)) return 'decision-not-open'
  return done === '' ? 'closing-text-missing' : null
}

/** The decision that stands on a point, if any: the one that no other replaced. */
export const standingOn = (item: string, decisions: readonly Decision[]): Decision | undefined =>
  decisions.find((decision) => decision.item === item && !decision.isReplaced)

/** What an earlier meeting left to a later one. */
export interface LeftOver {
  /** To be done, or done no longer ago than the meeting before. */
  readonly open: readonly Decided[]
  readonly postponed: readonly Decided[]
}

/**
 * What stands on a meeting's agenda by itself: all decisions of meetings on earlier days that are open, by due
 * day, and points that the newest meeting to speak of them postponed.
 */
export function leftOverTo(
  meeting: Pick<Meeting, 'heldOn' | 'code'>,
  all: readonly Decided[],
): LeftOver {
  const earlier = all.filter(
    (one) => one.meeting.heldOn < meeting.heldOn && one.meeting.code !== meeting.code,
  )
  return {
    open: earlier
      .filter(({ decision }) => isOpen(decision))
      .toSorted((one, other) =>
        (one.decision.dueOn ?? '').localeCompare(other.decision.dueOn ?? ''),
      ),
    postponed: earlier.filter(
      ({ decision }) => decision.outcome === 'postponed' && !decision.isReplaced,
    ),
  }
}

/** Whether a point can still be written: while its meeting is not held and nothing is decided on it. */
export const isWritable = (
  meeting: Pick<Meeting, 'events'>,
  item: Pick<AgendaItem, 'id'>,
  decisions: readonly Decision[],
): boolean => heldAt(meeting) === null && standingOn(item.id, decisions) === undefined
