import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, field, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { AgendaItem, Decision } from '#features/governance'
import { outcomes } from '#features/governance'
import { leadOf, meetingAddresses, outcomeWord, ownerChoices, ownerName, written } from './names.ts'
import type { PointShown } from './point.ts'

type WithItem = PointShown & { readonly item: AgendaItem }

/** What the meeting said, with the proposal beside it, and what follows when the point is closed. */
export function decisionForm(
  request: PageRequest,
  shown: WithItem,
  standing: Decision | undefined,
): Html {
  const { say } = request
  const { item, meeting, version } = shown
  const at = meetingAddresses(say, version.plan).point(meeting.code, item.id)
  return section({
    id: 'decide',
    label: say(standing ? 'meetings.replace' : 'meetings.decide'),
    note: say(standing ? 'meetings.replace-note' : 'meetings.decide-note'),
    body: pieces.form(
      `${at}/decision`,
      html`${pieces.hidden('replaces', standing?.id ?? '')}
      ${decisionFields(request, shown, standing)}
      ${box.confirm({
        id: 'close-point',
        heading: say('meetings.close-heading'),
        will: [1, 2, 3, 4].map((place) => say(`meetings.close-will-${place}`)),
        acts: deed.button({ text: say('meetings.close-point'), kind: 'go' }),
      })}`,
    ),
  })
}

/** What stands in the fields: what was typed, else the decision that stands, else the proposal; its owner else who answers. */
function before(shown: WithItem, standing: Decision | undefined) {
  const { item, typed } = shown
  const { proposal: decided, owner, dueOn } = item
  const stood = standing ?? { decided, owner: owner ?? leadOf(shown, item), dueOn }
  const value = (name: string, fallback: string): string => typed?.text(name) ?? fallback
  return {
    outcome: value('outcome', standing?.outcome ?? ''),
    decided: value('decided', stood.decided),
    owner: value('owner', stood.owner ?? ''),
    dueOn: value('dueOn', stood.dueOn ?? ''),
  }
}

/** What a meeting can have said: nothing is amended where nothing was proposed. */
const outcomesFor = ({ proposal }: AgendaItem, standing: Decision | undefined) =>
  outcomes.filter((one) => one !== 'amended' || proposal !== '' || standing?.outcome === 'amended')

function decisionFields(
  request: PageRequest,
  shown: WithItem,
  standing: Decision | undefined,
): Html {
  const { say } = request
  const { item, errors = [] } = shown
  const { outcome, decided } = before(shown, standing)
  const heading = say('meetings.proposal')
  return html`${field.tiles(say, {
    name: 'outcome',
    label: say('meetings.outcome'),
    choices: outcomesFor(item, standing).map((one) => ({
      value: one,
      label: outcomeWord(say, item, one),
    })),
    value: outcome,
    ...pieces.errorAt(errors, 'outcome'),
  })}
  ${field.area(say, {
    name: 'decided',
    label: say('meetings.field-decided'),
    hint: say('meetings.hint-decided'),
    rows: 3,
    value: decided,
    ...(item.proposal && { old: { heading, body: written(say, item.proposal, item) } }),
    ...pieces.errorAt(errors, 'decided'),
  })}
  ${whoAndWhen(request, shown, standing)}`
}

function whoAndWhen(request: PageRequest, shown: WithItem, standing: Decision | undefined): Html {
  const { say } = request
  const { item, errors = [], refused } = shown
  const { owner, dueOn } = before(shown, standing)
  const heading = say('meetings.proposal')
  return html`${field.select(say, {
    name: 'owner',
    label: say('meetings.owner'),
    hint: say(isLead(shown, owner) ? 'meetings.hint-owner-lead' : 'meetings.hint-owner'),
    choices: [{ value: '', text: say('meetings.nobody') }, ...ownerChoices(request, shown)],
    value: owner,
    ...(item.owner && { old: { heading, body: ownerName(say, shown, item.owner) } }),
    ...pieces.errorAt(errors, 'owner'),
  })}
  ${field.text(say, {
    name: 'dueOn',
    label: say('meetings.field-due'),
    hint: say('meetings.hint-due'),
    kind: 'date',
    width: 'short',
    value: dueOn,
    ...(item.dueOn && { old: { heading, body: say.day(item.dueOn) } }),
    ...pieces.errorAt(errors, 'dueOn'),
  })}
  ${
    refused === 'decision-day-over' &&
    field.checkbox(say, { name: 'isPastMeant', label: say('meetings.past-meant') })
  }`
}

/** Whether the owner that stands in the field is proposed only because he answers for what the point is about. */
const isLead = (shown: WithItem, owner: string): boolean =>
  owner !== '' && owner !== shown.item.owner && owner === leadOf(shown, shown.item)

/** How what was decided was done. */
export function closingForm(request: PageRequest, shown: PointShown, decision: Decision): Html {
  const { say } = request
  const { errors = [], typed, meeting, version } = shown
  const at = meetingAddresses(say, version.plan).point(meeting.code, decision.item)
  return pieces.form(
    `${at}/closing`,
    html`<h3>${say('meetings.close-decision')}</h3>
      ${pieces.hidden('decision', decision.id)}
      ${field.area(say, {
        name: 'done',
        label: say('meetings.field-done'),
        hint: say('meetings.hint-done'),
        rows: 2,
        value: typed?.text('done') ?? '',
        ...pieces.errorAt(errors, 'done'),
      })}
      ${deed.acts(deed.button({ text: say('meetings.close-decision') }))}`,
  )
}
