import { hasRole } from '#kernel/access'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, field, layout, list, section } from '#kernel/ui'
import type { Edition, Question } from '#features/editions'
import { editionRules } from '#features/editions'
import type { ReadReport } from '#features/reporting'
import { reportRules } from '#features/reporting'
import { deskAddresses } from './addresses.ts'
import type { FieldError } from './frame.ts'
import { confirmed } from './confirmed.ts'
import { eventMoments } from './events.ts'
import { deskPage, form, hidden } from './frame.ts'
import { asked } from './asked.ts'
import { lineList } from './line-list.ts'
import type { TriedQuestion } from './reading.ts'
import { readingSections } from './reading.ts'
import { dayIn, dueWords, fieldName, lineTitle, paperOf, stateOf } from './words.ts'

/** A report as its own people, or others, see it. */
export interface ReportPage {
  readonly read: ReadReport
  readonly organisation: string
  readonly errors?: readonly FieldError[]
  readonly said?: string | null
  /** A question that was refused. */
  readonly tried?: TriedQuestion
}

/** The page of a report: for its owner what is to be done, for others what they may read. */
export function reportPage(request: PageRequest, shown: ReportPage): Html {
  const { say, visit } = request
  const { read, organisation, errors = [], said = null } = shown
  const { report, owns } = read
  const period = say.period(report.occasion.period)
  const due = dueWords(say, report.occasion.round, visit.now, report.version.timeZone)
  return deskPage(request, report.version, {
    title: say('desk.report-title', { organisation, period }),
    here: owns ? 'desk' : 'rounds',
    heading: {
      kicker: say('desk.round-kicker', { round: report.occasion.code, due }),
      title: say('desk.report-title', { organisation, period }),
      by: stateWords(request, read),
    },
    errors,
    said,
    body: owns ? ownBody(request, read) : readingSections(request, shown),
  })
}

function stateWords({ say }: PageRequest, { report, state, owns }: ReadReport): Content {
  const newest = editionRules.findUnderWay(report) ?? report.editions.at(-1)
  if (!owns && state === null) return null
  const last = newest?.events.at(-1)
  const on = last ? say('desk.since', { day: dayIn(say, last.at, report.version) }) : ''
  const numbered = newest && newest.number > 1 ? say('desk.edition', { number: newest.number }) : ''
  return html`${paperOf(say, stateOf(newest))} ${numbered} ${on}`
}

