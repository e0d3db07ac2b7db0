export type { ReportingAssignment } from './assignments/rules.ts'
export { keepReporting } from './assignments/steps.ts'
export { listAssignments } from './assignments/store.ts'
/** What people do with plans: `planOperations.assignReporting`, `packageOperations(parts).publishPlan`. */
export * as planOperations from './operations.ts'
export { checkPackage } from '#features/packages'
export type { Head, Parts } from '#features/packages'
export { planAddresses, withQuery } from './pages/addresses.ts'
export type { PlanAddresses } from './pages/addresses.ts'
export { askedDay } from './pages/as-of.ts'
export type { AsOf } from './pages/as-of.ts'
export { planFrame } from './pages/frame.ts'
export type { FramedPlan, PlanPage } from './pages/frame.ts'
/** What a reader may read of a plan as of a moment: `planRecords.viewAsOf`. */
export * as planRecords from './readers.ts'
/** The sections that this slice contributes: `planParts.commitmentsPart`. */
export * as planParts from './sections/parts.ts'
export type {
  AreaRecord,
  CommitmentRecord,
  InferredResponsibilityRecord,
  InstrumentRecord,
  SourceIssueRecord,
} from './sections/schema.ts'
export type { PlanVersion } from './versions/store.ts'
export { planCommands } from './commands.ts'
export { publishShippedPlans } from './shipped.ts'
