/** A snapshot as a file to take along, its parts as programs read them, and what the file proves by itself. */
export { proofOf, proofShape } from './files/proof.ts'
export { isFrozen, snapshotIn, verifyFile } from './files/rules.ts'
export type { VerifiedFile } from './files/rules.ts'
export {
  exportShape,
  headShape,
  leafShape,
  shownFile,
  shownHead,
  shownLeaf,
} from './files/shapes.ts'
export type { SnapshotFile } from './files/shapes.ts'
