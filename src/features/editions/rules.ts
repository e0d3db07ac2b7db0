/** What is true of editions, in one place for later slices. */
export {
  factsOf,
  findHandedIn,
  findUnderWay,
  isTooLate,
  newFacts,
  seenOf,
} from './acts/held-rules.ts'
export { enter, enterPlan, mayDo, withdraw, workHere, write } from './acts/policy.ts'
export type { Owned } from './acts/policy.ts'
export type { Act, EditionState } from './acts/rules.ts'
export {
  hasConsent,
  leftOut,
  openQuestions,
  possibleActs,
  stateOf,
  stateSince,
} from './acts/rules.ts'
export {
  figuresCode,
  isClosed,
  measuredIndicator,
  planCode,
  plannedPeriod,
} from './occasions/rules.ts'
export { reportAsOf, wasThere } from './reading/as-of.ts'
export type { Then } from './reading/as-of.ts'
export {
  admitsEdition,
  emptyLine,
  newestState,
  ownsReport,
  readableEdition,
  readableLines,
} from './reading/rules.ts'
export type { ReadableLine, ReportState } from './reading/rules.ts'
export { asksWhy } from './items/rules.ts'
