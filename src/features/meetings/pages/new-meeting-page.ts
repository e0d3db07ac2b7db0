import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Form, PageRequest } from '#kernel/http'
import { deed, field } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { ReadMeetings } from '#features/governance'
import type { Round } from '#features/rounds'
import { meetingAddresses } from './names.ts'

/** The form that announces a meeting, and what was typed where it was refused. */
export interface NewMeeting extends ReadMeetings {
  readonly rounds: readonly Round[]
  readonly typed?: Form
  readonly errors?: readonly pieces.FieldError[]
}

/** The form that announces a meeting. */
export function newMeetingPage(request: PageRequest, shown: NewMeeting): Html {
  const { say } = request
  const { version, errors = [] } = shown
  const home = meetingAddresses(say, version.plan)
  const title = say('meetings.announce')
  return pieces.deskPage(request, version, {
    title,
    here: 'meetings',
    breadcrumbs: [{ href: home.list, text: say('meetings.title') }, { text: title }],
    heading: { title, lead: say('meetings.announce-lead') },
    errors,
    body: pieces.form(
      home.list,
      html`${what(request, shown)} ${forWhom(request, shown)}
      ${deed.acts(deed.button({ text: title, kind: 'go' }))}`,
    ),
  })
}

function what({ say }: PageRequest, { typed, errors = [] }: NewMeeting): Html {
  return html`${field.text(say, {
    name: 'title',
    label: say('meetings.field-title'),
    hint: say('meetings.hint-title'),
    value: typed?.text('title') ?? '',
    ...pieces.errorAt(errors, 'title'),
  })}
  ${field.text(say, {
    name: 'heldOn',
    label: say('meetings.field-day'),
    kind: 'date',
    width: 'short',
    value: typed?.text('heldOn') ?? '',
    ...pieces.errorAt(errors, 'heldOn'),
  })}`
}

/** The body that meets, and the round whose reports it steers by. */
function forWhom({ say, query }: PageRequest, shown: NewMeeting): Html {
  const { rounds, bodies, typed, errors = [] } = shown
  const bodyChoices = bodies.map(({ id, name }) => ({ value: id, text: say.text(name).text }))
  const roundChoices = rounds.map((round) => ({
    value: round.code,
    text: say('meetings.round-choice', { round: round.code, period: say.period(round.period) }),
  }))
  return html`${
    bodies.length > 0 &&
    field.select(say, {
      name: 'body',
      label: say('meetings.field-body'),
      choices: [{ value: '', text: say('meetings.no-body') }, ...bodyChoices],
      value: typed?.text('body') ?? '',
    })
  }
  ${field.select(say, {
    name: 'round',
    label: say('meetings.field-round'),
    hint: say('meetings.hint-round'),
    choices: [{ value: '', text: say('meetings.no-round') }, ...roundChoices],
    value: typed?.text('round') ?? query.get('round') ?? '',
    ...pieces.errorAt(errors, 'round'),
  })}`
}
