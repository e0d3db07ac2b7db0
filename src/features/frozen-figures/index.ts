export { figuresPart } from './part.ts'
export { cellsOf, overruledOf } from './reading.ts'
export type { CellsFrozen, Overruled } from './reading.ts'
