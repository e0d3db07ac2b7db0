/** An indicator as a drawing: `drawing.seriesChart(seen, { view })`. */
export * as drawing from './drawing.ts'
export {
  aimWords,
  comparators,
  datedWords,
  figureWords,
  observationWords,
  partialWords,
  periodWords,
  startContent,
  startWords,
  targetContent,
  targetsContent,
  targetWords,
} from './figure-words.ts'
