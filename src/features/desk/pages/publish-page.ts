import { hasRole } from '#kernel/access'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, field, list } from '#kernel/ui'
import type { Edition, Item, Line, Report } from '#features/reporting'
import { reportRules } from '#features/reporting'
import { deskAddresses } from './addresses.ts'
import type { FieldError } from './frame.ts'
import { deskPage, form, hidden } from './frame.ts'
import { codeField } from './sign-page.ts'
import { fieldName, figureWords, lineTitle } from './words.ts'

/** An edition that is handed in, on its way to the public. */
export interface PublishPage {
  readonly report: Report
  readonly edition: Edition
  readonly organisation: string
  /** Commitments ticked to be left out. */
  readonly leftOut?: readonly string[]
  readonly errors?: readonly FieldError[]
}

/** The page on which an approver agrees or publishes, or the coordinator publishes what was agreed to. */
export function publishPage(request: PageRequest, shown: PublishPage): Html {
  const { say, visit } = request
  const { report, edition, organisation, errors = [] } = shown
  const { plan, round } = report
  const home = deskAddresses(say.language, plan)
  const period = say.period(round.period)
  const own = hasRole(visit.actor, ['approver'], { plan, organisation: report.organisation })
  const title = say('desk.publish-title', { organisation, period })
  const action = home.of(report.organisation, round.code, 'publish')
  return deskPage(request, report.version, {
    title,
    here: own ? 'desk' : 'rounds',
    heading: { kicker: say('desk.edition', { number: edition.number }), title },
    breadcrumbs: [
      {
        href: home.report(report.organisation, round.code),
        text: say('desk.report-crumb', { period }),
      },
      { text: say('desk.publication') },
    ],
    errors,
    body: form(
      action,
      html`${hidden('seen', reportRules.seenOf(edition))}
      ${own ? leavingOut(request, shown) : agreedLines(request, shown)}
      ${box.confirm({
        id: 'publish',
        heading: say('desk.publish-heading'),
        will: [1, 2, 3, 4].map((place) => say(`desk.publish-will-${place}`)),
        fields: codeField(request, errors, say('desk.code-hint')),
        acts: html`${deed.button({ text: say('desk.publish-now'), kind: 'go', name: 'go', value: 'publish' })}
        ${own && deed.button({ text: say('desk.only-consent'), name: 'go', value: 'consent' })}`,
      })}`,
    ),
  })
}

const lineWords = ({ say }: PageRequest, report: Report, { commitment }: Line): Html => {
  const { number, title } = lineTitle(say, report, commitment)
  return html`${number} ${title}`
}

function leavingOut(request: PageRequest, { report, edition, leftOut = [] }: PublishPage): Html {
  const { say } = request
  return field.checkboxes(say, {
    name: 'leave-out',
    label: say('desk.leave-out'),
    hint: say('desk.hint-leave-out'),
    values: leftOut,
    choices: edition.lines.map((line) => ({
      value: line.commitment,
      label: lineWords(request, report, line),
    })),
  })
}

function agreedLines(request: PageRequest, { report, edition }: PublishPage): Html {
  const { say } = request
  const out = reportRules.leftOut(edition.events)
  const shown = edition.lines.map((line) =>
    out.includes(line.id)
      ? html`${lineWords(request, report, line)} <b>${say('desk.stays-out')}</b>`
      : lineWords(request, report, line),
  )
  return html`<h2>${say('desk.agreed-lines')}</h2>
    ${list.plain(shown)}`
}

/** What can be withdrawn, and the one that was chosen. */
export interface WithdrawPage {
  readonly report: Report
  readonly lines: readonly Line[]
  readonly organisation: string
  readonly owns: boolean
  /** `fact:ID`, `line:COMMITMENT`, `edition:NUMBER` */
  readonly chosen?: string
  readonly errors?: readonly FieldError[]
}

/** The page on which something is withdrawn for good. */
export function withdrawPage(request: PageRequest, shown: WithdrawPage): Html {
  const { say } = request
  const { report, lines, organisation, owns, chosen, errors = [] } = shown
  const home = deskAddresses(say.language, report.plan)
  const period = say.period(report.round.period)
  const title = say('desk.withdraw-title', { organisation, period })
  const choices = lines.flatMap((line) => withdrawable({ request, report, owns }, line))
  return deskPage(request, report.version, {
    title,
    here: null,
    heading: { title },
    breadcrumbs: [
      {
        href: home.report(report.organisation, report.round.code),
        text: say('desk.report-crumb', { period }),
      },
      { text: say('desk.to-withdraw') },
    ],
    errors,
    body:
      choices.length === 0
        ? box.empty({
            heading: say('desk.nothing-to-withdraw'),
            body: say('desk.nothing-to-withdraw-body'),
          })
        : form(
            home.of(report.organisation, report.round.code, 'withdraw'),
            html`${field.tiles(say, { name: 'target', label: say('desk.withdraw-what'), layout: 'rows', choices, value: chosen ?? null })}
            ${field.tiles(say, {
              name: 'ground',
              label: say('desk.ground'),
              choices: (['danger', 'law'] as const).map((value) => ({
                value,
                label: say(`desk.ground-${value}`),
                hint: say(`desk.ground-${value}-hint`),
              })),
            })}
            ${box.confirm({
              id: 'withdraw',
              heading: say('desk.withdraw-heading'),
              will: [1, 2, 3, 4].map((place) => say(`desk.withdraw-will-${place}`)),
              fields: codeField(request, errors, say('desk.code-hint')),
              acts: deed.button({ text: say('desk.withdraw'), kind: 'go' }),
            })}`,
          ),
  })
}

interface Withdrawing {
  readonly request: PageRequest
  readonly report: Report
  readonly owns: boolean
}

function withdrawable({ request, report, owns }: Withdrawing, line: Line) {
  const { say } = request
  const signed = line.items.filter(({ signedAt }) => signedAt !== null)
  if (signed.length === 0) return []
  const { number } = lineTitle(say, report, line.commitment)
  const choice = (item: Item): { value: string; label: Content; hint: Content } => ({
    value: `fact:${item.fact}`,
    label: `${number}: ${fieldName(say, report, item.field)}`,
    hint: shortWords({ request, report, owns }, item),
  })
  return [
    ...signed.map(choice),
    { value: `line:${line.commitment}`, label: say('desk.withdraw-line', { number }), hint: null },
  ]
}

/** Enough of an item to know it by, in one line. */
function shortWords({ request: { say }, report, owns }: Withdrawing, item: Item): Content {
  const { content } = item
  switch (content.noun) {
    case 'statement':
      return content.text.length > 120 ? `${content.text.slice(0, 119)}…` : content.text
    case 'status_rating':
      return say(`ui.status-${content.status}`)
    case 'observation':
      return figureWords(say, { report, owns }, item)
    case 'evidence':
      return content.name
  }
}
