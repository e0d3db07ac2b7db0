export { speakingTo, yardsticksPart } from './part.ts'
export { isUnverified, yardstickSource } from './words.ts'
export type { YardstickRecord } from './schema.ts'