function ownBody(request: PageRequest, read: ReadReport): Html {
  const { report } = read
  const underWay = editionRules.findUnderWay(report)
  const shown = underWay ?? editionRules.findHandedIn(report)
  return layout.columns({
    kind: 'lines',
    first: lineList(request.say, report, shown?.lines ?? []),
    second: html`${remarks(request, read)} ${nextDeed(request, read)} ${questions(request, read)}
    ${history(request, read)}`,
  })
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

/** The one thing to do next, said in full before it is done. */
function nextDeed(request: PageRequest, read: ReadReport): Content {
  const { say, visit } = request
  const { report } = read
  const underWay = editionRules.findUnderWay(report)
  const state = underWay && editionRules.stateOf(underWay.events)
  const { plan, organisation } = report
  const is = (role: 'editor' | 'approver') => hasRole(visit.actor, [role], { plan, organisation })
  const to = (path: string) =>
    deskAddresses(say.language, plan).of(organisation, report.occasion.code, path)
  if (!underWay) return afterHandIn(request, read)
  if (state === 'draft')
    return is('editor') ? sending(request, read, underWay) : waiting(say, 'draft')
  if (state === 'signed')
    return confirmed(request, underWay, { id: 'hand-in', action: to('hand-in'), wills: 3 })
  if (read.signerWrote)
    return html`${box.notice({ body: say('refusal.own-work') })}
    ${deed.button({ text: say('desk.read-it'), href: to('sign') })}`
  if (is('approver'))
    return box.notice({
      heading: say('desk.awaits-you'),
      body: deed.button({ text: say('desk.read-and-sign'), kind: 'go', href: to('sign') }),
    })
  return confirmed(request, underWay, { id: 'take-back', action: to('take-back'), wills: 2 })
}

const waiting = (say: PageRequest['say'], state: string): Html =>
  box.notice({ body: say(`desk.waits-${state}`) })

function sending(request: PageRequest, { report }: ReadReport, edition: Edition): Html {
  const { say } = request
  const home = deskAddresses(say.language, report.plan)
  const missing = reportRules.missingInReport(report, edition)
  const before = missing.map(({ field: name, code, commitment }) => {
    const { number } = lineTitle(say, report, commitment)
    const address = home.line(report.organisation, report.occasion.code, commitment)
    const what = `${number}: ${fieldName(say, report, name)}`
    return html`<a href="${address}#${name.replaceAll('.', '-')}">${what}</a>
      ${say('desk.missing', { what: say(`desk.missing-${code}`) })}`
  })
  const action = home.of(report.organisation, report.occasion.code, 'send')
  return confirmed(request, edition, { id: 'send', action, wills: 4, before })
}

/** Handed in: a correction is a new edition; consent and publication have pages of their own. */
function afterHandIn(request: PageRequest, { report }: ReadReport): Content {
  const { say, visit } = request
  const edition = editionRules.findHandedIn(report)
  const { plan, organisation, occasion } = report
  const to = (path: string) =>
    deskAddresses(say.language, plan).of(organisation, occasion.code, path)
  if (!edition) return box.notice({ body: say('desk.waits-nobody-began') })
  const isApprover = hasRole(visit.actor, ['approver'], { plan, organisation })
  const publishing = box.notice({
    heading: say('desk.publication'),
    body: html`${publishedWords(request, edition)}
    ${isApprover && deed.button({ text: say('desk.to-publish'), kind: 'go', href: to('publish') })}
    ${isApprover && deed.button({ text: say('desk.to-withdraw'), href: to('withdraw') })}`,
  })
  const isEditor = hasRole(visit.actor, ['editor'], { plan, organisation })
  return html`${publishing}
  ${isEditor && confirmed(request, edition, { id: 'revise', action: to('revise'), wills: 3 })}`
}

function publishedWords({ say }: PageRequest, { events, lines }: Edition): string {
  const count = lines.filter(({ publishedAt }) => publishedAt !== null).length
  if (count > 0) return say('desk.published-lines', { count, of: lines.length })
  return say(editionRules.hasConsent(events) ? 'desk.consented' : 'desk.not-published')
}

/** What the coordinator has asked, each with its answer or a field to answer in. */
function questions(request: PageRequest, { report, questions: all }: ReadReport): Content {
  const { say, visit } = request
  const { plan, organisation, occasion } = report
  const isEditor = hasRole(visit.actor, ['editor'], { plan, organisation })
  const edition = editionRules.findHandedIn(report)
  const open = edition ? editionRules.openQuestions(edition.events) : new Set<string>()
  const action = deskAddresses(say.language, plan).of(organisation, occasion.code, 'answer')
  const answering = ({ id }: Question): Content =>
    isEditor &&
    open.has(id) &&
    form(
      action,
      html`${hidden('question', id)}
      ${field.area(say, { name: 'text', id: `answer-${id}`, label: say('desk.answer'), rows: 2, hint: say('desk.hint-answer') })}
      ${deed.acts(deed.button({ text: say('desk.send-answer') }))}`,
    )
  const body =
    all.length === 0
      ? box.empty({
          heading: say('desk.no-questions'),
          body: say('desk.no-questions-body'),
          level: 3,
        })
      : html`${all.map((question) => html`${asked(say, question)} ${answering(question)}`)}`
  return section({ id: 'questions', label: say('desk.questions'), body })
}

/** What was done with the report, newest first; parts, never names. */
function history({ say }: PageRequest, { report }: ReadReport): Content {
  const moments = eventMoments(say, report.version, report.editions)
  if (moments.length === 0) return null
  return section({ id: 'history', label: say('desk.done'), body: list.timeline(moments) })
}
