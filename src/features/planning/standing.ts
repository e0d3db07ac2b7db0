/** What a plan proposes for the status of a commitment when a period is over. */
export { findPlanned, judge } from './standing/judging.ts'
export type { Planned } from './standing/judging.ts'
export {
  asReported,
  lastJudged,
  milestonesMethod,
  reportsIn,
  standingOf,
} from './standing/rules.ts'
export type { Reported, Standing } from './standing/rules.ts'
