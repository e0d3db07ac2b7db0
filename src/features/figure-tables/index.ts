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
