import type { z } from 'zod'
import type { Day } from '#kernel/clock'
import type { AgendaItem, Decided, Meeting, ReadMeeting } from '#features/governance'
import { decisionRules, meetingRules } from '#features/governance'
import type { agendaShape, decisionShape, meetingShape, pointShape } from './shapes.ts'

/** The code in a key of the register: `dk:mfa` → `mfa`. */
const codeOf = (organisation: string | null): string | null => organisation?.split(':')[1] ?? null

const sentAt = ({ events }: Meeting): string | null =>
  events.find(({ kind }) => kind === 'papers-sent')?.at.toISOString() ?? null

/** Shows a meeting to a program. */
export const shownMeeting = (meeting: Meeting): z.input<typeof meetingShape> => ({
  code: meeting.code,
  title: meeting.title,
  language: meeting.language,
  heldOn: meeting.heldOn,
  round: meeting.round?.code ?? null,
  body: meeting.body,
  papersSentAt: sentAt(meeting),
  heldAt: meetingRules.heldAt(meeting)?.toISOString() ?? null,
})

/** Shows a point of an agenda to a program. */
export const shownPoint = (item: AgendaItem): z.input<typeof pointShape> => ({
  id: item.id,
  position: item.position,
  subject: item.subject,
  title: item.title,
  proposal: item.proposal,
  owner: codeOf(item.owner),
  dueOn: item.dueOn,
  otherwise: item.otherwise,
  language: item.language,
})

/** Shows a decision to a program, with where it stands today. */
export const shownDecision = (
  { decision, item, meeting }: Decided,
  today: Day,
): z.input<typeof decisionShape> => ({
  id: decision.id,
  meeting: meeting.code,
  point: { id: item.id, title: item.title },
  outcome: decision.outcome,
  decided: decision.decided,
  owner: codeOf(decision.owner),
  dueOn: decision.dueOn,
  language: decision.language,
  state: stateOf(decision, today),
  done: decision.closing?.done ?? null,
  closedAt: decision.closing?.at.toISOString() ?? null,
  decidedAt: decision.at.toISOString(),
})

function stateOf(decision: Decided['decision'], today: Day) {
  if (decision.isReplaced) return 'replaced'
  if (decision.closing) return 'closed'
  if (!decisionRules.isOpen(decision)) return 'without-deed'
  return decisionRules.isOverdue(decision, today) ? 'overdue' : 'open'
}

/** Shows a meeting with its agenda to a program. */
export function shownAgenda(read: ReadMeeting): z.input<typeof agendaShape> {
  const { meeting, items, decided, leftOver, today } = read
  const all = (list: readonly Decided[]) => list.map((one) => shownDecision(one, today))
  return {
    ...shownMeeting(meeting),
    agenda: items?.map(shownPoint) ?? null,
    decisions: all(decided.filter((one) => one.meeting.code === meeting.code)),
    leftOver: { open: all(leftOver.open), postponed: all(leftOver.postponed) },
  }
}
