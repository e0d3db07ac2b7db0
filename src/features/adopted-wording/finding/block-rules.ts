import type { Block, Line, OfficialDocument } from '../schema.ts'
import { joined, wordsOf } from './word-rules.ts'

/** The sign before a point of a list: a dash, a bullet, a number or letter with a stop or bracket. */
const sign = /^\s*(?:[-–•●▪◦‣*·]|\(?(?:\d{1,3}|[a-z])[.)])\s+(?=\S)/u
/** A heading: its sign stands before it, or all of it is emphasised. */
const heading = /^\s*(?:#{1,6}\s|\*\*[^*]+\*\*\s*$)/u
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The words of a line without what only lays them out: stars of emphasis, signs of headings, raised notes as tags. */
const plain = (text: string): string =>
  text
    .replaceAll(/<sup>(\d+)<\/sup>/g, (_, digits: string) =>
      digits.replaceAll(/\d/g, (digit) => superscripts[Number(digit)] ?? digit),
    )
    .replaceAll(/^#{1,6}\s+/g, '')
    .replaceAll('**', '')

interface Open {
  readonly kind: Block['kind']
  readonly first: number
  readonly indent: number
  readonly lines: Line[]
}

/** The blocks of a document, in order. Whoever reads a line that begins nothing goes on with the block before it. */
export function blocksOf({ lines }: OfficialDocument): readonly Block[] {
  const words = wordsOf(lines)
  const blocks: Open[] = []
  let open: Open | null = null
  for (const [index, line] of lines.entries()) {
    const isPoint = sign.test(line.text)
    if (line.text.trim() === '') open = null
    else if (!open || isPoint || line.apart || endsPoint(open, line)) {
      open = { kind: isPoint ? 'point' : 'other', first: index, indent: line.indent, lines: [line] }
      blocks.push(open)
    } else open.lines.push(line)
  }
  return withEnds(blocks.map((one) => closed(one, words)))
}

/** The last point of a page of a PDF may go on overleaf: unless its sentence ends, its words are uncertain. */
const withEnds = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, index) => {
    const { kind, page, text } = block
    if (kind !== 'point' || page === null || /[.!?]$/.test(text)) return block
    const isLast = !blocks.slice(index + 1).some((one) => one.kind === 'point' && one.page === page)
    return isLast ? { ...block, certain: false } : block
  })

/** In a PDF a line further left than the words of the point before it is no longer that point's. */
const endsPoint = ({ kind, indent, lines }: Open, line: Line): boolean =>
  kind === 'point' && lines[0]?.page === line.page && line.indent < indent - 1

function closed({ kind, first, lines }: Open, words: ReadonlySet<string>): Block {
  const whole = plain((lines[0]?.text ?? '').replace(kind === 'point' ? sign : /^\s+/, ''))
  let text = whole.trim()
  let certain = true
  const ends = [text.length]
  for (const { text: next } of lines.slice(1)) {
    const both = joined(text, plain(next).trim(), words)
    text = both.text
    certain &&= both.certain
    ends.push(text.length)
  }
  return {
    kind,
    text,
    ends,
    isHeading: lines.every((line) => heading.test(line.text)),
    from: first + 1,
    to: first + lines.length,
    page: lines[0]?.page ?? null,
    certain: certain && !text.includes('\uFFFD'),
  }
}

/** Points that follow one another, with what stands before them. */
export interface List {
  readonly points: readonly Block[]
  /** Up to four blocks before the first point, the nearest first. */
  readonly before: readonly Block[]
}

/** The lists of a document: each as long as points follow one another. */
export function listsOf(blocks: readonly Block[]): readonly List[] {
  const lists: { points: Block[]; before: readonly Block[] }[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'point') continue
    const open = blocks[index - 1]?.kind === 'point' ? lists.at(-1) : undefined
    if (open) open.points.push(block)
    else {
      const before = blocks.slice(Math.max(0, index - 4), index).toReversed()
      lists.push({ points: [block], before: before.filter(({ kind }) => kind !== 'point') })
    }
  }
  return lists
}
