export { checkPieces, readFigureRows } from './read.ts'
export type { RowPieces, RowReading } from './read.ts'
export type { RowChecks } from './row-rules.ts'
export type {
  FrameMissing,
  RowErrorCode,
  RowFault,
  RowFigure,
  RowFrame,
  RowRead,
  RowState,
  StatedFact,
} from './schema.ts'
export { rowErrorWords } from './words.ts'
