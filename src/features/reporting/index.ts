export { activityValue, milestoneValue } from '#features/planning'
export type { Edit, Outcome } from './drafts/schema.ts'
export type { FieldVersions } from './drafts/steps.ts'
export type { AskedJump } from './jumps/rules.ts'
export type { FieldValue } from './lines/schema.ts'
export {
  figureValue,
  jumpValue,
  milestoneReportValue,
  statusValue,
  textValue,
} from './lines/schema.ts'
/** What people do with reports: `reportOperations.sendReport(visit, …)`. */
export * as reportOperations from './operations.ts'
export { linesOnCommitment } from './reading/on-commitment.ts'
export type { ReadLine } from './reading/on-commitment.ts'
export type { MilestoneAsked } from './status/milestones.ts'
export type { Proposal } from './status/proposals.ts'
export type { OfferedPart, ReadReport } from './reading/reading.ts'
export type { Desk, LineWork } from './reading/work.ts'
export type { CarriedOver } from './planned/carry-over.ts'
export type { Coverage } from '#features/planning'
/** Implementation plans: `planReading.listActivities(tx, {plan, organisation, commitment, at, day})`. */
export * as planReading from './planned.ts'
/** What is true of reports: `reportRules.missingIn(line, measures)`. */
export * as reportRules from './rules.ts'
/** What later slices need besides the acts: `reportSteps.forgetDrafts(tx, report, chains)`. */
export * as reportSteps from './report-steps.ts'
export { operations } from './permissions.ts'
