/** An indicator as a drawing: `drawing.seriesChart(seen, { view })`. */
export * as drawing from './drawing.ts'
export {
  aimWords,
  comparators,
  datedWords,
  figureWords,
  observationWords,
  partialWords,
  periodInSentence,
  periodWords,
  startContent,
  startWords,
  targetContent,
  targetsContent,
  targetWords,
  whenWords,
} from './figure-words.ts'
