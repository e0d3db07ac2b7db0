export { recordedFigures } from './recorded.ts'
