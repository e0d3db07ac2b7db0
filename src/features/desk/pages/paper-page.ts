import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { dataTable, list, mark, text } from '#kernel/ui'
import type { Edition, Line, Question, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import type { ReadReport } from '#features/reporting'
import { reportRules } from '#features/reporting'
import { deskAddresses } from './addresses.ts'
import { quoted } from './asked.ts'
import { eventMoments } from './events.ts'
import { deskPage } from './frame.ts'
import { unchangedWords } from './progress.ts'
import { lineWords } from './said-item.ts'
import { crumbOf, dayIn, lineTitle, paperOf, reportDueDayWords, stateOf, titleOf } from './words.ts'

/** A report as a paper: everything the reader may read of it, in one piece. */
export interface PaperPage {
  readonly read: ReadReport
  readonly organisation: string
}

/** The whole report to be printed: what it is, all lines at a glance, each line in full, how it came about. */
export function paperPage(request: PageRequest, { read, organisation }: PaperPage): Html {
  const { say } = request
  const { report, owns } = read
  const title = titleOf(say, report, organisation)
  const home = deskAddresses(say.language, report.plan)
  const edition = editionOf(read)
  const lines = owns ? (edition?.lines ?? []) : read.lines.map(({ line }) => line)
  return deskPage(request, report.version, {
    title,
    here: owns ? 'desk' : 'rounds',
    heading: { kicker: say.text(report.version.title).text, title },
    breadcrumbs: [
      {
        href: home.report(report.organisation, report.occasion.code),
        text: crumbOf(say, report),
      },
      { text: say('desk.paper') },
    ],
    body: html`<div class="paper">
      <p class="paper-how">${say('desk.paper-how')}</p>
      ${list.facts(about(request, read, { organisation, edition }))}
      ${lines.length > 0 && glance(request, report, lines)}
      ${lines.map((line) => whole(request, read, line))} ${history(request, report)}
    </div>`,
  })
}

/** The edition that the reader reads: its owner what is under way, others what was handed in. */
const editionOf = ({ report, owns }: ReadReport): Edition | undefined =>
  (owns ? editionRules.findUnderWay(report) : undefined) ?? editionRules.findHandedIn(report)

interface About {
  readonly organisation: string
  readonly edition: Edition | undefined
}

function about(
  { say }: PageRequest,
  { report, state }: ReadReport,
  { organisation, edition }: About,
) {
  // Whoever may know where the text stands is told, though he reads none of it yet.
  const stands = edition ?? (state === null ? undefined : editionRules.findUnderWay(report))
  const { occasion, version } = report
  const signed = edition?.events.findLast(({ act }) => act === 'sign')
  const handedIn = edition?.events.findLast(({ act }) => act === 'hand-in')
  const day = (at: Date | undefined): string =>
    at ? dayIn(say, at, version) : say('desk.paper-not-yet')
  return [
    { label: say('desk.authority'), value: organisation },
    { label: say('desk.round'), value: occasion.code },
    { label: say('desk.about'), value: say.period(occasion.period) },
    {
      label: say('desk.column-due'),
      value: reportDueDayWords(say, report),
    },
    {
      label: say('desk.column-state'),
      value: html`${edition && say('desk.edition', { number: edition.number })}
      ${paperOf(say, stateOf(stands))}`,
    },
    { label: say('desk.paper-signed'), value: day(signed?.at) },
    { label: say('desk.paper-handed-in'), value: day(handedIn?.at) },
    { label: say('desk.answers'), value: unchangedWords(say, edition?.lines ?? []) ?? '' },
  ].filter(({ value }) => value !== '')
}

/** All lines in one table. */
const glance = ({ say }: PageRequest, report: Report, lines: readonly Line[]): Html =>
  dataTable({
    caption: say('desk.all-lines'),
    columns: [
      {
        head: say('desk.number'),
        width: 'number',
        cell: ({ commitment }) => lineTitle(say, report, commitment).number,
      },
      {
        head: say('desk.line'),
        names: true,
        cell: ({ commitment }) => lineTitle(say, report, commitment).title,
      },
      {
        head: say('desk.field-status'),
        width: 'mark',
        cell: (line) => {
          const status = reportRules.statusOf(line)
          return status === null ? say('desk.part-contributor') : mark.status(say, status)
        },
      },
    ],
    rows: lines,
  })

/** A line in full, with what was asked about it and answered. */
function whole({ say }: PageRequest, read: ReadReport, line: Line): Html {
  const { report, owns } = read
  const { number, title } = lineTitle(say, report, line.commitment)
  const commitment = report.commitments.get(line.commitment)
  const asked = read.questions.filter((question) => question.line === line.id)
  return html`<section class="paper-line">
    <h2>${number} ${title}</h2>
    ${commitment && html`<p class="muted">${text.worded(say, commitment.summary)}</p>`}
    ${lineWords({ say, report, owns, questions: asked }, line)}
    ${asked.length > 0 && list.facts(asked.flatMap((one) => questionWords(say, report, one)))}
  </section>`
}

const questionWords = (say: PageRequest['say'], report: Report, question: Question) => [
  {
    label: say('desk.paper-asked', { day: dayIn(say, question.askedAt, report.version) }),
    value: html`${quoted(say, question.passage)} ${text.paragraphs(question.text)}`,
  },
  {
    label: say('desk.answer'),
    value: question.answer ? text.paragraphs(question.answer.text) : say('desk.unanswered'),
  },
]

/** How the paper came about: parts and days, never names. */
function history({ say }: PageRequest, report: Report): Content {
  const moments = eventMoments(say, report.version, report.editions)
  if (moments.length === 0) return null
  return html`<section class="paper-line">
    <h2>${say('desk.paper-history')}</h2>
    ${list.dated(moments)}
  </section>`
}
