export { linesIn } from './lines.ts'
