import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, field } from '#kernel/ui'
import type { ActivitySays } from '#features/activities'
import { activityRules, recurrences, scopes, statuses } from '#features/activities'
import { pieces } from '#features/desk'
import type { LineWork } from '#features/reporting'
import type { PlanPages } from '../addresses.ts'
import type { MilestoneRow } from '../form/read.ts'
import { hintWords } from './activity-summary.ts'
import type { IndicatorOffered } from './activity-rows.ts'
import { indicatorRows, milestoneRows } from './activity-rows.ts'

/** The form of an activity: a new one, one as it stands, or one as somebody typed it. */
export interface ActivityPage {
  readonly work: LineWork
  readonly pages: PlanPages
  /** Null for a new one. */
  readonly key: string | null
  readonly says: ActivitySays
  readonly seen: number
  readonly milestones: readonly MilestoneRow[]
  /** How many blank rows stand after what there is. */
  readonly blank: { readonly milestones: number; readonly indicators: number }
  readonly hints: readonly activityRules.Hint[]
  /** Why it was handed in otherwise before: asked for where it was. */
  readonly correction: { readonly isAsked: boolean; readonly typed: string }
  /** The organisations that may lead or take part, with their names. */
  readonly organisations: readonly { readonly value: string; readonly text: string }[]
  readonly indicators: readonly IndicatorOffered[]
  readonly errors?: readonly pieces.FieldError[]
}

/** One activity to fill in; everything but its title may be missing. */
export function activityPage(request: PageRequest, shown: ActivityPage): Html {
  const { say } = request
  const { work, pages, key, says, errors = [] } = shown
  const { report, line } = work
  const { number, plain } = pieces.lineTitle(say, report, line.commitment)
  const title = key === null ? say('implementation.new-activity') : says.title
  return pieces.deskPage(request, report.version, {
    title,
    here: 'plans',
    heading: { kicker: `${number} · ${plain}`, title },
    breadcrumbs: [
      { href: pages.line(line.commitment), text: say('implementation.plan-kicker') },
      { text: title },
    ],
    errors,
    body: html`${asked(request, shown)} ${pieces.form(addressOf(shown), formBody(request, shown))}`,
  })
}

const addressOf = ({ work, pages, key }: ActivityPage): string =>
  key === null ? pages.newActivity(work.line.commitment) : pages.activity(work.line.commitment, key)

/** What an indicator or proposal of the plan is called. */
const namesIn =
  ({ indicators }: ActivityPage) =>
  (id: string): string =>
    indicators.find(({ value }) => value === id)?.text ?? id

function asked({ say }: PageRequest, shown: ActivityPage): Content {
  const open = shown.hints.filter(({ isAnswered }) => !isAnswered)
  const words = open.map((hint) => box.remark(hintWords(say, hint, namesIn(shown))))
  return words.length > 0 && html`${words}`
}

function formBody(request: PageRequest, shown: ActivityPage): Html {
  const { say } = request
  const { key, seen, says, correction, errors = [] } = shown
  return html`${pieces.hidden('seen', String(seen))} ${what(request, shown)} ${who(request, shown)}
    ${whenAndHow(request, shown)} ${indicatorRows(request, shown)} ${milestoneRows(request, shown)}
    ${besides(request, shown)} ${answers(request, shown)}
    ${correction.isAsked && field.area(say, { name: 'correction', label: say('implementation.correction'), hint: say('implementation.correction-hint'), rows: 2, value: correction.typed, ...pieces.errorAt(errors, 'correction') })}
    <div class="acts">
      ${deed.button({ text: say('implementation.save'), kind: 'go', name: 'go', value: 'save' })}
      ${deed.button({ text: say('implementation.more-rows'), name: 'go', value: 'more' })}
      ${key !== null && deed.button({ text: say('implementation.remove'), name: 'go', value: 'remove' })}
    </div>
    ${key !== null && html`<p class="muted">${say('implementation.remove-note', { title: says.title })}</p>`}`
}

function what({ say }: PageRequest, { says, errors = [] }: ActivityPage): Html {
  return html`${field.area(say, { name: 'title', label: say('activities.title'), hint: say('implementation.title-hint'), rows: 2, value: says.title, maxlength: 1000, ...pieces.errorAt(errors, 'title') })}
  ${field.area(say, { name: 'outcome', label: say('activities.outcome'), hint: say('implementation.outcome-hint'), rows: 2, value: says.outcome, optional: true })}`
}

