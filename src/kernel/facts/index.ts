export { levels } from './fact.ts'
export type { Level } from './fact.ts'
export { happen } from './store.ts'
export type { FactKey } from './store.ts'
