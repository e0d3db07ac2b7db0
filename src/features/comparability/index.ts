/** Steps in a series that are asked about, and the answers: `jumps.jumpsIn(kind, series)`. */
export * as jumps from './jumps.ts'
/** By which version of its definition a figure is counted. */
export { countedBy } from './versions/store.ts'
