/** What cannot be aimed at, and what is more often a slip: `aims.faultOfAim(aim, way)`. */
export * as aims from './aims.ts'
export { assess } from './assess.ts'
export type { Assessed } from './assess.ts'
export { methodCommands } from './commands.ts'
/** The arithmetic of counts: `counts.pool(shares)`, `counts.rollUpShares(rule, units)`. */
export * as counts from './counts.ts'
export { readIndicators } from './reading/read.ts'
export type { Fault, Warning } from './reading/fault.ts'
export { judge } from './rules/judge.ts'
export type { Judgement } from './rules/judgement.ts'
export { followedPeriods } from './rules/follow.ts'
export type { Followed } from './rules/follow.ts'
/** What a path asks for: `paths.linearPath(course, at)`, `paths.askedFor(indicator, periods)`. */
export * as paths from './paths.ts'
export { significant } from './rules/power.ts'
export { methodVersions, methods } from './rules/verdicts.ts'
export type { Method, MethodRefusal, Verdict } from './rules/verdicts.ts'
export type { Indicator, IndicatorGiven, IndicatorOf } from './schema.ts'
export { disagreement, leaningOf } from './sentences/disagreement.ts'
export type { Leaning } from './sentences/disagreement.ts'
export { sentences } from './sentences/sentence.ts'
/** From a share aimed at to appointments: `takes.whatItTakes(staff, aim)`. */
export * as takes from './takes.ts'
