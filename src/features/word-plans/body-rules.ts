import type { Paragraph } from '#kernel/word'
import { numberedText } from '#features/word-readings'
import { account, refuse } from './accounts/ledger.ts'
import type { Context } from './activities/context.ts'
import { figuresInText } from './figures/figure-rules.ts'
import { pieceOfParagraph } from './pieces.ts'
import type { Figure } from './schema.ts'
import type { Carried } from './tables/above-rules.ts'
import { nothingCarried } from './tables/above-rules.ts'
import type { Head } from './tables/header-rules.ts'
import type { Raw } from './tables/raw.ts'
import { readTable } from './tables/read-rules.ts'

interface Going {
  readonly raws: readonly Raw[]
  readonly figures: readonly Figure[]
  readonly carried: Carried
  readonly head: Head | undefined
}

/** The activities and figures of a document's body, in its order. */
export function bodyOf(context: Context): Pick<Going, 'raws' | 'figures'> {
  const start: Going = { raws: [], figures: [], carried: nothingCarried, head: undefined }
  return context.document.blocks.reduce<Going>((going, block) => {
    if (block.kind === 'paragraph') return afterParagraph(going, block, context)
    const read = readTable(block, { carried: going.carried, before: going.head }, context.ledger)
    return {
      raws: [...going.raws, ...read.raws],
      figures: [...going.figures, ...read.figures],
      carried: read.carried,
      head: read.head,
    }
  }, start)
}

const theme =
  /^(?:tema|theme|indsatsområde|spor|mål|goal|objective|målsætning|pillar|søjle|område)\s*\d*/iu

function afterParagraph(going: Going, paragraph: Paragraph, { ledger }: Context): Going {
  const piece = pieceOfParagraph(paragraph)
  if (piece.text === '') {
    refuse(ledger, piece, 'deleted')
    return going
  }
  if (paragraph.heading !== null) {
    account(ledger, piece.at, { as: 'heading', role: 'heading' })
    const { number, text } = numberedText(piece.text)
    const isGoal = number !== null || theme.test(piece.text)
    const goal = isGoal ? { at: piece.at, number, text } : null
    return { ...going, carried: { goal, outcome: null }, head: undefined }
  }
  account(ledger, piece.at, { as: 'furniture', role: 'text' })
  const figures = figuresInText(piece.text, piece.at)
  return { ...going, figures: [...going.figures, ...figures] }
}
