import { paragraphsOf } from '#kernel/word'
import { account, pieceOfParagraph, refuse } from '#features/word-tables'
import type { Context } from '../activities/context.ts'

/** Says what became of boxes, notes and comments: they change something that was read, or they are refused. */
export function accountRest({ document, ledger }: Context): void {
  const used = new Set(ledger.fates.keys())
  for (const { blocks, duplicateOf } of document.boxes)
    for (const paragraph of paragraphsOf(blocks)) {
      if (used.has(paragraph.at)) continue
      refuse(ledger, pieceOfParagraph(paragraph), duplicateOf === null ? 'box-unused' : 'box-twice')
    }
  for (const { blocks } of document.comments)
    for (const paragraph of paragraphsOf(blocks))
      refuse(ledger, pieceOfParagraph(paragraph), 'comment')
  for (const { blocks, anchors } of [...document.footnotes, ...document.endnotes])
    for (const { at, text } of paragraphsOf(blocks))
      if (text.trim() !== '')
        account(ledger, at, {
          as: 'furniture',
          role: anchors.length === 0 ? 'note-unused' : 'note',
        })
}
