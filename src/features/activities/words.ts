import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { parseDay, parsePeriod } from '#kernel/clock'
import { list, mark, text } from '#kernel/ui'
import type { ActivityIndicator, ActivitySays, MilestoneSays } from './facts/schema.ts'

/** A period or a day in words, as it was typed where it names neither. */
export function momentWords(say: Say, typed: string): string {
  const day = parseDay(typed)
  if (day) return say.day(day)
  const period = parsePeriod(typed)
  return period ? say.period(period) : typed
}

/** When an activity takes place, in one line. */
export function whenWords(say: Say, { start, end }: ActivitySays): string {
  const [first, last] = [momentWords(say, start), momentWords(say, end)]
  if (start !== '' && end !== '')
    return start === end ? first : say('activities.from-to', { start: first, end: last })
  if (end !== '') return say('activities.until', { end: last })
  return start === '' ? say('activities.no-date') : say('activities.from', { start: first })
}

const codeOf = (organisation: string): string => organisation.split(':')[1] ?? ''

/** Who answers for an activity and who takes part, as codes before its text. */
const whoWords = (organisation: string, unit: string): string =>
  [codeOf(organisation).toUpperCase(), unit].filter((one) => one !== '').join(' ')

/** What shows whether something came of it, in one line. */
export function indicatorWords(
  say: Say,
  one: ActivityIndicator,
  nameOf: (id: string) => string = (id) => id,
): string {
  const { id, text: own, baseline, target, due, verification, repeats } = one
  return [
    [id && nameOf(id), own].filter((words) => words !== '').join(': '),
    baseline && say('activities.baseline', { value: baseline }),
    target && say('activities.target', { value: target }),
    due && say('activities.due', { due: momentWords(say, due) }),
    verification && say('activities.verification', { how: verification }),
    repeats && say('activities.repeats'),
  ]
    .filter(Boolean)
    .join(' · ')
}

type Fact = readonly [label: string, value: Content]

/** An activity in full: what is stated, and that nothing is stated of when and of money. */
export function activityWords(
  say: Say,
  says: ActivitySays,
  nameOf: (id: string) => string = (id) => id,
): Html {
  const { recurrence, scope, status } = says
  const facts: readonly Fact[] = [
    ['unit', whoWords(says.lead, says.unit)],
    [
      'contributors',
      says.contributors.map((one) => whoWords(one.organisation, one.unit)).join(', '),
    ],
    ['when', whenWords(say, says)],
    ['recurrence', recurrence === 'once' ? '' : say(`activities.recurrence-${recurrence}`)],
    ['outcome', says.outcome && text.paragraphs(says.outcome)],
    ['indicators', several(says.indicators.map((one) => indicatorWords(say, one, nameOf)))],
    ['scope', scope && say(`activities.scope-${scope}`)],
    ['countries', says.countries.join(', ')],
    ['groups', says.groups.join(', ')],
    ['budget', says.noBudget ? say('activities.no-budget') : says.budgetLines.join(', ')],
    ['case-number', says.caseNumber],
    ['also-serves', says.alsoServes.join(', ')],
    ['status', status && mark.status(say, status)],
    ['level', says.level === 'public' ? '' : say(`desk.level-${says.level}`)],
  ]
  const stated = facts.filter(([, value]) => value !== '')
  return html`<p><b>${says.title}</b></p>
    ${list.facts(stated.map(([label, value]) => ({ label: say(`activities.${label}`), value })))}`
}

const several = (lines: readonly string[]): Content =>
  lines.length === 0
    ? ''
    : html`<ul>
        ${lines.map((one) => html`<li>${one}</li>`)}
      </ul>`

/** A milestone in one line. */
export function milestoneWords(say: Say, { title, due, done }: MilestoneSays): string {
  const moment =
    done === ''
      ? due && say('activities.milestone-due', { due: momentWords(say, due) })
      : say('activities.milestone-done', { day: momentWords(say, done) })
  return [title, moment].filter((one) => one !== '').join(' · ')
}

/** An activity as plain words, one line for each thing it says, so that two can be compared. */
export function plainActivity(say: Say, says: ActivitySays): string {
  const { recurrence, scope, status } = says
  return [
    says.title,
    [
      whoWords(says.lead, says.unit),
      ...says.contributors.map((one) => whoWords(one.organisation, one.unit)),
    ].join('/'),
    whenWords(say, says),
    say(`activities.recurrence-${recurrence}`),
    says.outcome,
    ...says.indicators.map((one) => indicatorWords(say, one)),
    scope && say(`activities.scope-${scope}`),
    says.countries.join(', '),
    says.groups.join(', '),
    says.noBudget ? say('activities.no-budget') : says.budgetLines.join(', '),
    says.caseNumber,
    says.alsoServes.join(', '),
    status && say(`ui.status-${status}`),
    says.level === 'public' ? '' : say(`desk.level-${says.level}`),
  ]
    .filter((one) => one !== '')
    .join('\n')
}
