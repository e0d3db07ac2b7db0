export { readFigureRows } from './read.ts'
export type { RowChecks } from './row-rules.ts'
export type { RowErrorCode, RowFault, RowFigure, RowFrame, RowRead, RowsOpened } from './schema.ts'
export { rowErrorWords } from './words.ts'
