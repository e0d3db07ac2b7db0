/** What later slices need to act on a report as its own acts do. */
export { forgetDrafts } from './drafts/forget.ts'
export { readEvidence } from './evidence/steps.ts'
