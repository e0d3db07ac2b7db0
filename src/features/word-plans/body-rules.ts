import type { Paragraph, Table } from '#kernel/word'
import type { Role } from '#features/word-readings'
import { numberedText } from '#features/word-readings'
import type { Carried, Figure, Head, Piece, Raw } from '#features/word-tables'
import {
  account,
  blame,
  figuresInText,
  nothingCarried,
  pieceOfParagraph,
  readTable,
  refuse,
  shapes,
  withLines,
} from '#features/word-tables'
import type { Context } from './activities/context.ts'
import { activitiesInBoxes } from './prose/box-rules.ts'
import { ownerOfSection } from './prose/deed-rules.ts'
import {
  activityIn,
  activityInHeading,
  answersHeading,
  isItem,
  listedRole,
  withLabels,
  withListed,
  withSectionOwner,
} from './prose/item-rules.ts'
import type { Section } from './prose/section-rules.ts'
import { headingLevel, isContents, sectionOf } from './prose/section-rules.ts'

interface Answering {
  readonly piece: Piece
  readonly level: number
}

interface Going {
  readonly raws: readonly Raw[]
  readonly figures: readonly Figure[]
  readonly carried: Carried
  readonly head: Head | undefined
  /** The paragraph above that speaks of a table's columns. */
  readonly said: string | null
  readonly section: Section
  /** The level of the heading that named the section. */
  readonly level: number
  /** The level of the last heading. */
  readonly depth: number
  /** How many headings have gone by. */
  readonly passed: number
  /** Who answers for all that stands under the heading of a level. */
  readonly owner: Answering | null
  /** The part of the last activity that the list at hand fills. */
  readonly listing: Role | undefined
  /** Whether the last activity is running text that labels below it may complete. */
  readonly isOpen: boolean
}

/** The activities and figures of a document's body, in its order. */
export function bodyOf(context: Context): Pick<Going, 'raws' | 'figures'> {
  const { blocks } = context.document
  const start: Going = {
    raws: [],
    figures: [],
    carried: nothingCarried,
    head: undefined,
    said: null,
    listing: undefined,
    section: 'open',
    level: 0,
    passed: 0,
    owner: null,
    depth: 0,
    isOpen: false,
  }
  const { raws, figures } = blocks.reduce<Going>(
    (going, block) =>
      block.kind === 'paragraph'
        ? afterParagraph(going, block, context)
        : afterTable(going, block, context),
    start,
  )
  return { raws: [...raws, ...activitiesInBoxes(raws, context)], figures }
}

/** The stretches between headings, by number, that hold tables of activities. */
function stretchesWithTables({
  document: { blocks },
  told,
}: Pick<Context, 'document' | 'told'>): ReadonlySet<number> {
  const found = new Set<number>()
  let passed = 0
  let said: string | null = null
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      passed += headingLevel(block) === null ? 0 : 1
      said = block.text.trim() === '' ? said : block.text
      continue
    }
    const grid = shapes.gridOf(block, told)
    const isSaid = said !== null && shapes.headSaid(said, grid) !== undefined
    if (isSaid || ['activities', 'box'].includes(shapes.kindOf(grid))) found.add(passed)
    said = null
  }
  return found
}

