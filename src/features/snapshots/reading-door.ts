/** Snapshots for later slices, in a transaction of their own: each asks its policy. */
export { listSnapshots, readForCommittee, readSnapshot } from './reading/reading.ts'
export { listPublishedHeads } from './reading/published-store.ts'
export { readRoundBefore } from './comparing/reading.ts'
export { readDraft } from './freezing/draft.ts'
