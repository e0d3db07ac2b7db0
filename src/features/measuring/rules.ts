/** What is true of lists of figures, and how it is said, in one place for later slices. */
export { categoriesGone } from './lists/gone-rules.ts'
export { coverageIn } from './lists/coverage.ts'
export { recounted } from './lists/recounted.ts'
export { shownBaseline, shownFigure } from './gate/shown.ts'
export type { EnteredFigure, ShownFigure } from './gate/shown.ts'
export { emptied, reportKeyOf } from './lists/rules.ts'
export {
  baselineWords,
  cellWords,
  coverageWords,
  unaddedWords,
  figureWords,
  targetWords,
  verdictWords,
} from './words/entries.ts'
export { besideInList, besideOf, besideWords } from './words/beside.ts'
export { definitionWords } from './words/definition.ts'
export { dimensionName, entryName, indicatorName, warningWords } from './words/names.ts'
export { isOverruledBefore } from './words/overruled.ts'
export type { TargetMeasure } from './words/entries.ts'
export { plainEntry } from './words/plain.ts'
export { statedWords } from './words/published.ts'
