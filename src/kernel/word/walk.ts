import type { Block, Cell, Paragraph, WordDocument } from './schema.ts'

/** Every paragraph of these blocks, those of cells and nested tables included, in reading order. */
export const paragraphsOf = (blocks: readonly Block[]): readonly Paragraph[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : cellsOf([block]).flatMap(({ blocks: inner }) => paragraphsOf(inner)),
  )

/** Every cell of these tables, row by row; those of nested tables are not among them. */
export const cellsOf = (blocks: readonly Block[]): readonly Cell[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [],
  )

/**
 * Every visible paragraph of a document in reading order: the body with each paragraph's text boxes after it,
 * then footnotes, endnotes, comments, headers and footers. Boxes written twice come once.
 */
export function visibleParagraphs(document: WordDocument): readonly Paragraph[] {
  const boxes = new Map(
    document.boxes.filter(({ duplicateOf }) => duplicateOf === null).map((box) => [box.at, box]),
  )
  const withBoxes = (blocks: readonly Block[]): readonly Paragraph[] =>
    paragraphsOf(blocks).flatMap((paragraph) => [
      paragraph,
      ...paragraph.boxes.flatMap((at) => withBoxes(boxes.get(at)?.blocks ?? [])),
    ])
  const { footnotes, endnotes, comments, headers, footers } = document
  return [document, ...footnotes, ...endnotes, ...comments, ...headers, ...footers].flatMap(
    ({ blocks }) => withBoxes(blocks),
  )
}
