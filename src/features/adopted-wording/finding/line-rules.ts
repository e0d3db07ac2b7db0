import type { Block, Sought } from '../schema.ts'
import type { Likeness } from './likeness-rules.ts'
import { leastShare } from './likeness-rules.ts'

/** A place of the plan that was found in the document for certain: the line it names, and the line it is. */
export interface Anchor {
  readonly named: number
  readonly is: number
}

/**
 * By how many lines a place stands further down than the plan says. Known only between two places that were found
 * and moved alike: no line came or went between them. The first line of a text is a place that is always found.
 */
export function shiftAt(line: number, anchors: readonly Anchor[]): number | null {
  const sorted = [{ named: 0, is: 0 }, ...anchors].toSorted((a, b) => a.named - b.named)
  const before = sorted.findLast(({ named }) => named < line)
  const after = sorted.find(({ named }) => named > line)
  if (!before || !after) return null
  const shift = before.is - before.named
  return after.is - after.named === shift ? shift : null
}

/**
 * The blocks on a commitment's own lines: whole ones, from the first line to the last, and among the two of the
 * document that are most like what we say of it. Otherwise null.
 */
export function blocksAt(
  { place, ours }: Sought,
  {
    blocks,
    shift,
    likeness,
  }: {
    readonly blocks: readonly Block[]
    readonly shift: number
    readonly likeness: Likeness
  },
): readonly Block[] | null {
  const [from, to] = [place.lines[0] + shift, place.lines[1] + shift]
  const here = blocks.filter((one) => one.from <= to && one.to >= from)
  if (here[0]?.from !== from || here.at(-1)?.to !== to) return null
  const own = likeness(ours, here.map(({ text }) => text).join(' '))
  const others = blocks.filter((one) => one.kind === 'other' && !here.includes(one))
  const liker = others.filter(({ text }) => likeness(ours, text) > own)
  return own >= leastShare * likeness(ours, ours) && own > 0 && liker.length < 2 ? here : null
}
