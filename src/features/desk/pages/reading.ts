import { hasRole } from '#kernel/access'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, section } from '#kernel/ui'
import type { Item, Line, Question, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import type { ReadReport } from '#features/reporting'
import { deskAddresses } from './addresses.ts'
import { confirmed } from './confirmed.ts'
import type { FieldError } from './frame.ts'
import { asked } from './asked.ts'
import type { TriedQuestion } from './asking.ts'
import { asking } from './asking.ts'
import { lineWords } from './said-item.ts'
import { dayIn, lineTitle } from './words.ts'

interface Shown {
  readonly read: ReadReport
  /** Whether a day gone by is shown, to which nothing can be done. */
  readonly earlier?: boolean
  readonly errors?: readonly FieldError[]
  readonly tried?: TriedQuestion
  /** What stood in a field of a commitment before, to be shown beside it. */
  readonly before?: (commitment: string) => (item: Item) => Content
}

/** What a reader outside the organisation may read of a report; the coordinator may ask and take. */
export function readingSections(request: PageRequest, shownTo: Shown): Html {
  const { say, visit } = request
  const { read, earlier = false } = shownTo
  const { report, lines, state } = read
  const isCoordinator = !earlier && hasRole(visit.actor, ['coordinator'], { plan: report.plan })
  const shown = lines.map(({ line }) => {
    const { number, title } = lineTitle(say, report, line.commitment)
    return section({
      id: line.commitment,
      label: html`${number}`,
      note: line.publishedAt
        ? say('desk.published-on', { day: dayIn(say, line.publishedAt, report.version) })
        : null,
      body: html`<h3>${title}</h3>
        ${lineInFull(request, shownTo, { line, isAsked: isCoordinator })}`,
    })
  })
  return html`${lines.length === 0 && state && onlyState(request, read)} ${shown}
  ${isCoordinator && taking(request, read)}`
}

interface InFull {
  readonly line: Line
  /** Whether this reader may ask about it. */
  readonly isAsked: boolean
}

/** Each answer of a line with what stood there before, what was asked about it, and a place to ask. */
function lineInFull({ say }: PageRequest, shown: Shown, { line, isAsked }: InFull): Content {
  const { report, owns, questions } = shown.read
  const about = onCommitment(report, questions, line.commitment)
  const before = shown.before?.(line.commitment)
  const stands = new Set(line.items.map((item) => item.field))
  const told = (those: readonly Question[]): Content =>
    those.map(
      (one) =>
        html`${asked(say, one)}
        ${!one.answer && html`<p class="muted">${say('desk.unanswered')}</p>`}`,
    )
  const under = (item: Item): Content =>
    html`${told(about.filter((one) => one.field === item.field))}
    ${isAsked && asking(say, shown, line, item)}`
  return html`${lineWords({ say, report, owns, questions: about, under, ...(before && { beside: before }) }, line)}
  ${told(about.filter((one) => !stands.has(one.field)))}`
}

/** What was asked about a commitment in any edition: words that still stand are marked in the newest. */
function onCommitment(
  { editions }: Report,
  questions: readonly Question[],
  commitment: string,
): readonly Question[] {
  const lines = editions
    .flatMap((edition) => edition.lines)
    .filter((line) => line.commitment === commitment)
  const ids = new Set(lines.map(({ id }) => id))
  return questions.filter(({ line }) => ids.has(line))
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
