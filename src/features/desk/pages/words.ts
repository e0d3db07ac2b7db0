import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { dayOf, parsePeriod } from '#kernel/clock'
import { mark, text } from '#kernel/ui'
import type { Released } from '#features/disclosure'
import { release } from '#features/disclosure'
import type { ObservationFact } from '#features/indicators'
import { valueWords } from '#features/indicators'
import type { Edition, Item, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import { figureRules } from '#features/measuring'
import { reportRules } from '#features/reporting'
import type { Round } from '#features/rounds'
import { roundRules } from '#features/rounds'

/** A moment's day in the plan's zone, in words. */
export const dayIn = (say: Say, moment: Date, { timeZone }: Report['version']): string =>
  say.day(dayOf(moment, timeZone))

/** Where an edition stands. */
export const stateOf = (edition: Pick<Edition, 'events'> | undefined) =>
  edition && editionRules.stateOf(edition.events)

/** Where a text stands, as a circle with its word; nothing begun is silent. */
export function paperOf(say: Say, state: editionRules.EditionState | undefined): Content {
  switch (state) {
    case undefined:
      return mark.paper(say, 'silent')
    case 'draft':
      return mark.paper(say, 'draft')
    case 'awaiting-signature':
      return mark.paper(say, 'draft', { word: say('desk.state-awaiting-signature') })
    case 'signed':
      return mark.paper(say, 'signed')
    case 'handed-in':
      return mark.paper(say, 'handed-in')
    case 'question-asked':
      return mark.paper(say, 'asked')
    case 'taken-into-pack':
      return mark.paper(say, 'taken')
    case 'superseded':
      return mark.paper(say, 'handed-in', { word: say('desk.state-superseded') })
  }
}

/** What a field is called: `What did you do?`, or the indicator's name. */
export function fieldName(say: Say, report: Report, field: string): string {
  const { measures, occasion } = report
  const question = reportRules.questionIn(report, field)
  if (question) return say.text(question.text).text
  if (field.startsWith('figure.')) {
    const measure = measures.get(field.slice('figure.'.length))
    return measure ? say.text(measure.name).text : field
  }
  const step = reportRules.stepOf(field)
  if (step) {
    const name = measures.get(step.indicator)?.name
    const figure = name ? say.text(name).text : step.indicator
    return reportRules.jumpName(say, figure, step.period)
  }
  const entry = figureRules.entryName(say, field)
  if (entry !== undefined) return entry
  if (field.startsWith('evidence.')) return say('desk.evidence')
  if (field.startsWith('activity.')) return say('activities.title')
  if (field.startsWith('milestone.')) return say('activities.milestone-field')
  if (field === 'none-planned') return say('activities.none-planned')
  return say(`desk.field-${field}`, { period: say.period(occasion.period) })
}

/** What a text is called: a report about a period, an implementation plan for one, figures on an indicator. */
export function titleOf(say: Say, report: Pick<Report, 'occasion'>, organisation: string): string {
  return say(`desk.${kindOf(report)}-title`, { organisation, ...aboutWhat(say, report) })
}

/** The way back to a text: `Report for 2026`, `Implementation plan for 2027`, `Figures on women among leaders`. */
export const crumbOf = (say: Say, report: Pick<Report, 'occasion'>): string =>
  say(`desk.${kindOf(report)}-crumb`, aboutWhat(say, report))

const kinds = { progress: 'report', 'implementation-plan': 'plan', figures: 'figures' } as const
const kindOf = ({ occasion }: Pick<Report, 'occasion'>) => kinds[occasion.kind]

const aboutWhat = (say: Say, report: Pick<Report, 'occasion'>) => ({
  period: say.period(report.occasion.period),
  indicator: figureRules.indicatorName(say, report)?.text ?? '',
})

/** What a line is about, its commitment or indicator: number and title in the reader's language. */
export function lineTitle(
  say: Say,
  { commitments, occasion }: Pick<Report, 'commitments'> & Partial<Pick<Report, 'occasion'>>,
  id: string,
) {
  const commitment = commitments.get(id)
  return {
    number: occasion?.indicator ? say('desk.indicator') : (commitment?.number ?? id),
    title: commitment ? text.worded(say, commitment.title) : id,
    plain: commitment ? say.text(commitment.title).text : id,
  }
}

interface Shown {
  readonly report: Report
  /** Whose eyes: the owner's see its own small counts. */
  readonly owns: boolean
}

/** A figure in words: `41.3 % (31 of 75)`; hidden where it could point at somebody. */
export function figureWords(say: Say, { report, owns }: Shown, item: Item): Content {
  const released = releasedOf(report, item, owns ? 'owner' : 'others')
  return released && releasedWords(say, released, statedIn(item))
}

/** The same of one's own report as plain text: `41.3 % (31 of 75)`. */
export function figureText(say: Say, report: Report, item: Item): string {
  const released = releasedOf(report, item, 'owner')
  if (!released?.shown) return ''
  const { words, counts } = partsOf(say, { ...released, state: statedIn(item) })
  return counts === null ? words : `${words} ${counts}`
}

const statedIn = ({ content }: Item): State =>
  content.noun === 'observation' ? content.says?.state : undefined

function releasedOf(report: Report, { content, fact }: Item, eyes: 'owner' | 'others') {
  if (content.noun !== 'observation') return null
  const { indicator, numerator, denominator, value } = content
  const { unit = '', countsPeople = 'harm' } = report.measures.get(indicator) ?? {}
  return release({ factId: fact, countsPeople, unit, value, numerator, denominator }, eyes)
}

/** A figure that was published before this report, with its period: `9.6 % (31 of 75), 2024`. */
export function publishedWords(say: Say, report: Report, fact: ObservationFact): Content {
  const measure = report.measures.get(fact.indicator)
  const { unit = '', countsPeople = 'harm' } = measure ?? {}
  const { id: factId, value, numerator, denominator, words, about, state } = fact
  const owns = fact.organisation === report.organisation
  const figure = { factId, countsPeople, unit, value, numerator, denominator }
  const shown = release(figure, owns ? 'owner' : 'others')
  const said = value === null && words ? text.worded(say, words) : releasedWords(say, shown, state)
  const period = parsePeriod(about)
  return html`${said}, ${period ? say.period(period) : about}`
}

const releasedWords = (say: Say, figure: Released, state: State): Content =>
  figure.shown ? numbersWords(say, { ...figure, state }) : mark.status(say, 'hidden')

/** Why there is no value; undefined where a report’s own figure has none to say. */
type State = ObservationFact['state'] | undefined

interface Counted {
  readonly period: string
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
}

/** One figure of a series as its own organisation sees it: `18.2 % (8 of 44), 2025`. */
export function stepWords(say: Say, report: Report, indicator: string, counted: Counted): string {
  const { unit = '' } = report.measures.get(indicator) ?? {}
  const { words, counts } = partsOf(say, { ...counted, unit })
  const period = parsePeriod(counted.period)
  const about = period ? say.period(period) : counted.period
  return [counts === null ? words : `${words} ${counts}`, about].join(', ')
}

function numbersWords(say: Say, shown: Parts): Content {
  const { words, counts } = partsOf(say, shown)
  return counts === null ? words : html`<b>${words}</b> ${counts}`
}

interface Parts extends Omit<Counted, 'period'> {
  readonly unit: string
  readonly state?: State
}

/** The value in words, and the counts that it was computed from; or why there is none. */
function partsOf(say: Say, { value, unit, numerator, denominator, state = 'value' }: Parts) {
  if (value === null) return { words: noValue(say, state, [numerator, denominator]), counts: null }
  const words = unit === '' ? say.number(value) : valueWords(say, unit, value)
  if (numerator === null || denominator === null) return { words, counts: null }
  const counts = { numerator: say.number(numerator), denominator: say.number(denominator) }
  return { words, counts: say('desk.counts', counts) }
}

/** Why a figure has no value: what is said of its period, or that counts alone are known, or nothing. */
export function noValue(
  say: Say,
  state: NonNullable<State>,
  counts: readonly (string | null)[],
): string {
  if (state !== 'value') return say(`measuring.state-${state}`)
  return say(counts.includes(null) ? 'desk.no-figure' : 'desk.no-value')
}

/** A report's own due day in words, an extension included, and whether it has passed. */
export function reportDueWords(
  say: Say,
  report: Pick<Report, 'occasion' | 'organisation' | 'version'>,
  now: Date,
): string {
  const { round } = report.occasion
  const due = round && roundRules.seenBy(round, report.organisation)
  return dueWords(say, due, now, report.version.timeZone)
}

/** A round's due day under a heading that says so, without a countdown: what is printed is read later. */
export const dueDayWords = (say: Say, round: Round): string =>
  say('desk.due-day', {
    due: say.day(roundRules.dueOn(round)),
    closed: roundRules.closedAt(round) ? 'yes' : 'no',
  })

/** The due day of a report, an extension included, as it is printed. */
export const reportDueDayWords = (
  say: Say,
  { occasion: { round }, organisation }: Pick<Report, 'occasion' | 'organisation'>,
): string =>
  round ? dueDayWords(say, roundRules.seenBy(round, organisation)) : say('desk.no-due-day')

/** A round's due day in words, and whether it has passed; outside rounds nothing is due. */
export function dueWords(say: Say, round: Round | null, now: Date, timeZone: string): string {
  if (!round) return say('desk.no-due-day')
  const due = roundRules.dueOn(round)
  const today = dayOf(now, timeZone)
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000)
  if (roundRules.closedAt(round)) return say('desk.round-closed-due', { due: say.day(due) })
  return say('desk.due', {
    due: say.day(due),
    when: days < 0 ? 'late' : days === 0 ? 'today' : 'ahead',
    days: Math.abs(days),
  })
}
