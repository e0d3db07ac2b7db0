/** What later slices need to act on a report as its own acts do. */
export { forgetDrafts } from './drafts/forget.ts'
export { saveFile } from './drafts/many.ts'
export type { PlacedOutcome, SavedFile } from './drafts/many.ts'
export { saveLine } from './drafts/steps.ts'
export { readDraft } from './drafts/whole.ts'
export type { DraftLine, WholeDraft } from './drafts/whole.ts'
export { readEvidence } from './evidence/steps.ts'
export { readReport } from './reading/reading.ts'
