export { writeCsv } from './write.ts'
export type { Cell } from './write.ts'
