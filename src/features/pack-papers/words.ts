import type { Block, Paper, Shown, Span, Words } from './schema.ts'

const plain = (text: string): Words => [{ text }]

/** All words of a block in the order in which they are read. */
export function wordsIn(block: Block): readonly Words[] {
  switch (block.kind) {
    case 'quotation':
      return [block.words, block.says]
    case 'table':
      return [
        ...block.columns.map(({ head }) => plain(head)),
        ...block.rows.flat(),
        ...(block.foot ?? []),
      ]
    case 'beside':
      return [...block.label, block.title, ...block.lines, ...(block.pen ?? []).map(plain)]
    case 'pair':
      return [...block.left, ...block.right].flatMap(wordsIn)
    case 'chart':
      return []
    default:
      return [block.words]
  }
}

/** Every span of a paper in the order in which it is read. */
export function spansOf({ cover, sections }: Paper): readonly Span[] {
  const before = cover
    ? [cover.kicker, cover.title, cover.subtitle, cover.lead].concat(
        cover.facts.flatMap(({ label, words }) => [plain(label), words]),
      )
    : []
  const rest = sections.flatMap(({ title, blocks }) => [plain(title), ...blocks.flatMap(wordsIn)])
  return [...before, ...rest].flat()
}

/** What a paper shows of facts, in the order in which it is read. */
export const shownIn = (paper: Paper): readonly (Shown & { readonly text: string })[] =>
  spansOf(paper).flatMap(({ shown, text }) => (shown ? [{ ...shown, text }] : []))
