import type { Paragraph, Table } from '#kernel/word'
import { numberedText } from '#features/word-readings'
import { account, blame, refuse } from './accounts/ledger.ts'
import type { Context } from './activities/context.ts'
import { figuresInText } from './figures/figure-rules.ts'
import { pieceOfParagraph } from './pieces.ts'
import { activityIn, activityInHeading, isItem, withLabels } from './prose/item-rules.ts'
import type { Section } from './prose/section-rules.ts'
import { headingLevel, isContents, sectionOf } from './prose/section-rules.ts'
import type { Figure } from './schema.ts'
import type { Carried } from './tables/above-rules.ts'
import { nothingCarried } from './tables/above-rules.ts'
import { gridOf } from './tables/grid-rules.ts'
import type { Head } from './tables/header-rules.ts'
import { kindOf } from './tables/kind-rules.ts'
import type { Raw } from './tables/raw.ts'
import { readTable } from './tables/read-rules.ts'

interface Going {
  readonly raws: readonly Raw[]
  readonly figures: readonly Figure[]
  readonly carried: Carried
  readonly head: Head | undefined
  readonly section: Section
  /** The level of the heading that named the section. */
  readonly level: number
  readonly hasTables: boolean
  /** Whether the last activity is running text that labels below it may complete. */
  readonly isOpen: boolean
}

/** The activities and figures of a document's body, in its order. */
export function bodyOf(context: Context): Pick<Going, 'raws' | 'figures'> {
  const { blocks } = context.document
  const hasTables = blocks.some(
    (block) => block.kind === 'table' && ['activities', 'box'].includes(kindOf(gridOf(block))),
  )
  const start: Going = {
    raws: [],
    figures: [],
    carried: nothingCarried,
    head: undefined,
    section: 'open',
    level: 0,
    hasTables,
    isOpen: false,
  }
  return blocks.reduce<Going>(
    (going, block) =>
      block.kind === 'paragraph'
        ? afterParagraph(going, block, context)
        : afterTable(going, block, context),
    start,
  )
}

function afterTable(going: Going, table: Table, { ledger }: Context): Going {
  const read = readTable(table, { carried: going.carried, before: going.head }, ledger)
  return {
    ...going,
    raws: [...going.raws, ...read.raws],
    figures: [...going.figures, ...read.figures],
    carried: read.carried,
    head: read.head,
    isOpen: false,
  }
}

const noMoney =
  /(?:ikke|ingen|uden)[^.]{0,40}(?:bevilling|midler|finansiering)|inden for (?:de|den) eksisterende|no (?:new |additional )?(?:funding|budget|funds)/iu
/** Between a table and the one that continues it stands little. */
const longestBetween = 60

function afterParagraph(going: Going, paragraph: Paragraph, context: Context): Going {
  const { ledger } = context
  const piece = pieceOfParagraph(paragraph)
  if (piece.text === '') {
    refuse(ledger, piece, 'deleted')
    return going
  }
  if (noMoney.test(piece.text)) blame(ledger, 'no-budget', piece.at)
  const head = piece.text.length > longestBetween ? undefined : going.head
  if (isContents(paragraph)) {
    account(ledger, piece.at, { as: 'furniture', role: 'contents' })
    return { ...going, isOpen: false }
  }
  const level = headingLevel(paragraph)
  if (level !== null) return afterHeading(going, paragraph, { level, context })
  return { ...going, ...afterText(going, paragraph, context), head }
}

const theme =
  /^(?:tema|theme|indsatsområde|spor|mål|goal|objective|målsætning|pillar|søjle|område)\s*\d*/iu

function afterHeading(
  going: Going,
  paragraph: Paragraph,
  { level, context }: { readonly level: number; readonly context: Context },
): Going {
  const piece = pieceOfParagraph(paragraph)
  const own = sectionOf(piece.text)
  // A heading below one for activities is for activities, too, unless it says otherwise.
  const section = own === 'open' && level > going.level ? going.section : own
  const kept = section === going.section && own === 'open' ? going.level : level
  const raw = activityInHeading(paragraph, { ...going, within: piece.at })
  if (raw !== undefined && section !== 'questions')
    return { ...going, raws: [...going.raws, raw], isOpen: true, head: undefined }
  account(context.ledger, piece.at, { as: 'heading', role: 'heading' })
  const { number, text } = numberedText(piece.text)
  const isGoal =
    number !== null || theme.test(piece.text) || (own === 'open' && section === 'activities')
  const goal = isGoal && own !== 'background' ? { at: piece.at, number, text } : null
  const carried: Carried = { goal, outcome: null }
  return { ...going, carried, head: undefined, section, level: kept, isOpen: false }
}

function afterText(going: Going, paragraph: Paragraph, context: Context): Partial<Going> {
  const { ledger } = context
  const piece = pieceOfParagraph(paragraph)
  const last = going.raws.at(-1)
  const labelled = going.isOpen && last !== undefined ? withLabels(last, paragraph) : undefined
  if (labelled !== undefined) {
    account(ledger, piece.at, { as: 'activity', role: 'labels' })
    return { raws: [...going.raws.slice(0, -1), labelled] }
  }
  if (going.section === 'questions') {
    refuse(ledger, piece, 'open-question')
    return { isOpen: false }
  }
  const within = going.carried.goal?.at ?? 'P'
  const raw = activityIn(paragraph, { ...going, within }, context)
  if (raw !== undefined) return { raws: [...going.raws, raw], isOpen: true }
  if (going.section === 'activities' && isItem(paragraph)) refuse(ledger, piece, 'not-activity')
  else account(ledger, piece.at, { as: 'furniture', role: 'text' })
  return { figures: [...going.figures, ...figuresInText(piece.text, piece.at)], isOpen: false }
}
