import { dayOf } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, field, section } from '#kernel/ui'
import { recurrenceWords } from '#features/opening'
import { pieces } from '#features/desk'
import { roundRules } from '#features/rounds'
import type { RoundShown } from './shown.ts'
import { roundAddress } from './shown.ts'

const { errorAt, form } = pieces

/** What the coordinator does with the round as a whole. */
export function roundActs(request: PageRequest, shown: RoundShown): Html {
  const { say } = request
  const { round, plan } = shown.overview
  const has = (kind: string) => round.events.some((event) => event.kind === kind)
  const isOpen = !has('closed')
  const due = roundRules.dueOn(round)
  const isEarly = dayOf(request.visit.now, plan.timeZone) <= due
  const early = isEarly ? [say('desk.deed-close-early', { due: say.day(due) })] : []
  const closing = [1, 2, 3].map((place) => say(`desk.deed-close-will-${place}`))
  return html`${isOpen && moving(request, shown)}
  ${!has('papers-sent') && note(request, shown, 'papers-sent', [say('desk.deed-papers-sent-will')])}
  ${!has('meeting-held') && note(request, shown, 'meeting-held', [say('desk.deed-meeting-held-will')])}
  ${isOpen && note(request, shown, 'close', [...early, ...closing])} ${recurring(request, shown)}`
}

function note(
  request: PageRequest,
  shown: RoundShown,
  kind: 'papers-sent' | 'meeting-held' | 'close',
  will: readonly Content[],
): Html {
  const { say } = request
  return section({
    id: kind,
    label: say(`desk.deed-${kind}`),
    body: form(
      `${roundAddress(request, shown)}/${kind}`,
      box.confirm({
        id: `${kind}-box`,
        heading: say(`desk.deed-${kind}-heading`),
        will,
        acts: deed.button({ text: say(`desk.deed-${kind}`) }),
      }),
    ),
  })
}

function moving(request: PageRequest, shown: RoundShown): Html {
  const { say } = request
  const { errors = [], typed } = shown
  return section({
    id: 'due-day',
    label: say('desk.move'),
    note: say('coordination.move-note'),
    body: form(
      `${roundAddress(request, shown)}/due-day`,
      html`${field.text(say, {
        name: 'dueOn',
        label: say('desk.new-due-day'),
        kind: 'date',
        width: 'short',
        value: typed?.text('dueOn') ?? '',
        ...errorAt(errors, 'dueOn'),
      })}
      ${field.area(say, {
        name: 'reason',
        label: say('desk.move-reason'),
        hint: say('desk.hint-move'),
        rows: 2,
        value: typed?.text('reason') ?? '',
        ...errorAt(errors, 'reason'),
      })}
      ${deed.acts(deed.button({ text: say('desk.move') }))}`,
    ),
  })
}

function recurring(request: PageRequest, shown: RoundShown): Html {
  const { say } = request
  const words = recurrenceWords(say, shown.overview.round)
  const will = words
    ? [say('coordination.recur-end-will')]
    : [1, 2, 3].map((place) => say(`coordination.recur-will-${place}`))
  const kind = words ? 'recur-end' : 'recur'
  return section({
    id: 'recurrence',
    label: say('coordination.recurrence'),
    note: words ?? say('coordination.recurs-not'),
    body: form(
      `${roundAddress(request, shown)}/recurrence`,
      html`<input type="hidden" name="recurs" value="${words ? 'no' : 'yes'}" /> ${box.confirm({
          id: 'recurrence-box',
          heading: say(`coordination.${kind}-heading`),
          will,
          acts: deed.button({ text: say(`coordination.deed-${kind}`) }),
        })}`,
    ),
  })
}
