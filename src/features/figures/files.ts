export { readSaid } from './judgement/store.ts'
export { makeFile, valuesTable } from './files/make.ts'
export { fileNames } from './files/schema.ts'
export { cellsOf, columnsOf } from './files/table.ts'
