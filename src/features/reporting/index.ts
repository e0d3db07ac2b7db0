/** How later slices act on a report: `acting.holdFor(tx, visit, 'consent', …)`. */
export * as acting from './acting.ts'
export type { Edit, Outcome } from './drafts/schema.ts'
export type { FieldVersions } from './drafts/steps.ts'
export type { Content, FieldValue, Item, Line, Withdrawn } from './lines/schema.ts'
export { figureValue, statuses, statusValue, textValue } from './lines/schema.ts'
/** What people do with reports: `reportOperations.sendReport(visit, …)`. */
export * as reportOperations from './operations.ts'
export type { Question } from './questions/store.ts'
export type { OfferedPart, ReadReport } from './reading/reading.ts'
export type { Desk, LineWork, Overseen, RoundOverview } from './reading/work.ts'
export type { Edition, Report, ReportKey } from './reports/schema.ts'
/** What is true of reports: `reportRules.missingIn(line, measures)`. */
export * as reportRules from './rules.ts'
export { operations } from './permissions.ts'
