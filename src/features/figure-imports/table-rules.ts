/** How what is placed is laid beside what stands, and what it comes to. */
export { compareAll, sourcesOf } from './laying/compare-rules.ts'
export type { PlacedPart } from './laying/compare-rules.ts'
export { entriesOf } from './laying/entry-rules.ts'
export type { Compared, Standings } from './laying/schema.ts'
