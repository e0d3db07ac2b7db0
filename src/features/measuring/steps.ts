/** What later slices do with lists of figures in a transaction of theirs. */
export { removeEntry, saveFigures } from './lists/steps.ts'
export { readFigures } from './reading/reading.ts'
