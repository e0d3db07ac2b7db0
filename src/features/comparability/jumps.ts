/** Steps in a series that are so large that they are asked about, and what was answered. */
export { jumpMethod, jumpOf, jumpsIn, jumpTolerance } from './jumps/rules.ts'
export type { Jump, Measured } from './jumps/rules.ts'
export { jumpAnswers } from './jumps/schema.ts'
export type {
  Comparability,
  ComparabilityContent,
  DraftComparability,
  JumpAnswer,
  KnownFigure,
  PublishedComparability,
} from './jumps/schema.ts'
export {
  listAnswers,
  listKnownFigures,
  removeDraftComparabilities,
  saveDraftComparability,
  settleComparabilities,
} from './jumps/store.ts'
export { listBreaks } from './jumps/breaks.ts'
export { breakPlace, breaksToCome } from './jumps/breaks-rules.ts'
export type { BreakToCome } from './jumps/breaks-rules.ts'
