export { currentAsOf, levelNow, levels, publicAsOf, publishedAt } from './fact.ts'
export type { Fact, FactEvent, FactEventKind, FactHistory, Level } from './fact.ts'
export { happen } from './store.ts'
export type { FactKey, Happening } from './store.ts'
