import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { box, deed, layout, list, mark, section } from '#kernel/ui'
import type { AsOf } from '#features/plans'
import type { Edition, Item, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import type { ReadReport } from '#features/reporting'
import { reportRules } from '#features/reporting'
import { deskAddresses } from './addresses.ts'
import type { FieldError } from './frame.ts'
import { eventMoments } from './events.ts'
import { deskPage } from './frame.ts'
import { lineList } from './line-list.ts'
import type { Waits } from './progress.ts'
import { unchangedWords } from './progress.ts'
import type { TriedAnswer } from './question-section.ts'
import { questionSection } from './question-section.ts'
import { nextDeed } from './report-deeds.ts'
import type { TriedQuestion } from './asking.ts'
import { readersBeside } from './readers.ts'
import { readingAside, readingSections } from './reading.ts'
import { lineWords } from './said-item.ts'
import { dayIn, paperOf, reportDueWords, stateOf, titleOf } from './words.ts'
import { workbookLink } from './workbook-link.ts'

/** A report as its own people, or others, see it. */
export interface ReportPage {
  readonly read: ReadReport
  readonly organisation: string
  readonly errors?: readonly FieldError[]
  readonly said?: string | null
  /** A question that was refused. */
  readonly tried?: TriedQuestion
  /** What the authority said before: what an asking reader compares with. */
  readonly before?: (commitment: string) => (item: Item) => Content
  /** An answer that was refused, as it was typed. */
  readonly answered?: TriedAnswer
  /** For whom the owner's lines wait. */
  readonly waits?: Waits
  /** Whose parts the lines were closed without. */
  readonly absent?: Waits
  /** The day that is shown; nothing can be done to a day gone by. */
  readonly asOf?: AsOf
}

/** The page of a report: for its owner what is to be done, for others what they may read. */
export function reportPage(request: PageRequest, shown: ReportPage): Html {
  const { say, visit } = request
  const { read, organisation, errors = [], said = null, asOf } = shown
  const { report, owns } = read
  const due = reportDueWords(say, report, asOf?.moment ?? visit.now)
  return deskPage(request, report.version, {
    title: titleOf(say, report, organisation),
    here: owns ? 'desk' : 'rounds',
    heading: {
      kicker: report.occasion.round
        ? say('desk.round-kicker', { round: report.occasion.code, due })
        : say(report.occasion.indicator ? 'desk.figures-kicker' : 'desk.plan-kicker'),
      title: titleOf(say, report, organisation),
      by: stateWords(request, read),
      ...(!asOf && { acts: papers(request, report) }),
    },
    errors,
    said,
    asOf: asOf?.day ?? null,
    body: asOf
      ? earlierBody(request, read)
      : owns
        ? ownBody(request, shown)
        : readingSections(request, shown),
  })
}

const papers = (request: PageRequest, report: Report): Html =>
  html`${workbookLink(request, report)}
  ${deed.button({ text: request.say('desk.paper'), href: paperOn(request, report) })}`

const paperOn = ({ say }: PageRequest, { plan, organisation, occasion }: Report): string =>
  deskAddresses(say.language, plan).of(organisation, occasion.code, 'print')

/** Where the text stands that the reader reads; a new edition on its way beside it is said besides. */
export function stateWords(
  { say }: PageRequest,
  { report, state, owns }: Pick<ReadReport, 'report' | 'state' | 'owns'>,
): Content {
  if (!owns && state === null) return null
  const underWay = editionRules.findUnderWay(report)
  const handedIn = editionRules.findHandedIn(report)
  const shown = owns ? (underWay ?? handedIn ?? report.editions.at(-1)) : (handedIn ?? underWay)
  const other = [underWay, handedIn].find((one) => one && one !== shown)
  return html`${editionWords(say, report, shown)}
  ${other && html`· ${say('desk.beside-it', { which: other === handedIn ? 'counts' : 'coming' })} ${editionWords(say, report, other)}`}`
}

function editionWords(say: Say, report: Report, edition: Edition | undefined): Content {
  const since = edition ? editionRules.stateSince(edition.events) : null
  const on = since ? say('desk.since', { day: dayIn(say, since, report.version) }) : ''
  const isNumbered = edition && report.editions.length > 1
  const numbered = isNumbered ? say('desk.edition', { number: edition.number }) : ''
  return html`${numbered} ${paperOf(say, stateOf(edition))} ${on}`
}

function ownBody(request: PageRequest, shown: ReportPage): Html {
  const { read, waits, absent } = shown
  const { say } = request
  const { report, jumps } = read
  const underWay = editionRules.findUnderWay(report)
  const unexplained = underWay ? reportRules.unexplainedIn(jumps).length : 0
  const lines = (underWay ?? editionRules.findHandedIn(report))?.lines ?? []
  return layout.columns({
    kind: 'lines',
    first: report.occasion.indicator
      ? wholeLines(say, report, lines)
      : lineList(say, { report, lines, unexplained, ...(waits && { waits }) }),
    second: html`${counted(say, lines)} ${remarks(request, read)}
    ${nextDeed(request, read, { waits, absent })} ${questionSection(request, shown)}
    ${readersBeside(say, report)} ${history(request, read)}`,
  })
}

/** A list of figures has one line, which stands in full. */
const wholeLines = (say: Say, report: Report, lines: Edition['lines']): Html =>
  html`${lines.map((line) => lineWords({ say, report, owns: true }, line))}`

/** What is done with a report, asked about it and was done: beside a page that shows its text in its own way. */
export const reportAside = (request: PageRequest, read: ReadReport): Content =>
  read.owns
    ? html`${remarks(request, read)} ${nextDeed(request, read)}
      ${questionSection(request, { read })} ${history(request, read)}`
    : readingAside(request, read)

/** What could be read at the end of a day gone by, and to its own people what had been done. */
function earlierBody(request: PageRequest, read: ReadReport): Html {
  const { say } = request
  const { lines, state, owns } = read
  const none = { heading: say('desk.as-of-nothing'), body: say('desk.as-of-nothing-body') }
  return html`${lines.length === 0 && state === null && box.empty(none)}
  ${readingSections(request, { read, earlier: true })} ${owns && history(request, read)}`
}

/** How many answers stand unchanged. */
const counted = (say: Say, lines: Edition['lines']): Content => {
  const words = unchangedWords(say, lines)
  return words && html`<p>${mark.bare('unchanged')} ${words}</p>`
}

/** The approver's last remark, as long as the draft that it is about is under way. */
function remarks({ say }: PageRequest, { report }: ReadReport): Content {
  const underWay = editionRules.findUnderWay(report)
  if (!underWay || editionRules.stateOf(underWay.events) !== 'draft') return null
  const events = report.editions.flatMap((edition) => edition.events)
  const returned = events.findLast(({ act }) => act === 'return' || act === 'hand-in')
  if (!returned?.remark) return null
  return box.panel({
    kind: 'question',
    heading: say('desk.remark-on', { day: dayIn(say, returned.at, report.version) }),
    body: html`<p>${say.text(returned.remark).text}</p>`,
  })
}

/** What was done with the report, newest first; parts, never names. */
function history({ say }: PageRequest, { report }: ReadReport): Content {
  const moments = eventMoments(say, report.version, report.editions)
  if (moments.length === 0) return null
  return section({ id: 'history', label: say('desk.done'), body: list.timeline(moments) })
}
