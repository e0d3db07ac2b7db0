export { inTime, newestFigures } from './newest-rules.ts'
/** What deviates by the rule, and in which order: `deviationRules.deviationsIn(facts)`. */
export * as deviationRules from './rules.ts'
export type { Chosen, Deviation, Reason, Subject } from './schema.ts'
export type { Known } from './withdrawn-rules.ts'
export { statusesGone, verdictsGone, withdrawnIn } from './withdrawn-rules.ts'
