import { paragraphsOf } from '#kernel/word'
import { targets } from '#features/word-readings'
import type { Paragraph } from '#kernel/word'
import type { Ledger, Raw } from '#features/word-tables'
import { blame, columnPieces } from '#features/word-tables'
import type { Context } from '../activities/context.ts'
import type { PlanActivity } from '../schema.ts'

/** An activity with the raw it came from. */
export type Pair = readonly [activity: PlanActivity, raw: Raw]

/** Names what is wrong with a document as a whole. */
export function blameDocument(context: Context, pairs: readonly Pair[]): void {
  const { ledger, document } = context
  if (pairs.length === 0) blame(ledger, 'no-activities', firstPlace(context))
  changesBlamed(context)
  for (const { what, at } of document.passedOver) {
    if (what === 'hidden-text') blame(ledger, 'hidden-text', at ?? '')
    if (['picture', 'drawing', 'chart', 'diagram', 'ink', 'embedded-object'].includes(what))
      blame(ledger, 'picture-unread', at ?? '')
  }
  for (const { at, duplicateOf } of document.boxes)
    if (duplicateOf !== null) blame(ledger, 'text-stored-twice', at)
  tablesBlamed(pairs, ledger)
  vocabulariesBlamed(context, pairs)
  const called =
    /(?<!\p{L})(?:handleplan|handlingsplan|arbejdsplan|årsplan|indsatsplan|action plan|work plan)\p{L}*/iu.exec(
      context.title ?? '',
    )
  if (called && !/implementeringsplan|implementation plan/iu.test(context.title ?? ''))
    blame(ledger, 'plan-called-otherwise', firstPlace(context), { name: called[0] })
  const without = pairs.flatMap(([{ indicators }]) =>
    indicators.filter(({ baseline }) => baseline === null),
  )
  const [first] = without
  if (first) blame(ledger, 'no-baseline', first.at, { count: without.length })
}

const firstPlace = ({ document }: Context): string => document.blocks[0]?.at ?? ''

const ofBody = ({ document }: Context): readonly Paragraph[] => paragraphsOf(document.blocks)

/** Tracked changes of words and moves; those of whole rows are named with the row. */
function changesBlamed(context: Context): void {
  const { ledger, document } = context
  const rows = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  const whole = new Set(
    rows
      .filter(({ change }) => change !== null)
      .flatMap(({ cells }) =>
        cells.flatMap(({ blocks }) => paragraphsOf(blocks).map(({ at }) => at)),
      ),
  )
  for (const { at, changes } of ofBody(context)) {
    if (whole.has(at)) continue
    for (const { kind, before, after } of changes) {
      if (kind === 'move-from' || kind === 'move-to') blame(ledger, 'paragraph-moved-tracked', at)
      else blame(ledger, 'tracked-changes-unresolved', at, { before, after })
    }
  }
}

/** Tables that differ from each other: in columns, in language, in whether they number their activities. */
function tablesBlamed(pairs: readonly Pair[], ledger: Ledger): void {
  const tables = Map.groupBy(pairs, ([, { within }]) => within)
  const firsts = [...tables.values()].flatMap((own) => own.slice(0, 1))
  const heads = new Set(firsts.map(([, { headings }]) => [...headings.values()].join('|')))
  const isNumbered = pairs.some(([{ number }]) => number !== null)
  const languages = new Set(firsts.map(([{ text }]) => targets.languageOf(text)))
  for (const own of tables.values()) {
    const [first] = own
    if (first === undefined) continue
    const [{ at }, { within, headings }] = first
    const place = within.startsWith('T') ? `${within}.R1` : at
    if (heads.size > 1) blame(ledger, 'columns-differ-between-tables', place)
    if (languages.size > 1 && targets.languageOf(first[0].text) === 'en')
      blame(ledger, 'languages-mixed', place)
    if (isNumbered && own.every(([{ number }]) => number === null))
      blame(ledger, 'numbers-missing', place)
    if (headings.has('target') && !headings.has('indicator'))
      blame(ledger, 'no-indicator-column', place)
    const inherits = own.find(
      ([{ goal }, { headings: its }], index) =>
        its.has('goal') && index > 0 && goal === own[index - 1]?.[0].goal,
    )
    if (inherits) blame(ledger, 'empty-cells-inherit', place)
  }
}

const manners: readonly (readonly [string, RegExp])[] = [
  ['dots', /^\d{1,2}\.\d{1,2}\.\d{2,4}$/u],
  ['dashes', /^\d{1,2}-\d{1,2}-\d{2,4}$/u],
  ['iso', /^\d{4}-\d{2}-\d{2}$/u],
  ['slashes', /^\d{1,2}\/\d{1,2}[/-]\d{2,4}$/u],
  ['words', /^\d{1,2}\.? ?\p{L}+\.? \d{4}$/u],
  ['week', /^(?:uge|week)/iu],
  ['quarter', /(?:^[QK]\d|kvartal|kvt|quarter)/iu],
]
const separators = [/\n/u, /,/u, / \/ /u, /\S\/\S/u, /\+/u, / og | and /u, /&/u, /;/u]

const vocabularies: readonly (readonly [string, RegExp])[] = [
  ['colours', /^(?:grøn|gul|rød|green|yellow|amber|red)$/iu],
  ['english', /^(?:on track|not started|in progress|completed?|delayed|at risk|done|stopped)$/iu],
  ['danish', /^(?:følger|ikke|i gang|igang|forsinket|afsluttet|gennemført|stoppet)/iu],
]

const kindsAmong = (texts: readonly string[], kinds: readonly (readonly [string, RegExp])[]) =>
  new Set(
    texts.flatMap((text) => kinds.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? []),
  )

/** Dates, statuses and owners that are written in several manners in one document. */
function vocabulariesBlamed(context: Context, pairs: readonly Pair[]): void {
  const { ledger } = context
  const dated = pairs.flatMap(([{ deadline }]) => (deadline.at === null ? [] : [deadline]))
  const dates = kindsAmong(
    dated.map(({ asWritten }) => asWritten ?? ''),
    manners,
  )
  if (dates.size > 2) blame(ledger, 'date-formats-mixed', dated[0]?.at ?? '', { count: dates.size })
  const stated = pairs.flatMap(([{ status }]) => status ?? [])
  const statuses = kindsAmong(
    stated.map(({ asWritten }) => asWritten),
    vocabularies,
  )
  if (statuses.size > 1)
    blame(ledger, 'status-vocabularies-mixed', stated[0]?.at ?? '', { count: statuses.size })
  const cells = columnPieces(context.document, 'owner', context.told)
  const used = separators.filter((sign) => cells.some(({ text }) => sign.test(text)))
  if (used.length > 1) blame(ledger, 'responsible-separators-differ', cells[0]?.at ?? '')
}
