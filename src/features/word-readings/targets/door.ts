export { findAmounts } from './amount-rules.ts'
export { readBaseline } from './baseline-rules.ts'
export {
  isShareOf,
  readCriteria,
  readIndicator,
  readTargetCell,
  withTarget,
} from './indicator-rules.ts'
export { languageOf } from './language-rules.ts'
export { repeatsActivity } from './repeats-rules.ts'
export { sentencesOf } from './sentence-rules.ts'
export { isStartAlone, partedAtStart } from './start-rules.ts'
export { readTarget, waitsFor } from './target-rules.ts'
