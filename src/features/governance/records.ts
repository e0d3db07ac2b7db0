/** Meetings as they lie on record, for later slices that ask their own policy first. */
export { standing } from './agenda/rules.ts'
export { listItems } from './agenda/store.ts'
export { listDecisions } from './decisions/store.ts'
export { listBodies, listMeetings } from './meetings/store.ts'
