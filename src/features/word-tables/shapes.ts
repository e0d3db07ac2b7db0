export { gridOf, isEmptyRow, ownPieces } from './grid-rules.ts'
export { findHead } from './header-rules.ts'
export { headSaid, speaksOfColumns } from './sentence-head-rules.ts'
export { kindOf, legendOf, unitsIn } from './kind-rules.ts'