function afterTable(going: Going, table: Table, { ledger, told }: Context): Going {
  const { carried, head: before, said } = going
  const read = readTable(table, { carried, before, said, told }, ledger)
  return {
    ...going,
    raws: [...going.raws, ...read.raws],
    figures: [...going.figures, ...read.figures],
    carried: read.carried,
    head: read.head,
    said: null,
    listing: undefined,
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
  const said = shapes.speaksOfColumns(piece.text) ? piece.text : null
  const listing = isItem(paragraph) ? going.listing : undefined
  return { ...going, ...afterText({ ...going, listing }, paragraph, context), head, said }
}

/** The headings below which labels alone say who, when or how much. */
function answered({ document: { blocks } }: Context): ReadonlySet<string> {
  const filled = blocks.filter((one) => one.kind === 'table' || one.text.trim() !== '')
  return new Set(
    filled.flatMap((block, at) => {
      const next = filled[at + 1]
      const isHeading = block.kind === 'paragraph' && headingLevel(block) !== null
      const isTold =
        next?.kind === 'paragraph' && headingLevel(next) === null && answersHeading(next)
      return isHeading && isTold ? [block.at] : []
    }),
  )
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
  const passed = going.passed + 1
  const owner = going.owner !== null && going.owner.level < level ? going.owner : null
  // A heading below one for activities is for activities, too, unless it says otherwise.
  const section = own === 'open' && level > going.level ? going.section : own
  const kept = section === going.section && own === 'open' ? going.level : level
  // A heading above a fact box names what the box says.
  const isAbove = stretchesWithTables(context).has(passed)
  const { period } = context
  const around = { ...going, within: piece.at, hasTables: isAbove, isTabular: false, period }
  const isAnswered = own === 'open' && answered(context).has(piece.at)
  const raw = isAbove ? undefined : activityInHeading(paragraph, around, isAnswered)
  if (raw !== undefined && section !== 'questions')
    return { ...going, raws: [...going.raws, raw], isOpen: true, head: undefined, passed, owner }
  account(context.ledger, piece.at, { as: 'heading', role: 'heading' })
  const { number, text } = numberedText(piece.text)
  const isGoal =
    number !== null || theme.test(piece.text) || (own === 'open' && section === 'activities')
  const goal = isGoal && own !== 'background' ? { at: piece.at, number, text } : null
  const carried: Carried = { goal, outcome: null }
  const open = { head: undefined, said: null, isOpen: false }
  return { ...going, ...open, carried, section, level: kept, depth: level, passed, owner }
}

/** What a paragraph says besides of the activity above: labels, or an item of the list that fills the last of them. */
function moreOf(last: Raw, { listing }: Going, paragraph: Paragraph) {
  const labelled = withLabels(last, paragraph)
  if (labelled !== undefined)
    return { raw: labelled, role: 'labels', listing: listedRole(paragraph) }
  if (listing === undefined || !isItem(paragraph)) return undefined
  return { raw: withListed(last, listing, paragraph), role: listing, listing }
}

function afterText(going: Going, paragraph: Paragraph, context: Context): Partial<Going> {
  const { ledger } = context
  const piece = pieceOfParagraph(paragraph)
  const last = going.raws.at(-1)
  const more = going.isOpen && last !== undefined ? moreOf(last, going, paragraph) : undefined
  if (more !== undefined) {
    account(ledger, piece.at, { as: 'activity', role: more.role })
    return { raws: [...going.raws.slice(0, -1), more.raw], listing: more.listing }
  }
  if (going.section === 'questions') {
    refuse(ledger, piece, 'open-question')
    return { isOpen: false }
  }
  const within = going.carried.goal?.at ?? 'P'
  const stretches = stretchesWithTables(context)
  const hasTables = stretches.has(going.passed)
  const raw = activityIn(
    paragraph,
    { ...going, within, hasTables, isTabular: stretches.size > 0, period: context.period },
    context,
  )
  if (raw !== undefined) {
    const owned = withSectionOwner(raw, going.owner?.piece ?? null)
    return { raws: [...going.raws, owned], isOpen: true }
  }
  const owner = ownerOfSection(piece.text, context.house)
  if (owner !== null) {
    account(ledger, piece.at, { as: 'activity', role: 'owner', state: 'guessed' })
    const line = { at: piece.at, text: owner, before: null }
    // Before the first activity it is said of all of them.
    const isOfAll =
      going.raws.length === 0 && /(?<!\p{L})(?:alle|samtlige|all)(?!\p{L})/iu.test(piece.text)
    const answering = { piece: withLines(piece, [line]), level: isOfAll ? 0 : going.depth }
    return { owner: answering, isOpen: false }
  }
  if (going.section === 'activities' && isItem(paragraph)) refuse(ledger, piece, 'not-activity')
  else account(ledger, piece.at, { as: 'furniture', role: 'text' })
  return { figures: [...going.figures, ...figuresInText(piece.text, piece.at)], isOpen: false }
}
