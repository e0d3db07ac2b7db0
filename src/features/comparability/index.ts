/** Steps in a series that are asked about, and the answers: `jumps.jumpsIn(kind, series)`. */
export * as jumps from './jumps.ts'
