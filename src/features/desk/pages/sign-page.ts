import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, dataTable, deed, field, layout, mark, section } from '#kernel/ui'
import type { Edition, Line, Report } from '#features/reporting'
import { reportRules } from '#features/reporting'
import { deskAddresses } from './addresses.ts'
import type { FieldError } from './frame.ts'
import { deskPage, errorAt, form, hidden } from './frame.ts'
import { lineWords } from './said-item.ts'
import { dueWords, lineTitle } from './words.ts'

/** A report that awaits a signature, whole. */
export interface SignPage {
  readonly report: Report
  readonly edition: Edition
  readonly organisation: string
  readonly remark?: string
  readonly errors?: readonly FieldError[]
}

const deviating = (line: Line): boolean => {
  const status = reportRules.statusOf(line)
  return status !== null && (status === 'not-started' || reportRules.troubled.includes(status))
}

/** The page on which an approver reads everything and signs, or sends it back. */
export function signPage(request: PageRequest, shown: SignPage): Html {
  const { say, visit } = request
  const { report, edition, organisation, errors = [] } = shown
  const period = say.period(report.round.period)
  const off = edition.lines.filter(deviating)
  const unchanged = edition.lines.filter(
    (line) => reportRules.progressOf(line, report.measures) === 'unchanged',
  )
  const home = deskAddresses(say.language, report.plan)
  const title = say('desk.sign-title', { organisation, period })
  return deskPage(request, report.version, {
    title,
    here: 'desk',
    heading: {
      kicker: dueWords(say, report.round, visit.now, report.version.timeZone),
      title,
      state: say('desk.sign-state', {
        lines: edition.lines.length,
        deviating: off.length,
        unchanged: unchanged.length,
      }),
    },
    breadcrumbs: [
      {
        href: home.report(report.organisation, report.round.code),
        text: say('desk.report-crumb', { period }),
      },
      { text: say('desk.sign') },
    ],
    errors,
    body: html`${section({
      id: 'deviating',
      label: say('desk.deviating'),
      body:
        off.length === 0
          ? say('desk.none-deviates')
          : off.map((line) => whole(request, report, line)),
    })}
    ${section({ id: 'lines', label: say('desk.all-lines'), body: allLines(request, report, edition) })}
    ${signing(request, shown)}`,
  })
}

function whole({ say }: PageRequest, report: Report, line: Line): Html {
  const { number, title } = lineTitle(say, report, line.commitment)
  return html`<h3>${number} ${title}</h3>
    ${lineWords({ say, report, owns: true }, line)}`
}

function allLines(request: PageRequest, report: Report, { lines }: Edition): Html {
  const { say } = request
  return html`${dataTable({
    caption: say('desk.all-lines'),
    captionHidden: true,
    columns: [
      {
        head: say('desk.number'),
        cell: ({ commitment }) => lineTitle(say, report, commitment).number,
      },
      {
        head: say('desk.line'),
        names: true,
        cell: ({ commitment }) => lineTitle(say, report, commitment).title,
      },
      { head: say('desk.field-status'), cell: (line) => statusCell(request, line) },
      {
        head: say('desk.answers'),
        cell: (line) => mark.paper(say, reportRules.progressOf(line, report.measures)),
      },
    ],
    rows: lines,
  })}
  ${lines.filter((line) => !deviating(line)).map((line) => layout.more(html`${lineTitle(say, report, line.commitment).number} ${lineTitle(say, report, line.commitment).plain}`, lineWords({ say, report, owns: true }, line)))}`
}

function statusCell({ say }: PageRequest, line: Line) {
  const status = reportRules.statusOf(line)
  return status === null ? say('desk.own-part') : mark.status(say, status)
}

/** The code field of the four deeds that ask for one. */
export const codeField = (
  { say }: PageRequest,
  errors: readonly FieldError[],
  hint: string,
): Html =>
  field.text(say, {
    name: 'code',
    label: say('desk.code'),
    hint,
    width: 'code',
    autocomplete: 'one-time-code',
    maxlength: 7,
    ...errorAt(errors, 'code'),
  })

function signing(request: PageRequest, { report, edition, remark, errors = [] }: SignPage): Html {
  const { say } = request
  const home = deskAddresses(say.language, report.plan)
  const action = home.of(report.organisation, report.round.code, 'sign')
  const back = home.of(report.organisation, report.round.code, 'return')
  return html`${form(
    action,
    html`${hidden('seen', reportRules.seenOf(edition))}
    ${box.confirm({
      id: 'sign',
      heading: say('desk.sign-heading'),
      will: [1, 2, 3, 4].map((place) => say(`desk.sign-will-${place}`)),
      fields: codeField(request, errors, say('desk.sign-hint')),
      acts: html`${deed.button({ text: say('desk.sign-and-hand-in'), kind: 'go', name: 'go', value: 'hand-in' })}
      ${deed.button({ text: say('desk.only-sign'), name: 'go', value: 'sign' })}`,
    })}`,
  )}
  ${form(
    back,
    html`${hidden('seen', reportRules.seenOf(edition))}
      <h2>${say('desk.return-heading')}</h2>
      ${field.area(say, {
        name: 'remark',
        label: say('desk.remark'),
        hint: say('desk.hint-remark'),
        rows: 3,
        value: remark ?? '',
        ...errorAt(errors, 'remark'),
      })}
      ${deed.acts(deed.button({ text: say('desk.return') }))}`,
  )}`
}
