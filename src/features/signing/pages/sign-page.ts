import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, field, layout, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Edition, Line, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import { reportRules } from '#features/reporting'

import { codeField } from './code-field.ts'

const {
  deskAddresses,
  deskPage,
  dueWords,
  errorAt,
  form,
  hidden,
  lineTable,
  lineTitle,
  lineWords,
} = pieces
type FieldError = pieces.FieldError

/** A report that awaits a signature, whole. */
export interface SignPage {
  readonly report: Report
  readonly edition: Edition
  readonly organisation: string
  /** Whether the reader wrote what is new in it: then another approver signs. */
  readonly signerWrote: boolean
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
  const period = say.period(report.occasion.period)
  const title = say('desk.sign-title', { organisation, period })
  const href = deskAddresses(say.language, report.plan).report(
    report.organisation,
    report.occasion.code,
  )
  return deskPage(request, report.version, {
    title,
    here: 'desk',
    heading: {
      kicker: dueWords(say, report.occasion.round, visit.now, report.version.timeZone),
      title,
      state: newsOf(request, report, edition),
    },
    breadcrumbs: [{ href, text: say('desk.report-crumb', { period }) }, { text: say('desk.sign') }],
    errors,
    body: html`${offCourse(request, report, edition)}
    ${section({ id: 'lines', label: say('desk.all-lines'), body: allLines(request, report, edition) })}
    ${signing(request, shown)}`,
  })
}

/** How much there is to read, in one sentence. */
const newsOf = ({ say }: PageRequest, report: Report, { lines }: Edition): string =>
  say('desk.sign-state', {
    lines: lines.length,
    deviating: lines.filter(deviating).length,
    unchanged: lines.filter((line) => reportRules.progressOf(line, report) === 'unchanged').length,
  })

function offCourse(request: PageRequest, report: Report, { lines }: Edition): Html {
  const { say } = request
  const off = lines.filter(deviating).map((line) => whole(request, report, line))
  const body = off.length === 0 ? say('desk.none-deviates') : off
  return section({ id: 'deviating', label: say('desk.deviating'), body })
}

function whole({ say }: PageRequest, report: Report, line: Line): Html {
  const { number, title } = lineTitle(say, report, line.commitment)
  return html`<h3>${number} ${title}</h3>
    ${lineWords({ say, report, owns: true }, line)}`
}

function allLines({ say }: PageRequest, report: Report, { lines }: Edition): Html {
  const titleOf = (commitment: string) => lineTitle(say, report, commitment)
  const rows = lines.map((line) => ({ ...line, line }))
  const folded = lines
    .filter((line) => !deviating(line))
    .map((line) => {
      const { number, plain } = titleOf(line.commitment)
      return layout.more(`${number} ${plain}`, lineWords({ say, report, owns: true }, line))
    })
  const name = (commitment: string) => titleOf(commitment).title
  return html`${lineTable(say, report, { caption: say('desk.all-lines'), rows, name })} ${folded}`
}

function signing(request: PageRequest, shown: SignPage): Html {
  const { say } = request
  const own = shown.signerWrote
  return html`${own ? box.notice({ body: say('refusal.own-work') }) : confirming(request, shown)}
  ${returning(request, shown)}`
}

function confirming(request: PageRequest, { report, edition, errors = [] }: SignPage): Html {
  const { say } = request
  const home = deskAddresses(say.language, report.plan)
  const action = home.of(report.organisation, report.occasion.code, 'sign')
  return form(
    action,
    html`${hidden('seen', editionRules.seenOf(edition))}
    ${box.confirm({
      id: 'sign',
      heading: say('desk.sign-heading'),
      will: [1, 2, 3, 4].map((place) => say(`desk.sign-will-${place}`)),
      fields: codeField(request, errors, say('desk.sign-hint')),
      acts: html`${deed.button({ text: say('desk.sign-and-hand-in'), kind: 'go', name: 'go', value: 'hand-in' })}
      ${deed.button({ text: say('desk.only-sign'), name: 'go', value: 'sign' })}`,
    })}`,
  )
}

function returning({ say }: PageRequest, { report, edition, remark, errors = [] }: SignPage): Html {
  const home = deskAddresses(say.language, report.plan)
  return form(
    home.of(report.organisation, report.occasion.code, 'return'),
    html`${hidden('seen', editionRules.seenOf(edition))}
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
  )
}
