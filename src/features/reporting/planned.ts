/** What is true of implementation plans, and how later slices look at them. */
export type { CarriedOver } from './planned/carry-over.ts'
export type { Coverage, PlanInView } from './planned/coverage.ts'
export { activitiesIn, planTextFields } from './planned/fields.ts'
export type { PlannedLine } from './planned/newest.ts'
export { listActivities } from './planned/newest.ts'
export { listAllPlanPeriods, listPlanPeriods } from './planned/store.ts'
