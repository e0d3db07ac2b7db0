/** What a plan proposes for the status of a commitment when a period is over. */
export { judge, readPlanned } from './standing/judging.ts'
export type { Planned, PlannedFor } from './standing/judging.ts'
export {
  asReported,
  lastJudged,
  milestonesMethod,
  reportsIn,
  standingOf,
} from './standing/rules.ts'
export type { Reported, Standing } from './standing/rules.ts'
