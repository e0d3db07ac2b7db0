import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, dataTable, deed, list, section } from '#kernel/ui'
import type { Report } from '#features/editions'
import { editionRules } from '#features/editions'
import type { Desk } from '#features/reporting'
import { reportRules } from '#features/reporting'
import { roundRules } from '#features/rounds'
import { deskAddresses } from './addresses.ts'
import { eventMoments } from './events.ts'
import { deskPage } from './frame.ts'
import { lineTable } from './line-table.ts'
import { dayIn, dueWords, lineTitle, paperOf, stateOf } from './words.ts'

/** What lies on an organisation's desk. */
export interface DeskShown {
  readonly desk: Desk
  readonly organisation: string
}

type Entry = Desk['reports'][number]

const isOpen = ({ report }: Entry): boolean => !editionRules.isClosed(report.occasion)

const newestOf = (report: Report) => editionRules.findUnderWay(report) ?? report.editions.at(-1)

/** My work: what is due, the lines, what was asked, what was done last. */
export function deskShown(request: PageRequest, { desk, organisation }: DeskShown): Html {
  const { say } = request
  const now = desk.reports.find(isOpen) ?? desk.reports[0]
  return deskPage(request, desk.plan, {
    title: say('desk.my-work'),
    here: 'desk',
    heading: {
      kicker: organisation,
      ...headline(request, now),
    },
    body: now
      ? html`${due(request, desk)} ${lines(request, now.report)} ${asked(request, desk)}
        ${done(request, desk)}`
      : box.empty({ heading: say('desk.no-round'), body: say('desk.no-round-body') }),
  })
}

/** The news in one line, and the one main deed. */
function headline({ say, visit }: PageRequest, entry: Entry | undefined) {
  if (!entry) return { title: say('desk.my-work') }
  const { report } = entry
  const newest = newestOf(report)
  const state = newest ? editionRules.stateOf(newest.events) : 'silent'
  const missing = report.assigned.filter(({ commitment }) => {
    const line = newest?.lines.find((one) => one.commitment === commitment)
    return !line || reportRules.missingIn(line, report).length > 0
  })
  const href = deskAddresses(say.language, report.plan).report(
    report.organisation,
    report.occasion.code,
  )
  return {
    title: say('desk.headline', {
      state: state.replaceAll('-', '_'),
      period: say.period(report.occasion.period),
    }),
    state: say('desk.headline-state', {
      done: report.assigned.length - missing.length,
      lines: report.assigned.length,
      due: dueWords(say, report.occasion.round, visit.now, report.version.timeZone),
    }),
    acts: deed.button({ text: say('desk.open-report'), kind: 'go', href }),
  }
}

function due(request: PageRequest, { reports, plan }: Desk): Html {
  const { say, visit } = request
  const home = deskAddresses(say.language, plan.plan)
  return section({
    id: 'due',
    label: say('desk.due-label'),
    note: say('desk.due-note'),
    body: dataTable({
      caption: say('desk.due-label'),
      captionHidden: true,
      columns: [
        {
          head: say('desk.column-due'),
          cell: ({ report }) => dueWords(say, report.occasion.round, visit.now, plan.timeZone),
        },
        {
          head: say('desk.column-what'),
          names: true,
          cell: ({ report }) =>
            html`<a href="${home.report(report.organisation, report.occasion.code)}"
              >${say('desk.report-crumb', { period: say.period(report.occasion.period) })}</a
            >`,
        },
        {
          head: say('desk.column-state'),
          cell: ({ report }) => paperOf(say, stateOf(newestOf(report))),
        },
      ],
      rows: reports,
    }),
  })
}

function lines({ say }: PageRequest, report: Report): Html {
  const home = deskAddresses(say.language, report.plan)
  const newest = newestOf(report)
  const rows = report.assigned.map(({ commitment, part }) => ({
    commitment,
    part,
    line: newest?.lines.find((line) => line.commitment === commitment),
  }))
  const name = (commitment: string): Html =>
    html`<a href="${home.line(report.organisation, report.occasion.code, commitment)}"
      >${lineTitle(say, report, commitment).title}</a
    >`
  const table = lineTable(say, report, { caption: say('desk.lines'), rows, name })
  return section({ id: 'lines', label: say('desk.lines'), body: table })
}

function asked({ say }: PageRequest, { reports, plan }: Desk): Html {
  const home = deskAddresses(say.language, plan.plan)
  const open = reports.flatMap(({ report, questions }) =>
    questions
      .filter(({ answer }) => answer === null)
      .map((question) => ({
        question,
        href: home.report(report.organisation, report.occasion.code),
      })),
  )
  const body =
    open.length === 0
      ? box.empty({
          heading: say('desk.no-questions'),
          body: say('desk.no-questions-body'),
          level: 3,
        })
      : list.plain(
          open.map(
            ({ question, href }) =>
              html`<a href="${href}#questions">${question.text}</a>
                <span class="muted">${dayIn(say, question.askedAt, plan)}</span>`,
          ),
        )
  return section({ id: 'asked', label: say('desk.questions'), body })
}

function done({ say }: PageRequest, { reports, plan }: Desk): Content {
  const editions = reports.flatMap(({ report }) => report.editions)
  const moments = eventMoments(say, plan, editions).slice(0, 8)
  if (moments.length === 0) return null
  const body = list.dated(moments)
  return section({ id: 'done', label: say('desk.done'), note: say('desk.done-note'), body })
}
