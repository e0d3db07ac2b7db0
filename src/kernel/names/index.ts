export { distance } from './distance.ts'
export { folded, lowered, spaced, stem, wordsOf } from './fold.ts'
export { listed } from './listed.ts'
