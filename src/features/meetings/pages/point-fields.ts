import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { field } from '#kernel/ui'
import { pieces } from '#features/desk'
import { ownerChoices, subjectLink } from './names.ts'
import type { PointShown } from './point.ts'
import { subjectIn } from '../form.ts'

/** What a point says, as it is typed. */
export function pointFields(request: PageRequest, shown: PointShown): Html {
  const { say, query } = request
  const { item, names, typed, errors = [] } = shown
  const subject = item ? item.subject : subjectIn(typed ?? query)
  const name = subject && names.get(subject.id)
  const title = item?.title ?? (name ? say.text(name.title).text : '')
  const value = (given: string, fallback = ''): string => typed?.text(given) ?? fallback
  return html`${
    subject &&
    html`<p>${say('meetings.about')}: ${subjectLink(request, shown, { subject })}</p>
      ${pieces.hidden(subject.kind, subject.id)}`
  }
  ${field.text(say, {
    name: 'title',
    label: say('meetings.field-point-title'),
    hint: say('meetings.hint-point-title'),
    value: value('title', title),
    ...pieces.errorAt(errors, 'title'),
  })}
  ${field.area(say, {
    name: 'proposal',
    label: say('meetings.field-proposal'),
    hint: say('meetings.hint-proposal'),
    rows: 3,
    optional: true,
    value: value('proposal', item?.proposal),
    ...pieces.errorAt(errors, 'proposal'),
  })}
  ${whoAndWhen(request, shown)}
  ${field.area(say, {
    name: 'otherwise',
    label: say('meetings.field-otherwise'),
    hint: say('meetings.hint-otherwise'),
    rows: 2,
    optional: true,
    value: value('otherwise', item?.otherwise),
    ...pieces.errorAt(errors, 'otherwise'),
  })}`
}

function whoAndWhen(
  request: PageRequest,
  { item, typed, errors = [], ...shown }: PointShown,
): Html {
  const { say } = request
  const value = (given: string, fallback: string): string => typed?.text(given) ?? fallback
  return html`${field.select(say, {
    name: 'owner',
    id: item ? 'point-owner' : 'owner',
    label: say('meetings.owner'),
    choices: [{ value: '', text: say('meetings.nobody') }, ...ownerChoices(request, shown)],
    value: value('owner', item?.owner ?? ''),
    ...pieces.errorAt(errors, 'owner'),
  })}
  ${field.text(say, {
    name: 'dueOn',
    id: item ? 'point-due' : 'dueOn',
    label: say('meetings.field-due'),
    kind: 'date',
    width: 'short',
    value: value('dueOn', item?.dueOn ?? ''),
    ...pieces.errorAt(errors, 'dueOn'),
  })}`
}
