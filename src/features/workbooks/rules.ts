/** What is true of workbooks, in one place for later slices. */
export { isNumber, saysSame, valueFrom } from './cells/parts-rules.ts'
export { partNames } from './cells/schema.ts'
export { readUploaded } from './cells/reading-rules.ts'
export { changes } from './diff/row-rules.ts'
export { compareWorkbook, counted, noChoices } from './diff/compare-rules.ts'
export type { KnownSteps } from './diff/jump-rules.ts'
export { askingOf, jumpField, worth } from './diff/jump-rules.ts'
