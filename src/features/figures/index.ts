export { narrowFigures, readFigureFilter } from './lists/rules.ts'
export { figureHits, figureSentence, indicatorLink } from './pages/figure-list.ts'
export { figureTable } from './pages/figure-table.ts'
export { observationWords, periodWords, targetWords, valueWords } from './pages/figure-words.ts'
export { figureRoutes } from './routes.ts'
export { figuresOf, isOwn } from './series/rules.ts'
export type {
  IndicatorView,
  Origin,
  ShownBenchmark,
  ShownObservation,
  ShownTarget,
} from './series/schema.ts'
export { readBenchmarks, readFigures } from './series/store.ts'
