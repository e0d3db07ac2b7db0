import type { WordDocument } from '#kernel/word'
import type { Role, ToldHeadings } from '#features/word-readings'
import type { Piece } from './pieces.ts'
import { gridOf } from './grid-rules.ts'
import { findHead } from './header-rules.ts'

/** Every cell below a heading of one kind, in all tables of a document. */
export const columnPieces = (
  document: WordDocument,
  role: Role,
  told: ToldHeadings,
): readonly Piece[] =>
  document.blocks.flatMap((block) => {
    if (block.kind !== 'table') return []
    const grid = gridOf(block, told)
    const head = findHead(grid)
    if (head === undefined) return []
    const columns = head.roles.flatMap((its, at) => (its.includes(role) ? [at] : []))
    return grid.rows
      .slice(head.below)
      .flatMap(({ cells }) => columns.flatMap((at) => cells[at]?.piece ?? []))
      .filter(({ text }) => text !== '')
  })
