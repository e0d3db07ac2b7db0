export type { Change } from './changes/reading.ts'
export { changesAsOf } from './changes/reading.ts'
/** What is done in public: `publicationOperations.publishReport(visit, …)`. */
export * as publicationOperations from './operations.ts'
export type { PublicReports, Replaced } from './reports/reading.ts'
export { reportsAsOf } from './reports/reading.ts'
export type { PublicItem, PublicLine, Stub } from './reports/schema.ts'
export type { ClosedRound, Standing } from './standing/schema.ts'
export { listClosedRounds, standingsAsOf } from './standing/store.ts'
