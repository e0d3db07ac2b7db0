/** What later slices need to act on a report as its own acts do. */
export { forgetDrafts } from './drafts/forget.ts'
export { enact, holdFor, holdReport, playedBy } from './editions/held.ts'
export type { ActOn, Held } from './editions/held.ts'
export { notice } from './editions/notices.ts'
export { mayDo } from './editions/policy.ts'
export { readEvidence } from './evidence/steps.ts'
