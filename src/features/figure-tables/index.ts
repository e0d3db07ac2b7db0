export { tableLimits } from './grid/limits.ts'
export type { TableLimits } from './grid/limits.ts'
export { gridOfCsv, gridOfText } from './grid/text.ts'
export { gridOfWorkbook } from './grid/workbook.ts'
export { sexDimension } from './names/sex.ts'
export { answer, readFigures } from './read.ts'
export type {
  Answers,
  At,
  Category,
  ColumnRead,
  Coverage,
  Dimension,
  Fault,
  FiguresRead,
  Frame,
  Grid,
  Ignored,
  Input,
  Matched,
  Option,
  Placed,
  Question,
  Silence,
  StatedTotal,
  Warning,
} from './schema.ts'
/** What people are told: `figureWords.questionWords(say, question)`. */
export * as figureWords from './words.ts'
