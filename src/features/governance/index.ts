export { meetingsPart } from './series/part.ts'
export type { MeetingRecord } from './series/schema.ts'
