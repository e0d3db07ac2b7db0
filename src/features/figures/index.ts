/** What can be taken along of an indicator: `figureFiles.makeFile(source, 'values.csv')`. */
export * as figureFiles from './files.ts'
export type { FileName, FileSource, MadeFile } from './files/schema.ts'
export { narrowFigures, readFigureFilter } from './lists/rules.ts'
export { figureHits, figureSentence } from './pages/figure-list.ts'
export { figureTable } from './pages/figure-table.ts'
export { observationWords, periodWords, targetWords, valueWords } from './pages/figure-words.ts'
export { figureRoutes } from './routes.ts'
export type { FigureRow } from './rows/schema.ts'
export { figuresOf, isOwn } from './series/rules.ts'
export type {
  IndicatorView,
  Origin,
  ShownBenchmark,
  ShownObservation,
  ShownTarget,
} from './series/schema.ts'
export { readBenchmarks, readFigures } from './series/store.ts'
