import type { Block, PlaceName } from '../schema.ts'
import type { Element } from '../tree.ts'
import { childOf, elementsIn } from '../tree.ts'
import { isPlaceholder } from './controls.ts'
import { chosenOf } from './inline.ts'
import { readMark } from './marks.ts'
import { readParagraph } from './paragraph.ts'
import { passOver } from './pass-over.ts'
import { readSection } from './section.ts'
import type { Standing, Story } from './state.ts'
import { plainly } from './state.ts'
import { readTable } from './table.ts'

/** Reads paragraphs and tables one after the other, each with its place. */
export interface BlockReader {
  readonly blocks: Block[]
  readonly take: (element: Element, standing?: Standing) => void
}

/** A reader of what stands directly in the body (`''`), a cell, a box, a note or a margin (its place). */
export function blockReader(
  prefix: PlaceName,
  story: Story,
  usual: Standing = plainly,
): BlockReader {
  const blocks: Block[] = []
  const counts = { P: 0, T: 0 }
  const next = (kind: 'P' | 'T'): PlaceName => {
    counts[kind] += 1
    return `${prefix === '' ? '' : `${prefix}.`}${kind}${counts[kind]}`
  }
  const inside = (element: Element, at: PlaceName, standing: Standing) =>
    readBlocks(element, at, story, standing)
  const all = (element: Element | undefined, standing: Standing): void => {
    for (const child of elementsIn(element)) take(child, standing)
  }
  const take = (element: Element, standing: Standing = usual): void => {
    const { name } = element
    if (name === 'p') blocks.push(readParagraph(element, next('P'), story, standing))
    else if (name === 'tbl') blocks.push(readTable(element, next('T'), { story, inside }, standing))
    else if (name === 'sdt') all(childOf(element, 'sdtContent'), controlled(element, standing))
    else if (name === 'AlternateContent') all(chosenOf(element).chosen, standing)
    else if (name === 'sectPr') readSection(element, story)
    else if (name === 'altChunk') passOver(story.gathered, 'embedded-document', prefix || null)
    else if (!readMark(element, story, null) && !name.endsWith('Pr')) all(element, standing)
  }
  return { blocks, take }
}

/** How words stand in a content control around whole paragraphs. A cell's control is not its table's. */
function controlled(control: Element, standing: Standing): Standing {
  const isCovered = standing.isCovered || isPlaceholder(control)
  return { ...standing, isCovered, controls: [...standing.controls, control] }
}

/** Reads what stands in an element. */
export function readBlocks(
  element: Element,
  at: PlaceName,
  story: Story,
  standing: Standing = plainly,
): readonly Block[] {
  const reader = blockReader(at, story, standing)
  for (const child of elementsIn(element)) reader.take(child)
  return reader.blocks
}
