/** What is true of activities, in one place for later slices. */
export type { CarriedActivity } from './carrying/rules.ts'
export { carriedOver, yearsBetween } from './carrying/rules.ts'
export type { Cell, CoverageRow, PlanOfOne } from './coverage/rules.ts'
export { coverageOf, gapsIn } from './coverage/rules.ts'
export type { Fault } from './facts/rules.ts'
export {
  faultOfActivity,
  faultOfMilestone,
  lastDayOf,
  tidiedActivity,
  tidiedMilestone,
  tidiedMoment,
  writtenMoment,
} from './facts/rules.ts'
export { mergeFields } from './facts/merge-rules.ts'
export type { NumberedLine, NumberedOutcome } from './numbers/rules.ts'
export { numbered, unitCodes } from './numbers/rules.ts'
export type { Hint, HintCode, KnownIndicators } from './quality/rules.ts'
export { answering, hintCodes, hintsFor, openHints, tidiedAnswers } from './quality/rules.ts'
export type { Because, ProposedStanding } from './standing/rules.ts'
export { proposeFromActivities, proposeStanding, standingMethod } from './standing/rules.ts'
