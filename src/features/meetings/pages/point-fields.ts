import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { field } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { AgendaItem } from '#features/governance'
import { wordingOf } from '#features/governance'
import { leadOf, ownerChoices, ownerName, subjectLink, written } from './names.ts'
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
  const now = standsNow(say, shown)
  const lead = leadOf(shown, { subject }) ?? ''
  return html`${about(request, shown, { subject, lead })}
  ${field.text(say, {
    name: 'title',
    label: say('meetings.field-point-title'),
    hint: say('meetings.hint-point-title'),
    value: value('title', title),
    ...now((point) => written(say, point.title, point)),
    ...pieces.errorAt(errors, 'title'),
  })}
  ${field.area(say, {
    name: 'proposal',
    label: say('meetings.field-proposal'),
    hint: say('meetings.hint-proposal'),
    rows: 3,
    optional: true,
    value: value('proposal', item?.proposal),
    ...now((point) => written(say, point.proposal, point)),
    ...pieces.errorAt(errors, 'proposal'),
  })}
  ${whoAndWhen(request, shown, lead)}
  ${field.area(say, {
    name: 'otherwise',
    label: say('meetings.field-otherwise'),
    hint: say('meetings.hint-otherwise'),
    rows: 2,
    optional: true,
    value: value('otherwise', item?.otherwise),
    ...now((point) => written(say, point.otherwise, point)),
    ...pieces.errorAt(errors, 'otherwise'),
  })}`
}

/** What it is about, and what was read of it. */
function about(
  request: PageRequest,
  shown: PointShown,
  { subject, lead }: Pick<AgendaItem, 'subject'> & { readonly lead: string },
): Html {
  const { say } = request
  const { item } = shown
  return html`${
    subject &&
    html`<p>${say('meetings.about')}: ${subjectLink(request, shown, { subject })}</p>
      ${pieces.hidden(subject.kind, subject.id)}`
  }
  ${item ? pieces.hidden('seen', wordingOf(item)) : pieces.hidden('lead', lead)}`
}

function whoAndWhen(request: PageRequest, shown: PointShown, lead: string): Html {
  const { say } = request
  const { item, typed, errors = [] } = shown
  const value = (given: string, fallback: string): string => typed?.text(given) ?? fallback
  const now = standsNow(say, shown)
  return html`${field.select(say, {
    name: 'owner',
    id: item ? 'point-owner' : 'owner',
    label: say('meetings.owner'),
    ...(!item && lead !== '' && { hint: say('meetings.hint-lead') }),
    choices: [{ value: '', text: say('meetings.nobody') }, ...ownerChoices(request, shown)],
    value: value('owner', item ? (item.owner ?? '') : lead),
    ...now((point) => ownerName(say, shown, point.owner)),
    ...pieces.errorAt(errors, 'owner'),
  })}
  ${field.text(say, {
    name: 'dueOn',
    id: item ? 'point-due' : 'dueOn',
    label: say('meetings.field-due'),
    hint: say('meetings.hint-due-proposed'),
    kind: 'date',
    width: 'short',
    value: value('dueOn', item?.dueOn ?? ''),
    ...now((point) => (point.dueOn === null ? '–' : say.day(point.dueOn))),
    ...pieces.errorAt(errors, 'dueOn'),
  })}`
}

/** What somebody else wrote meanwhile, beside each field of what was typed. */
const standsNow =
  (say: PageRequest['say'], { item, refused }: PointShown) =>
  (
    words: (item: AgendaItem) => Content,
  ): { readonly old?: { readonly heading: string; readonly body: Content } } => {
    if (!item || refused !== 'point-otherwise-meanwhile') return {}
    return { old: { heading: say('meetings.stands-now'), body: words(item) } }
  }
