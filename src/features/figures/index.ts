/** What can be taken along of an indicator: `figureFiles.makeFile(source, 'values.csv')`. */
export * as figureFiles from './files.ts'
export type { FileName, FileSource, MadeFile } from './files/schema.ts'
export { benchmarkTable } from './pages/benchmarks.ts'
export { figureHits, figureSentence } from './pages/figure-list.ts'
export { figureColumns, figureTable } from './pages/figure-table.ts'
export { observationWords, periodWords, targetWords } from '#features/figure-charts'
export { figureRoutes } from './routes.ts'
