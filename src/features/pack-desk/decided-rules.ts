import type { Decided, Meeting } from '#features/governance'
import { decisionRules, meetingRules } from '#features/governance'

/** The meeting of a round that is not yet held, the nearest of them; undefined where there is none. */
export const meetingAhead = (meetings: readonly Meeting[], round: string): Meeting | undefined =>
  meetings
    .filter((one) => one.round?.code === round && meetingRules.heldAt(one) === null)
    .toSorted((one, other) => one.heldOn.localeCompare(other.heldOn))[0]

/** What was decided, and the meetings that belong to the round, by their codes. */
export interface Known {
  readonly decided: readonly Decided[]
  readonly ofRound: ReadonlySet<string>
}

/**
 * What is decided on commitments and figures, by key, the newest first: what a meeting of the round said, and of other
 * meetings what is still to be done or was postponed. What was replaced says nothing any more.
 */
export function decidedOn({ decided, ofRound }: Known): ReadonlyMap<string, readonly Decided[]> {
  const counts = ({ decision, meeting }: Decided) =>
    !decision.isReplaced &&
    (ofRound.has(meeting.code) ||
      decisionRules.isOpen(decision) ||
      decision.outcome === 'postponed')
  const newestFirst = decided
    .filter(counts)
    .toSorted((one, other) => other.meeting.heldOn.localeCompare(one.meeting.heldOn))
  return Map.groupBy(
    newestFirst.filter(({ item }) => item.subject !== null),
    ({ item }) => `${item.subject?.kind}:${item.subject?.id}`,
  )
}
