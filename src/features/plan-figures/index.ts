export { recordedFigures } from './recorded.ts'
export { factKey, isSame, statedId } from './rules.ts'
export type { PackageFact } from './rules.ts'
export { noteStated, publishFacts, refuseChangedFacts } from './steps.ts'
