import { hasRole } from '#kernel/access'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, field, layout, section } from '#kernel/ui'
import type { Line } from '#features/editions'
import { editionRules } from '#features/editions'
import type { ReadReport } from '#features/reporting'
import { deskAddresses } from './addresses.ts'
import { confirmed } from './confirmed.ts'
import type { FieldError } from './frame.ts'
import { errorAt, form, hidden } from './frame.ts'
import { asked } from './asked.ts'
import { lineWords } from './said-item.ts'
import { dayIn, fieldName, lineTitle } from './words.ts'

/** A question as it was typed and refused. */
export interface TriedQuestion {
  readonly commitment: string
  readonly field: string
  readonly passage: string
  readonly text: string
}

interface Shown {
  readonly read: ReadReport
  /** Whether a day gone by is shown, to which nothing can be done. */
  readonly earlier?: boolean
  readonly errors?: readonly FieldError[]
  readonly tried?: TriedQuestion
}

/** What a reader outside the organisation may read of a report; the coordinator may ask and take. */
export function readingSections(request: PageRequest, shownTo: Shown): Html {
  const { say, visit } = request
  const { read, earlier = false } = shownTo
  const { report, lines, state, owns } = read
  const isCoordinator = !earlier && hasRole(visit.actor, ['coordinator'], { plan: report.plan })
  const shown = lines.map(({ line, edition }) => {
    const { number, title } = lineTitle(say, report, line.commitment)
    const open = editionRules.openQuestions(edition.events)
    const about = read.questions.filter((question) => question.line === line.id)
    return section({
      id: line.commitment,
      label: html`${number}`,
      note: line.publishedAt
        ? say('desk.published-on', { day: dayIn(say, line.publishedAt, report.version) })
        : null,
      body: html`<h3>${title}</h3>
        ${lineWords({ say, report, owns }, line)}
        ${about.map((question) => html`${asked(say, question)} ${open.has(question.id) && html`<p class="muted">${say('desk.unanswered')}</p>`}`)}
        ${isCoordinator && asking(request, shownTo, line)}`,
    })
  })
  return html`${lines.length === 0 && state && onlyState(request, read)} ${shown}
  ${isCoordinator && taking(request, read)}`
}

/** What the coordinator does with a text that a page shows in its own way; others learn how far it is. */
export function readingAside(request: PageRequest, read: ReadReport): Html {
  const { say, visit } = request
  const { report, lines, state } = read
  const isCoordinator = hasRole(visit.actor, ['coordinator'], { plan: report.plan })
  const home = deskAddresses(say.language, report.plan)
  const toAsk = home.asking(report.organisation, report.occasion.code)
  return html`${lines.length === 0 && state && onlyState(request, read)}
  ${read.questions.map((question) => asked(say, question))}
  ${isCoordinator && lines.length > 0 && html`<p>${deed.button({ text: say('desk.ask-on-lines'), href: toAsk })}</p>`}
  ${isCoordinator && taking(request, read)}`
}

/** Of what was not handed in: that it exists, since when, and how many lines it has. */
function onlyState({ say }: PageRequest, { report, state }: ReadReport): Html {
  const events = state?.events ?? []
  const last = events.at(-1)
  return box.notice({
    kind: 'silence',
    heading: say('desk.not-handed-in'),
    body: say('desk.lines-at-hand-in', { count: state?.lines ?? report.assigned.length }),
    ...(last && { by: say('desk.since', { day: dayIn(say, last.at, report.version) }) }),
  })
}

function asking(request: PageRequest, shown: Shown, line: Line): Content {
  const { say } = request
  const { report } = shown.read
  const edition = editionRules.findHandedIn(report)
  if (!edition?.lines.some(({ id }) => id === line.id)) return null
  const { plan, organisation, occasion } = report
  const action = deskAddresses(say.language, plan).of(organisation, occasion.code, 'ask')
  const asked = form(
    action,
    html`${hidden('commitment', line.commitment)} ${hidden('seen', editionRules.seenOf(edition))}
    ${askFields(request, shown, line)}`,
  )
  const isTried = shown.tried?.commitment === line.commitment
  // What was refused stands in sight.
  return isTried ? asked : layout.more(say('desk.ask-heading'), asked)
}

function askFields({ say }: PageRequest, { read, errors = [], tried }: Shown, line: Line): Html {
  const name = (part: string) => `${part}-${line.commitment}`
  const fields = line.items.filter(({ content }) => content.noun !== 'evidence')
  const typed = tried?.commitment === line.commitment ? tried : undefined
  return html` ${field.select(say, {
    name: 'field',
    id: name('field'),
    label: say('desk.ask-field'),
    choices: fields.map((item) => ({
      value: item.field,
      text: fieldName(say, read.report, item.field),
    })),
    ...(typed && { value: typed.field }),
  })}
  ${field.text(say, { name: 'passage', id: name('passage'), label: say('desk.ask-passage'), hint: say('desk.hint-passage'), optional: true, value: typed?.passage ?? '', ...errorAt(errors, name('passage')) })}
  ${field.area(say, { name: 'text', id: name('text'), label: say('desk.question'), rows: 2, value: typed?.text ?? '', ...errorAt(errors, name('text')) })}
  ${deed.acts(deed.button({ text: say('desk.ask') }))}`
}

/** The coordinator takes what was handed in into the pack, and publishes what was agreed to. */
function taking(request: PageRequest, { report }: ReadReport): Content {
  const { say } = request
  const edition = editionRules.findHandedIn(report)
  if (!edition) return null
  const { plan, organisation, occasion } = report
  const to = (path: string) =>
    deskAddresses(say.language, plan).of(organisation, occasion.code, path)
  const taken = editionRules.stateOf(edition.events) === 'taken-into-pack'
  const agreed = editionRules.hasConsent(edition.events)
  return html`${!taken && confirmed(request, edition, { id: 'take', action: to('take'), wills: 3 })}
  ${box.notice({
    heading: say('desk.publication'),
    body: html`${say(agreed ? 'desk.consented' : 'desk.no-consent-yet')}
    ${agreed && deed.button({ text: say('desk.to-publish'), href: to('publish') })}
    ${deed.button({ text: say('desk.to-withdraw'), kind: 'link', href: to('withdraw') })}`,
  })}`
}
