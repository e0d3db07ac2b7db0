export type { About, CellFault, FileNotice, PartName, Parts, Uploaded } from './cells/schema.ts'
export type {
  CellDiff,
  Choices,
  Comparison,
  FieldEdit,
  FieldState,
  JumpAnswer,
  JumpQuestion,
} from './diff/schema.ts'
export { prepareWorkbook } from './operations.ts'
export { operations } from './permissions.ts'
/** What is true of workbooks: `workbookRules.compareWorkbook(uploaded, …)`. */
export * as workbookRules from './rules.ts'
export type { Standing } from './standing.ts'
export { readStanding } from './standing.ts'
export { makeWorkbook } from './template/make.ts'
export type { MadeWorkbook } from './template/make.ts'
/** What words mean in cells: `workbookWords.cellWords()`. */
export * as workbookWords from './words.ts'
