import { hasRole } from '#kernel/access'
import type { Day } from '#kernel/clock'
import { dayOf } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { dataTable, mark, section } from '#kernel/ui'
import type { Question, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import type { Decided, Tasks } from '#features/governance'
import { decisionRules } from '#features/governance'
import type { Desk } from '#features/reporting'
import { deskAddresses } from './addresses.ts'
import { listKeys } from './line-list.ts'
import { doneIn } from './progress.ts'
import { crumbOf, dayIn, lineTitle, paperOf, stateOf } from './words.ts'
import type { DeskShown } from './desk-state.ts'
import { newestOf, daysLeft, dueDay, openQuestionsOf } from './desk-state.ts'

/** Something that is due, with the day, where it stands, whose turn it is, and the way to it. */
interface Due {
  readonly day: Day | null
  readonly when: Content
  readonly isLate: boolean
  readonly what: Content
  readonly state: Content
  readonly whose: string
  readonly act: Content
}

/** What is due: reports that are not handed in, questions that nobody has answered, decisions, milestones whose day has passed. */
export function dueTable(request: PageRequest, shown: DeskShown): Html {
  const { say } = request
  const reports = [...shown.desk.reports, ...shown.desk.plans]
  const due = reports.flatMap(({ report }) => [
    ...(isUnderWay(report) ? [reportDue(request, shown, report)] : []),
    ...openQuestionsOf(reports, report).map((one) => questionDue(request, report, one)),
  ])
  const overdue = shown.desk.overdue.map((one) => milestoneDue(request, one))
  const decided = shown.tasks.decided.map((one) => decisionDue(request, shown.tasks, one))
  const rows = [...overdue, ...decided, ...due].toSorted((one, other) =>
    (one.day ?? '9999').localeCompare(other.day ?? '9999'),
  )
  const body =
    rows.length === 0
      ? html`<p>${say('desk.nothing-due')}</p>`
      : html`${table(request, rows)} ${listKeys(say)}`
  return section({ id: 'due', label: say('desk.due-label'), note: say('desk.due-note'), body })
}

/** In a round until it is handed in; outside rounds whenever an edition is on its way. */
const isUnderWay = (report: Report): boolean =>
  report.occasion.round
    ? editionRules.findHandedIn(report) === undefined
    : editionRules.findUnderWay(report) !== undefined

const table = ({ say }: PageRequest, rows: readonly Due[]): Html =>
  dataTable({
    caption: say('desk.due-label'),
    captionHidden: true,
    keys: true,
    columns: [
      {
        head: say('desk.column-due'),
        width: 'day',
        cell: ({ day, when, isLate }) => {
          const words = day === null ? say('desk.no-due-day') : say.day(day)
          return html`${isLate ? html`<b>${words}</b>` : words}<small>${when}</small>`
        },
      },
      { head: say('desk.column-what'), names: true, cell: ({ what }) => what },
      { head: say('desk.column-state'), width: 'name', cell: ({ state }) => state },
      { head: say('desk.column-whose'), width: 'day', cell: ({ whose }) => whose },
      { head: say('desk.column-act'), headHidden: true, cell: ({ act }) => act },
    ],
    rows,
  })

const whenWords = ({ say, visit }: PageRequest, report: Report): string => {
  if (!report.occasion.round) return ''
  const days = daysLeft(report, visit.now)
  if (days === null) return say('desk.round-closed-short')
  const when = days < 0 ? 'late' : days === 0 ? 'today' : 'ahead'
  return say('desk.days-left', { when, days: Math.abs(days) })
}

function reportDue(request: PageRequest, { waits }: DeskShown, report: Report): Due {
  const { say, visit } = request
  const { plan, organisation, occasion } = report
  const href = deskAddresses(say.language, plan).report(organisation, occasion.code)
  const newest = newestOf(report)
  const state = stateOf(newest)
  const counted = {
    done: doneIn({ report, lines: newest?.lines ?? [], waits }),
    lines: report.assigned.length,
  }
  return {
    day: dueDay(report),
    when: whenWords(request, report),
    isLate: (daysLeft(report, visit.now) ?? 0) < 0,
    what: html`<a href="${href}">${crumbOf(say, report)}</a
      >${occasion.round && html`<small>${say('desk.round-named', { round: occasion.code })}</small>`}`,
    state: html`${paperOf(say, state)}${occasion.round && html`<small>${say('desk.lines-finished', counted)}</small>`}`,
    whose: editionRules.isTooLate(report) ? '–' : whoseTurn(request, report, state),
    act: html`<a href="${href}">${say('desk.open')}</a>`,
  }
}

/** Whose turn it is: the reader's own, or the other part's. */
function whoseTurn(
  { say, visit }: PageRequest,
  { plan, organisation }: Report,
  state: editionRules.EditionState | undefined,
): string {
  const part = state === 'awaiting-signature' ? 'approver' : 'editor'
  const isMine = hasRole(visit.actor, [part], { plan, organisation })
  return say(isMine ? 'desk.you' : `desk.turn-${part}`)
}

function questionDue(request: PageRequest, report: Report, question: Question): Due {
  const { say, visit } = request
  const { plan, organisation, occasion, editions, version } = report
  const home = deskAddresses(say.language, plan)
  const line = editions.flatMap(({ lines }) => lines).find(({ id }) => id === question.line)
  // While the next edition is written, the form takes the line's page, and the answer stands on the report's.
  const href =
    line && occasion.round && !editionRules.findUnderWay(report)
      ? home.line(organisation, occasion.code, line.commitment)
      : home.report(organisation, occasion.code)
  const number = line ? lineTitle(say, report, line.commitment).number : ''
  const isEditor = hasRole(visit.actor, ['editor'], { plan, organisation })
  const at = `${href}#answer-${question.id}`
  return {
    day: dueDay(report),
    when: whenWords(request, report),
    isLate: (daysLeft(report, visit.now) ?? 0) < 0,
    what: html`<a href="${at}">${question.text}</a
      ><small
        >${say('desk.asked-on', { day: dayIn(say, question.askedAt, version), number })}</small
      >`,
    state: mark.paper(say, 'asked', { word: say('desk.unanswered-short') }),
    whose: say(isEditor ? 'desk.you' : 'desk.turn-editor'),
    act: html`<a href="${at}">${say('desk.answer')}</a>`,
  }
}

function milestoneDue(request: PageRequest, { report, ...one }: Desk['overdue'][number]): Due {
  const { say, visit } = request
  const { plan, organisation, occasion, version } = report
  const line = deskAddresses(say.language, plan).line(organisation, occasion.code, one.commitment)
  const at = `${line}#${one.field.replaceAll('.', '-')}-done`
  const today = dayOf(visit.now, version.timeZone)
  const days = Math.round((Date.parse(today) - Date.parse(one.due)) / 86_400_000)
  const { number } = lineTitle(say, report, one.commitment)
  const isEditor = hasRole(visit.actor, ['editor'], { plan, organisation })
  return {
    day: one.due,
    when: say('desk.days-left', { when: 'late', days }),
    isLate: true,
    what: html`<a href="${at}">${one.title}</a
      ><small>${say('desk.milestone-of', { activity: one.activity, number })}</small>`,
    state: say('desk.milestone-overdue'),
    whose: say(isEditor ? 'desk.you' : 'desk.turn-editor'),
    act: html`<a href="${at}">${say('desk.open')}</a>`,
  }
}

/** What a meeting left to the organisation; whoever runs the meetings closes it. */
function decisionDue(
  { say }: PageRequest,
  { today }: Tasks,
  { decision, item, meeting }: Decided,
): Due {
  const { meetings } = deskAddresses(say.language, meeting.plan)
  const at = `${meetings}/${meeting.code}/points/${item.id}`
  const days = Math.round((Date.parse(decision.dueOn ?? today) - Date.parse(today)) / 86_400_000)
  const when = days < 0 ? 'late' : days === 0 ? 'today' : 'ahead'
  return {
    day: decision.dueOn,
    when: say('desk.days-left', { when, days: Math.abs(days) }),
    isLate: days < 0,
    what: html`<a href="${at}">${decision.decided}</a
      ><small
        >${say('desk.decision-of', { title: meeting.title, day: say.day(meeting.heldOn) })}</small
      >`,
    state: overdueWords(say, decision, today),
    whose: say('desk.you'),
    act: html`<a href="${at}">${say('desk.open')}</a>`,
  }
}

/** That it is a decision, or since when it is overdue. */
const overdueWords = (say: Say, decision: Decided['decision'], today: Day): string =>
  decisionRules.isOverdue(decision, today) && decision.dueOn !== null
    ? say('governance.overdue-since', { day: say.day(decision.dueOn) })
    : say('desk.decision-open')
