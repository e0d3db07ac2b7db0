import { operation } from '#kernel/operations'
import * as agenda from './agenda/steps.ts'
import * as decisions from './decisions/steps.ts'
import type { MeetingKey } from './meetings/schema.ts'
import * as meetings from './meetings/steps.ts'
import * as reading from './reading.ts'

/** The coordinator announces a meeting. */
export const announceMeeting = operation(
  'announce-meeting',
  (visit, given: meetings.MeetingToAnnounce) =>
    visit.transaction((tx) => meetings.announceMeeting(tx, visit, given)),
)

/** The coordinator moves a meeting to another day, with a reason. */
export const moveMeeting = operation('move-meeting', (visit, given: meetings.MeetingMove) =>
  visit.transaction((tx) => meetings.moveMeeting(tx, visit, given)),
)

/** The coordinator notes that a meeting's papers were sent, or that it was held. */
export const noteMeeting = operation(
  'note-meeting',
  (visit, given: MeetingKey & { readonly kind: 'papers-sent' | 'held' }) =>
    visit.transaction((tx) => meetings.noteMeeting(tx, visit, given)),
)

/** The coordinator writes a point of an agenda. */
export const putOnAgenda = operation('put-on-agenda', (visit, given: agenda.TypedItem) =>
  visit.transaction((tx) => agenda.putOnAgenda(tx, visit, given)),
)

/** The coordinator writes several points of an agenda at once. */
export const putAllOnAgenda = operation('put-all-on-agenda', (visit, given: agenda.TypedItems) =>
  visit.transaction((tx) => agenda.putAllOnAgenda(tx, visit, given)),
)

/** The coordinator takes a point off an agenda. */
export const takeOffAgenda = operation('take-off-agenda', (visit, given: agenda.ItemToTakeOff) =>
  visit.transaction((tx) => agenda.takeOffAgenda(tx, visit, given)),
)

/** The coordinator moves a point of an agenda up or down. */
export const movePoint = operation(
  'move-point',
  (visit, given: agenda.ItemKey & { readonly by: 'up' | 'down' }) =>
    visit.transaction((tx) => agenda.movePoint(tx, visit, given)),
)

/** The coordinator minutes what a meeting decided on a point. */
export const recordDecision = operation(
  'record-decision',
  (visit, given: decisions.TypedDecision) =>
    visit.transaction((tx) => decisions.recordDecision(tx, visit, given)),
)

/** The coordinator closes a decision that was carried out. */
export const closeDecision = operation(
  'close-decision',
  (visit, given: decisions.DecisionToClose) =>
    visit.transaction((tx) => decisions.closeDecision(tx, visit, given)),
)

/** An insider looks at a plan's meetings and decisions. */
export const listMeetings = operation('list-meetings', (visit, plan: string) =>
  visit.read((tx) => reading.readPlanMeetings(tx, visit, plan)),
)

/** An insider looks at one meeting. */
export const showMeeting = operation('show-meeting', (visit, key: reading.MeetingToRead) =>
  visit.read((tx) => reading.readMeeting(tx, visit, key)),
)
