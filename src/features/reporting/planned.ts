/** Implementation plans, as later slices look at them. */
export type { CarriedOver } from './planned/carry-over.ts'
export type { Coverage, PlanInView, PlannedLine } from '#features/planning'
export {
  activitiesIn,
  listActivities,
  listAllPlanPeriods,
  listPlanPeriods,
} from '#features/planning'
