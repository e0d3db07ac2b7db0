export { meetingsPart } from './meetings.ts'
export type { MeetingRecord } from './schema.ts'
