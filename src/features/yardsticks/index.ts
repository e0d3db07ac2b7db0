export { speakingTo, yardsticksPart } from './part.ts'
export type { YardstickRecord } from './schema.ts'
