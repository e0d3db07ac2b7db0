export type { ReportingAssignment } from './assignments/rules.ts'
export { listAssignments } from './assignments/store.ts'
/** What people do with plans: `planOperations.assignReporting`, `packageOperations(parts).publishPlan`. */
export * as planOperations from './operations.ts'
export { checkPackage } from './package/check.ts'
export type { Parts } from './package/content.ts'
export type { Head } from './package/head.ts'
export { planSchema } from './package/plan-schema.ts'
/** What a reader may read of a plan as of a moment: `planRecords.viewAsOf`. */
export * as planRecords from './readers.ts'
/** The sections that this slice contributes: `planParts.commitmentsPart`. */
export * as planParts from './sections/parts.ts'
export type { AreaRecord, CommitmentRecord } from './sections/schema.ts'
