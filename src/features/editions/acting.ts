/** What later slices need to act on a report as its own acts do. */
export { enact, hasWritten, holdFor, holdReport, playedBy } from './acts/held.ts'
export type { ActOn, Held } from './acts/held.ts'
export { notice } from './acts/notices.ts'
export { mayDo } from './acts/policy.ts'
