import type { Block, Cell, Paragraph, Table } from '#kernel/word'

/** A line of a piece: one paragraph. */
export interface Line {
  readonly at: string
  readonly text: string
  readonly before: string | null
}

/** A stretch of a document that is read as one: a cell, some of its lines, or a paragraph. */
export interface Piece {
  readonly at: string
  /** Its lines, tracked changes accepted. */
  readonly text: string
  readonly before: string | null
  readonly lines: readonly Line[]
  readonly paragraphs: readonly Paragraph[]
  readonly tables: readonly Table[]
  readonly shading: string | null
  /** Whether it only shows what a form asks to fill in. */
  readonly isPlaceholder: boolean
}

const isParagraph = (block: Block): block is Paragraph => block.kind === 'paragraph'
const isTable = (block: Block): block is Table => block.kind === 'table'

const spacedLine = (text: string): string => text.replaceAll(/[\u00A0\u202F\t]/g, ' ').trim()

/** The lines of a paragraph: a line break in a cell parts as a paragraph does. */
const linesOf = (paragraph: Paragraph): readonly Line[] => {
  const texts = spacedLine(paragraph.text)
    .split('\n')
    .map((line) => line.trim())
  const kept = texts.filter((text) => text !== '')
  const before = kept.length < 2 && paragraph.before !== null ? spacedLine(paragraph.before) : null
  return kept.map((text) => ({ at: paragraph.at, text, before }))
}

/** Makes a piece of some paragraphs. */
export function pieceOf(
  at: string,
  paragraphs: readonly Paragraph[],
  rest: Partial<Piece> = {},
): Piece {
  const lines = paragraphs.flatMap(linesOf)
  const befores = paragraphs.map(({ text, before }) => spacedLine(before ?? text))
  return {
    at,
    text: lines.map(({ text }) => text).join('\n'),
    before: paragraphs.some(({ before }) => before !== null)
      ? befores.filter(Boolean).join('\n')
      : null,
    lines,
    paragraphs,
    tables: [],
    shading: null,
    isPlaceholder:
      lines.length === 0 &&
      paragraphs.some(({ controls }) => controls.some(({ isPlaceholder }) => isPlaceholder)),
    ...rest,
  }
}

/** A cell as a piece. */
export const pieceOfCell = (cell: Cell): Piece =>
  pieceOf(cell.at, cell.blocks.filter(isParagraph), {
    tables: cell.blocks.filter(isTable),
    shading: cell.shading,
  })

/** A paragraph as a piece. */
export const pieceOfParagraph = (paragraph: Paragraph): Piece => pieceOf(paragraph.at, [paragraph])

/** Some lines of a piece, as a piece of their own at the same place. */
export const withLines = (piece: Piece, lines: readonly Line[]): Piece => ({
  ...piece,
  lines,
  text: lines.map(({ text }) => text).join('\n'),
  paragraphs: piece.paragraphs.filter(({ at }) => lines.some((line) => line.at === at)),
})

/** Where a line stands: the cell, unless it has several lines. */
export const placeOf = (piece: Piece, line: Line | undefined): string =>
  line === undefined || piece.paragraphs.filter(({ text }) => text.trim() !== '').length < 2
    ? piece.at
    : line.at

/** Whether words in it were changed and nobody has accepted the change. */
export const isChanged = ({ paragraphs }: Piece): boolean =>
  paragraphs.some(({ before, tracked }) => before !== null || tracked !== 'none')
