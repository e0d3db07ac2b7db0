/** What people do with figures outside rounds: `figureOperations.saveFigures(visit, …)`. */
export * as figureOperations from './operations.ts'
/** What later slices do in a transaction of their own: `figureSteps.saveFigures(tx, visit, …)`. */
export * as figureSteps from './lists/steps.ts'
/** What is true of lists of figures: `figureRules.reportKeyOf(key)`. */
export * as figureRules from './rules.ts'
export { entryLine, entryWords } from './entry-words.ts'
/** The commitments at which an authority may define an indicator. */
export { listReported } from './proposals/own-store.ts'
export type { ReportedCommitment } from './proposals/own-store.ts'
export { readFigures } from './reading/reading.ts'
export type { FiguresKey, GivenEntry, SavedFigures } from './lists/schema.ts'
export type { RemovedEntry } from './lists/steps.ts'
export type { Adoption } from './proposals/steps.ts'
export type { FiguresAsked, FiguresView } from './reading/reading.ts'
export { operations } from './permissions.ts'
