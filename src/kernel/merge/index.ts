/** Two versions of a text, word by word: what differs, and what both come to. */
export { differenceOf, holdsContradiction, merge, samePlaces } from './merge.ts'
export type { Merged, Stretch } from './merge.ts'
