import type { Block, Paragraph } from '../schema.ts'

const ownParagraphs = (blocks: readonly Block[]): readonly Paragraph[] =>
  blocks.filter((block) => block.kind === 'paragraph')

/** What stands in the paragraphs of these blocks, a line for each that says anything; tables are left out. */
export function blockText(blocks: readonly Block[]): string {
  let [text, isJoined] = ['', true]
  for (const paragraph of ownParagraphs(blocks)) {
    if (paragraph.text === '') continue
    text += (isJoined || text === '' ? '' : '\n') + paragraph.text
    isJoined = paragraph.tracked === 'joined'
  }
  return text
}

/** What stood there before tracked changes. */
export const textBefore = (blocks: readonly Block[]): string =>
  ownParagraphs(blocks)
    .map(({ before, text }) => before ?? text)
    .filter((text) => text !== '')
    .join('\n')
