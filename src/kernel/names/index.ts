export { distance } from './distance.ts'
export { withoutEntities } from './entities.ts'
export { folded, lowered, spaced, stem, unnumbered, wordsOf } from './fold.ts'
export { listed } from './listed.ts'
