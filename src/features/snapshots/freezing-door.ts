/** What is about to be frozen, counted, and what goes with it. */
export { countOf, longestCaseNumber } from './freezing/rules.ts'
export type { Count } from './freezing/rules.ts'
