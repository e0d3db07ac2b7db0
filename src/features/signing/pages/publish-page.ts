import { hasRole } from '#kernel/access'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { box, deed, field, list } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Edition, Line, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import type { CodeAsked } from './code-field.ts'
import { codeField } from './code-field.ts'

const { deskAddresses, deskPage, form, hidden, lineTitle } = pieces

/** An edition that is handed in, on its way to the public. */
export interface PublishPage extends CodeAsked {
  readonly report: Report
  readonly edition: Edition
  readonly organisation: string
  /** Commitments ticked to be left out. */
  readonly leftOut?: readonly string[]
}

/** The page on which an approver agrees or publishes, or the coordinator publishes what was agreed to. */
export function publishPage(request: PageRequest, shown: PublishPage): Html {
  const { say, visit } = request
  const { report, edition, organisation, errors = [] } = shown
  const { plan, occasion } = report
  const home = deskAddresses(say.language, plan)
  const own = hasRole(visit.actor, ['approver'], { plan, organisation: report.organisation })
  const title = say('desk.publish-what', { what: pieces.titleOf(say, report, organisation) })
  const action = home.of(report.organisation, occasion.code, 'publish')
  return deskPage(request, report.version, {
    title,
    here: own ? 'desk' : 'rounds',
    heading: { kicker: say('desk.edition', { number: edition.number }), title },
    breadcrumbs: [
      {
        href: home.report(report.organisation, occasion.code),
        text: pieces.crumbOf(say, report),
      },
      { text: say('desk.publication') },
    ],
    errors,
    body: form(
      action,
      html`${hidden('seen', editionRules.seenOf(edition))}
      ${occasion.indicator ? whole(request, shown) : own ? leavingOut(request, shown) : agreedLines(request, shown)}
      ${box.confirm({
        id: 'publish',
        heading: say('desk.publish-heading'),
        will: willHappen(say, report),
        fields: codeField(request, shown, say('desk.code-hint')),
        acts: html`${deed.button({ text: say('desk.publish-now'), kind: 'go', name: 'go', value: 'publish' })}
        ${own && deed.button({ text: say('desk.only-consent'), name: 'go', value: 'consent' })}`,
      })}`,
    ),
  })
}

/** What happens in full; of a list of figures no line is left out. */
const willHappen = (say: Say, { occasion }: Report): readonly string[] =>
  occasion.indicator
    ? [
        say('desk.publish-figures-will-1'),
        ...[2, 4].map((place) => say(`desk.publish-will-${place}`)),
      ]
    : [1, 2, 3, 4].map((place) => say(`desk.publish-will-${place}`))

/** All that a list of figures says, as it will be read. */
const whole = ({ say }: PageRequest, { report, edition }: PublishPage): Content =>
  edition.lines.map((line) => pieces.lineWords({ say, report, owns: true }, line))

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
  const out = editionRules.leftOut(edition.events)
  const shown = edition.lines.map((line) =>
    out.includes(line.id)
      ? html`${lineWords(request, report, line)} <b>${say('desk.stays-out')}</b>`
      : lineWords(request, report, line),
  )
  return html`<h2>${say('desk.agreed-lines')}</h2>
    ${list.plain(shown)}`
}
