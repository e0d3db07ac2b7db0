export { meetingsPart } from './series/part.ts'
export type { MeetingRecord } from './series/schema.ts'
export type { AgendaItem } from './agenda/schema.ts'
export { wordingOf } from './agenda/wording.ts'
export type { Decided, Decision } from './decisions/schema.ts'
export { outcomes } from './decisions/schema.ts'
/** What is true of decisions: `decisionRules.isOpen(decision)`. */
export * as decisionRules from './decisions/door.ts'
export type { Meeting } from './meetings/schema.ts'
/** What is true of meetings: `meetingRules.heldAt(meeting)`. */
export * as meetingRules from './meetings/rules.ts'
/** What coordinators do with meetings, and what insiders read: `governanceOperations.listMeetings(visit, plan)`. */
export * as governanceOperations from './operations.ts'
export { operations } from './permissions.ts'
export { readMeetings, runMeetings } from './policy.ts'
export type { ReadMeeting, ReadMeetings, Tasks } from './reading.ts'
export { readOverdue, readTasks } from './reading.ts'
/** Meetings as they lie on record: `governanceRecords.listMeetings(tx, plan)`. */
export * as governanceRecords from './records.ts'
