/** How a table is imported at once, and how that is told. */
export { answersInput } from './calls/shapes.ts'
export { importLines, isClear, shownImport } from './calls/shown.ts'
export { mostBytes, takeApart } from './laying/receive.ts'
export { importFigures } from './operations.ts'