/** Contributors as one types them: `MAGUA RIO`, a unit of one's own, one on each line. */
const contributorsOf = ({ contributors }: ActivitySays): string =>
  contributors
    .map(({ organisation, unit }) =>
      [pieces.codeOf(organisation).toUpperCase(), unit].filter((one) => one !== '').join(' '),
    )
    .join('\n')

function who({ say }: PageRequest, { says, organisations, errors = [] }: ActivityPage): Html {
  const keys = organisations.map(
    ({ value, text }) => `${pieces.codeOf(value).toUpperCase()} (${text})`,
  )
  return html`${field.text(say, { name: 'unit', label: say('activities.unit'), hint: say('implementation.unit-hint'), width: 'short', value: says.unit, optional: true, ...pieces.errorAt(errors, 'unit') })}
  ${field.select(say, { name: 'lead', label: say('activities.lead'), choices: organisations, value: says.lead, unchosen: say('implementation.own-lead') })}
  ${field.area(say, { name: 'contributors', label: say('activities.contributors'), hint: `${say('implementation.contributors-hint')} ${keys.join(', ')}`, rows: 3, value: contributorsOf(says), optional: true })}`
}

function whenAndHow({ say }: PageRequest, { says, errors = [] }: ActivityPage): Html {
  const moment = (name: 'start' | 'end'): Html =>
    field.text(say, {
      name,
      label: say(`implementation.${name}`),
      hint: say('implementation.moment-hint'),
      width: 'short',
      value: activityRules.writtenMoment(says[name]),
      optional: true,
      ...pieces.errorAt(errors, name),
    })
  return html`<div class="row-fields">
    ${moment('start')} ${moment('end')}
    ${field.select(say, { name: 'recurrence', label: say('activities.recurrence'), choices: recurrences.map((value) => ({ value, text: say(`activities.recurrence-${value}`) })), value: says.recurrence })}
    ${field.select(say, { name: 'status', label: say('activities.status'), choices: statuses.map((value) => ({ value, text: say(`ui.status-${value}`) })), value: says.status, unchosen: say('implementation.status-none') })}
  </div>`
}

/** What is rarely filled in stands last. */
function besides({ say }: PageRequest, { work, says, errors = [] }: ActivityPage): Html {
  const lines = (name: string, label: string, values: readonly string[]): Html =>
    field.area(say, {
      name,
      label: say(`activities.${label}`),
      hint: say('implementation.one-each-line'),
      rows: 2,
      value: values.join('\n'),
      optional: true,
      ...pieces.errorAt(errors, name),
    })
  const others = [...work.report.commitments.values()].filter(
    ({ id }) => id !== work.line.commitment,
  )
  const text = (id: string): string => {
    const { number, plain } = pieces.lineTitle(say, work.report, id)
    return `${number} ${plain}`
  }
  return html`${lines('budget-lines', 'budget', says.budgetLines)}
    ${field.checkbox(say, { name: 'no-budget', label: say('activities.no-budget'), checked: says.noBudget })}
    ${field.select(say, { name: 'scope', label: say('activities.scope'), choices: scopes.map((value) => ({ value, text: say(`activities.scope-${value}`) })), value: says.scope, unchosen: say('implementation.not-said') })}
    ${lines('countries', 'countries', says.countries)} ${lines('groups', 'groups', says.groups)}
    ${field.text(say, { name: 'case-number', label: say('activities.case-number'), width: 'short', value: says.caseNumber, optional: true })}
    ${field.select(say, { name: 'level', label: say('activities.level'), choices: (['public', 'partner', 'internal'] as const).map((value) => ({ value, text: say(`desk.level-${value}`) })), value: says.level })}
    <details class="more" ${says.alsoServes.length > 0 ? html` open` : ''}>
      <summary>${say('activities.also-serves')}</summary>
      ${field.checkboxes(say, { name: 'also-serves', label: say('activities.also-serves'), choices: others.map(({ id }) => ({ value: id, label: text(id) })), values: says.alsoServes })}
    </details>`
}

/** Every hint with its answer: yes, that is right. */
function answers({ say }: PageRequest, shown: ActivityPage): Content {
  const { hints, says } = shown
  if (hints.length === 0) return null
  return field.checkboxes(say, {
    name: 'answered',
    label: say('implementation.hints'),
    hint: say('implementation.hints-hint'),
    choices: hints.map((hint) => ({ value: hint.id, label: hintWords(say, hint, namesIn(shown)) })),
    values: says.answered,
  })
}
