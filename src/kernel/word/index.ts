export { usualWordLimits } from './limits.ts'
export type { WordLimits } from './limits.ts'
export { refuseSize } from './open/archive.ts'
export { readWord } from './read.ts'
export type {
  Block,
  Box,
  Cell,
  Change,
  Comment,
  Paragraph,
  PlaceName,
  Row,
  Table,
  WordDocument,
} from './schema.ts'
export { paragraphsOf, visibleParagraphs } from './walk.ts'
