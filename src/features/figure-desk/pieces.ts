/** What later slices make pages and entries of figures of. */
export { addresses } from './addresses.ts'
export { beginsAnew, breakdownsOf, saysIn } from './entries/standing.ts'
export type { Controls } from './forms/controls.ts'
export { proposedPeriod } from './forms/opened.ts'
export type { Placed } from './places.ts'
export { figuresKeyIn, listRoot, overviewRoot, placedIn } from './places.ts'
