export type { Change } from './changes/reading.ts'
export { changesAsOf } from './changes/reading.ts'
/** What is done in public: `publicationOperations.publishReport(visit, …)`. */
export * as publicationOperations from './operations.ts'
export type { PublicReports, Replaced } from './reports/reading.ts'
export { reportsAsOf } from './reports/reading.ts'
export type {
  JudgedActivity,
  PublicItem,
  PublicLine,
  ReportedMilestone,
  Stub,
} from './reports/schema.ts'
export type { Resting } from './resting/store.ts'
export { restingWords } from './resting/words.ts'
export type { ClosedRound, Standing } from './standing/schema.ts'
export { listClosedRounds, policiesAsOf, standingsAsOf } from './standing/store.ts'
export { operations } from './permissions.ts'
