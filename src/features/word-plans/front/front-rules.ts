import type { Paragraph, WordDocument } from '#kernel/word'
import { paragraphsOf, visibleParagraphs } from '#kernel/word'
import type { House, Legend, Period, ToldHeadings } from '#features/word-readings'
import { deadlines, noPeriod, owners, statuses } from '#features/word-readings'
import type { Ledger } from '#features/word-tables'
import { account, blame, columnPieces, shapes } from '#features/word-tables'
import { periodIn } from './period-rules.ts'
import type { Sender } from './sender-rules.ts'
import { senderIn } from './sender-rules.ts'

/** What a document says of itself before its activities. */
export interface Front {
  readonly title: string | null
  /** The agency below the authority that sends the document; null where it is the authority itself. */
  readonly agency: string | null
  readonly house: House
  readonly period: Period
  readonly legend: Legend
  readonly statusDay: string | null
}

interface Asked {
  readonly directory: House['directory']
  readonly organisation: string | null
  readonly told: ToldHeadings
}

const filled = (paragraphs: readonly Paragraph[]): readonly Paragraph[] =>
  paragraphs.filter(({ text }) => text.trim() !== '')

/** Reads whose document it is, for when, and the words that it explains. */
export function frontOf(document: WordDocument, asked: Asked, ledger: Ledger): Front {
  const body = filled(
    document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : [])),
  )
  const texts = filled(visibleParagraphs(document)).map(({ text }) => text)
  const opening = body.slice(0, 8).map(({ text }) => text)
  const [first] = opening
  const title = first ?? document.properties.title
  const margins = marginTexts(document, ledger)
  const facts = tableTexts(document, 'facts', asked.told)
  const fronts = {
    title: title === null ? [] : [title],
    margins,
    opening: [...opening.slice(1, 5), ...facts],
  }
  const sender = senderIn(fronts, asked.directory)
  const found = sender.authority
  const authority = asked.organisation ?? found?.code ?? null
  if (found !== undefined && asked.organisation !== null && !isKin(found.code, asked))
    blame(ledger, 'authority-differs', body[0]?.at ?? '', {
      found: found.code,
      asked: asked.organisation,
    })
  senderNoticed(sender, { authority, at: body[0]?.at ?? '' }, ledger)
  const stranger = authority === null || isAkin(sender, authority) ? sender.unknown : null
  const period = periodIn([...(title === null ? [] : [title]), ...opening.slice(1), ...facts])
  if (period === noPeriod) blame(ledger, 'period-unknown', body[0]?.at ?? '')
  draftNoticed(body.slice(0, 8), ledger)
  return {
    title,
    agency: asked.organisation === null ? (sender.agency?.code ?? null) : null,
    period,
    house: houseOf(document, { ...asked, texts, authority, stranger }),
    legend: new Map([
      ...statuses.legendIn(texts),
      ...tablesOf(document, 'legend', asked.told).flatMap(shapes.legendOf),
    ]),
    statusDay: statusDayIn(opening),
  }
}

const isAkin = (sender: Sender, authority: string): boolean =>
  sender.isAkin && sender.authority?.code === authority

/** Says whose plan it is taken for, where that is not plain. */
function senderNoticed(
  { agency, unknown }: Sender,
  { authority, at }: { readonly authority: string | null; readonly at: string },
  ledger: Ledger,
): void {
  if (unknown !== null) blame(ledger, 'sender-unknown', at, { name: unknown })
  else if (authority === null) blame(ledger, 'authority-unknown', at)
  if (agency !== undefined && authority !== null && agency.code !== authority)
    blame(ledger, 'sender-is-agency', at, { agency: agency.code, authority })
}

/** Whether the asked authority is the found one, above it or below it. */
function isKin(found: string, { directory, organisation }: Asked): boolean {
  const parentOf = (code: string | null) => directory.all.find((one) => one.code === code)?.parent
  return (
    found === organisation || parentOf(found) === organisation || parentOf(organisation) === found
  )
}

function marginTexts({ headers, footers }: WordDocument, ledger: Ledger): readonly string[] {
  const inMargins = (margins: WordDocument['headers']) =>
    filled(margins.flatMap(({ blocks }) => paragraphsOf(blocks)))
  for (const { at } of [...inMargins(headers), ...inMargins(footers)])
    account(ledger, at, { as: 'furniture', role: 'margin' })
  return inMargins(headers).map(({ text }) => text)
}

const tablesOf = (document: WordDocument, kind: 'facts' | 'legend' | 'units', told: ToldHeadings) =>
  document.blocks
    .flatMap((block) => (block.kind === 'table' ? [shapes.gridOf(block, told)] : []))
    .filter((grid) => shapes.kindOf(grid) === kind)

const tableTexts = (document: WordDocument, kind: 'facts', told: ToldHeadings): readonly string[] =>
  tablesOf(document, kind, told).flatMap(({ rows }) =>
    rows.map(({ cells }) => cells.map((cell) => cell?.piece.text ?? '').join(': ')),
  )

interface Known {
  readonly texts: readonly string[]
  readonly authority: string | null
  readonly stranger: string | null
  readonly directory: House['directory']
  readonly told: ToldHeadings
}

function houseOf(
  document: WordDocument,
  { texts, authority, stranger, directory, told }: Known,
): House {
  return {
    directory,
    authority,
    stranger,
    units: new Map(tablesOf(document, 'units', told).flatMap(shapes.unitsIn)),
    explained: owners.explainedIn(texts),
    alone: new Set(
      columnPieces(document, 'owner', told).flatMap(({ lines }) => lines.map(({ text }) => text)),
    ),
    firstLeads: owners.saysFirstLeads(texts),
    bracketsContribute: owners.saysBracketsContribute(texts),
  }
}

const draft = /(?<!\p{L})(?:udkast|draft|foreløbig|ikke godkendt|not approved)(?!\p{L})/iu

function draftNoticed(opening: readonly Paragraph[], ledger: Ledger): void {
  const found = opening.find(({ text }) => draft.test(text))
  if (found) blame(ledger, 'draft-not-approved', found.at)
}

const statusOn = /(?:status (?:pr\.|per|as of)|opdateret(?: pr\.)?|status)\s*:?\s*/iu

/** `Status pr. 1. marts 2026` is the day that statuses are of. */
function statusDayIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const match = statusOn.exec(text)
    if (match === null) continue
    const after = text.slice(match.index + match[0].length)
    const [moment] = deadlines.findMoments(after, noPeriod)
    if (moment?.from === 0 && moment.precision === 'day') return moment.end
  }
  return null
}
