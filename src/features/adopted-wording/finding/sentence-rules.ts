import type { Block } from '../schema.ts'
import type { List } from './block-rules.ts'
import { halfWord, joined } from './word-rules.ts'

/** Stands in a quotation where its sentence goes on, and nobody can tell for certain where. */
export const gap = '[…]'

/** What stands around a passage, and how its parted words are put together. */
export interface Around {
  readonly blocks: readonly Block[]
  readonly lists: readonly List[]
  readonly words: ReadonlySet<string>
}

const closing = `["”’')\\]»⁰¹²³⁴⁵⁶⁷⁸⁹]*`
const whole = new RegExp(`[.!?]${closing}$`, 'u')

/**
 * Where a sentence ends and another begins, for certain. A stop after a short word or a number may be an abbreviation's
 * or an ordinal's and is passed over: then a sentence more is quoted, and none in half.
 */
const stop = new RegExp(
  `(?<=\\p{L}{7}|\\p{Lu}{3}|\\d{4}|[%)\\]”"’'»⁰¹²³⁴⁵⁶⁷⁸⁹])[.!?]${closing}(?=\\s+["“«¿¡]?\\p{Lu})`,
  'gu',
)

/** Words from which on a block is prose: what is shorter may be a heading or stand beside a picture. */
const leastProse = 12

/** Whether a sentence that does not end in one block certainly goes on in the next: never in a PDF, by place alone. */
function goesOn(block: Block, next: Block | undefined, { words }: Around): boolean {
  if (!next || next.page !== null || next.kind === 'point' || !/^\p{Ll}/u.test(next.text))
    return false
  if ([block, next].some(({ isHeading, certain }) => isHeading || !certain)) return false
  const isProse = halfWord.test(block.text) || block.text.split(/\s+/).length >= leastProse
  const both = joined(block.text, next.text, words)
  return isProse && /^["“«¿¡]?\p{L}/u.test(block.text) && !whole.test(block.text) && both.certain
}

/** A point need not end a sentence, unless half of its list do, a word is parted, or it introduces something. */
function isOpen(block: Block, next: Block | undefined, around: Around): boolean {
  if (whole.test(block.text)) return false
  if (block.kind === 'other' || /[-\u00AD:]$/u.test(block.text)) return true
  const points = around.lists.find((list) => list.points.includes(block))?.points ?? []
  return goesOn(block, next, around) || points.filter(isWhole).length * 2 >= points.length
}

const isWhole = ({ text }: Block): boolean => whole.test(text)

/** A passage as it is quoted, and the lines that it covers. */
export interface Quoted {
  readonly text: string
  readonly lines: readonly [number, number]
}

/**
 * A passage in whole sentences: one that does not end in it, or did not begin in it, is carried on over the break of a
 * column or page. Where that cannot be done for certain, the quotation says that there is a gap.
 */
export function quotedOf(here: readonly Block[], around: Around): Quoted | null {
  const [first, last] = [here[0], here.at(-1)]
  if (!first || !last) return null
  const begun = withBeginning(first, together(here, around), around)
  const ended = withEnd(last, begun.text, around)
  return { text: ended.text, lines: [begun.line, ended.line] }
}

/** Blocks that stand apart stand apart in the quotation; within a sentence they do not. */
const together = (here: readonly Block[], around: Around): string =>
  here.reduce((text, block, index) => {
    const before = here[index - 1]
    if (!before) return block.text
    return goesOn(before, block, around)
      ? joined(text, block.text, around.words).text
      : `${text}\n\n${block.text}`
  }, '')

function withBeginning(first: Block, text: string, around: Around) {
  const line = first.from
  if (first.kind === 'point' || !/^\p{Ll}/u.test(text)) return { text, line }
  const before = around.blocks[around.blocks.indexOf(first) - 1]
  if (!before || before.kind === 'point' || !goesOn(before, first, around)) {
    const isParted = before !== undefined && halfWord.test(before.text)
    return { text: `${gap} ${isParted ? text.replace(/^\S+\s*/, '') : text}`, line }
  }
  const at = [...before.text.matchAll(stop)].at(-1)
  const start = at ? at.index + at[0].length : 0
  const words = before.text.slice(start).trim()
  const isBegun = !/^\p{Ll}/u.test(words)
  return {
    text: (isBegun ? '' : `${gap} `) + joined(words, text, around.words).text,
    line: lineAt(before, start + 1),
  }
}

function withEnd(last: Block, text: string, around: Around) {
  const next = around.blocks[around.blocks.indexOf(last) + 1]
  if (!isOpen(last, next, around)) return { text, line: last.to }
  const end = next && goesOn(last, next, around) ? endIn(next) : null
  return next && end !== null
    ? {
        text: joined(text, next.text.slice(0, end), around.words).text,
        line: lineAt(next, end),
      }
    : { text: `${text.replace(halfWord, '').trimEnd()} ${gap}`, line: last.to }
}

/** Where the first sentence of a block ends; null where none does. */
function endIn({ text }: Block): number | null {
  const [first] = text.matchAll(stop)
  if (first) return first.index + first[0].length
  return whole.test(text) ? text.length : null
}

/** The number of the line that the letter before a place of the words stands on. */
const lineAt = ({ from, ends }: Block, place: number): number =>
  from +
  Math.max(
    0,
    ends.findIndex((end) => end >= place),
  )
