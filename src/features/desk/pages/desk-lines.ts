import { hasRole } from '#kernel/access'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { dataTable, list, mark, section } from '#kernel/ui'
import type { Line, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import { reportRules } from '#features/reporting'
import { deskAddresses } from './addresses.ts'
import { listKeys } from './line-list.ts'
import { isShared, namesIn, progressIn, progressWords } from './progress.ts'
import { dayIn, lineTitle } from './words.ts'
import type { DeskShown } from './desk-state.ts'
import { newestOf } from './desk-state.ts'

/** The lines of the report, with last time's status at the left and the draft's at the right. */
export function deskLines(request: PageRequest, shown: DeskShown, report: Report): Html {
  const { say } = request
  const lines = newestOf(report)?.lines ?? []
  const body = html`${dataTable({
    caption: say('desk.lines'),
    captionHidden: true,
    keys: true,
    columns: [
      {
        head: say('desk.number'),
        width: 'number',
        cell: ({ commitment }: Assigned) => lineTitle(say, report, commitment).number,
      },
      { head: say('desk.line'), names: true, cell: (one: Assigned) => named(request, report, one) },
      ...statusColumns(request, shown, report),
      answers(request, { report, lines, waits: shown.waits }),
    ],
    rows: report.assigned,
  })}
  ${listKeys(say)}`
  const note = shown.earlier.size > 0 ? say('desk.lines-note') : null
  return section({ id: 'lines', label: say('desk.lines-of-report'), note, body })
}

/** Last time's status, where there is one, then this time's. */
function statusColumns({ say }: PageRequest, { earlier }: DeskShown, report: Report) {
  const lines = newestOf(report)?.lines ?? []
  const before = {
    head: say('desk.last-time'),
    width: 'mark' as const,
    cell: ({ commitment }: Assigned) => {
      const last = earlier.get(commitment)
      return (
        last && html`${statusOn(say, last.line)}<small>${say.period(last.round.period)}</small>`
      )
    },
  }
  const now = {
    head: say('desk.now-period', { period: say.period(report.occasion.period) }),
    width: 'mark' as const,
    cell: ({ commitment, part }: Assigned) =>
      part === 'lead'
        ? statusOn(
            say,
            lines.find((one) => one.commitment === commitment),
          )
        : say('desk.own-part'),
  }
  return earlier.size > 0 ? [before, now] : [now]
}

/** How far each line has come. */
const answers = ({ say }: PageRequest, all: Parameters<typeof progressIn>[0]) => ({
  head: say('desk.answers'),
  cell: (one: Assigned) =>
    mark.paper(say, progressIn(all, one).mark, { word: progressWords(say, all, one) }),
})

type Assigned = Report['assigned'][number]

function named({ say }: PageRequest, report: Report, { commitment, part }: Assigned): Html {
  const href = deskAddresses(say.language, report.plan).line(
    report.organisation,
    report.occasion.code,
    commitment,
  )
  const who = isShared(report, commitment) ? say(`desk.closes-${part}`) : null
  return html`<a href="${href}">${lineTitle(say, report, commitment).title}</a>
    ${who && html`<small>${who}</small>`}`
}

function statusOn(say: Say, line: Line | undefined): Content {
  const status = line ? reportRules.statusOf(line) : null
  return status === null ? null : mark.status(say, status)
}

/** Who is missing: contributors who have not shown their part, an approver who has not signed. */
export function stillMissing(request: PageRequest, shown: DeskShown, report: Report): Content {
  const { say } = request
  const owing = [...shown.waits].flatMap(([commitment, awaited]) =>
    awaited.length === 0
      ? []
      : [
          html`${mark.bare('waiting')}
          ${say('desk.owes-part', {
            names: namesIn(say, report, awaited),
            count: awaited.length,
            number: lineTitle(say, report, commitment).number,
          })}`,
        ],
  )
  const sent = editionRules.findUnderWay(report)?.events.at(-1)
  const waits =
    sent?.act === 'send' && !hasRole(request.visit.actor, ['approver'], report)
      ? [
          html`${mark.bare('note')}
          ${say('desk.approver-owes', { day: dayIn(say, sent.at, report.version) })}`,
        ]
      : []
  const all = [...owing, ...waits]
  if (all.length === 0) return null
  return section({
    id: 'missing',
    label: say('desk.who-is-missing'),
    note: say('desk.who-is-missing-note'),
    body: list.plain(all),
  })
}
