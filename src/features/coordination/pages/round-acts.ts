import { dayOf } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, field, layout, section } from '#kernel/ui'
import { recurrenceWords } from '#features/opening'
import { organisationName } from '#features/organisations'
import { pieces } from '#features/desk'
import { roundRules } from '#features/rounds'
import type { RoundShown } from './shown.ts'
import { roundAddress } from './shown.ts'

const { errorAt, form } = pieces

/** What the coordinator does with the round as a whole, each deed folded away until it is its time. */
export function roundActs(request: PageRequest, shown: RoundShown): Html {
  const { say } = request
  const { round, plan } = shown.overview
  const has = (kind: string) => round.events.some((event) => event.kind === kind)
  const isOpen = !has('closed')
  const due = roundRules.dueOn(round)
  const isEarly = dayOf(request.visit.now, plan.timeZone) <= due
  const early = isEarly ? [say('desk.deed-close-early', { due: say.day(due) })] : []
  const running = runningExtensions(request, shown)
  const closing = [1, 2, 3].map((place) => say(`desk.deed-close-will-${place}`))
  return section({
    id: 'acts',
    label: say('coordination.round-acts'),
    body: html`<p>
        <a href="${roundAddress(request, shown)}/pack">${say('packs.builder')}</a> ·
        <a href="${roundAddress(request, shown)}/snapshots">${say('coordination.freeze')}</a>
      </p>
      ${isOpen && moving(request, shown)}
      ${!has('papers-sent') && note(request, shown, { kind: 'papers-sent', will: [say('desk.deed-papers-sent-will')] })}
      ${!has('meeting-held') && note(request, shown, { kind: 'meeting-held', will: [say('desk.deed-meeting-held-will')] })}
      ${isOpen && note(request, shown, { kind: 'close', will: [...early, ...running, ...closing], isTimely: !isEarly && running.length === 0 })}
      ${recurring(request, shown)}`,
  })
}

/** Who was given a later day that has not passed and has handed in nothing: closing breaks what was promised. */
function runningExtensions({ say, visit }: PageRequest, shown: RoundShown): readonly Content[] {
  const { overview, organisations } = shown
  const { round, plan, reports } = overview
  const today = dayOf(visit.now, plan.timeZone)
  const forAll = roundRules.dueOn(round)
  return reports.flatMap(({ organisation, handedInAt }) => {
    const due = roundRules.dueOn(round, organisation)
    if (handedInAt !== null || due <= forAll || due < today) return []
    const name = organisationName(say, organisations, organisation)
    return [say('coordination.close-breaks-extension', { name, due: say.day(due) })]
  })
}

interface Note {
  readonly kind: 'papers-sent' | 'meeting-held' | 'close'
  readonly will: readonly Content[]
  /** Whether its time has come, so that it stands open. */
  readonly isTimely?: boolean
}

function note(
  request: PageRequest,
  shown: RoundShown,
  { kind, will, isTimely = false }: Note,
): Html {
  const { say } = request
  return layout.more(
    say(`desk.deed-${kind}`),
    form(
      `${roundAddress(request, shown)}/${kind}`,
      box.confirm({
        id: `${kind}-box`,
        heading: say(`desk.deed-${kind}-heading`),
        will,
        acts: deed.button({ text: say(`desk.deed-${kind}`) }),
      }),
    ),
    isTimely,
  )
}

function moving(request: PageRequest, shown: RoundShown): Html {
  const { say } = request
  const { errors = [], typed } = shown
  return layout.more(
    say('desk.move'),
    html`<p class="muted">${say('coordination.move-note')}</p>
      ${form(
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
      )}`,
    isAmiss(shown, 'dueOn', 'reason'),
  )
}

/** Whether something stands in the way at one of these fields. */
export const isAmiss = ({ errors = [] }: RoundShown, ...fields: readonly string[]): boolean =>
  errors.some(({ field: at }) => at !== null && fields.includes(at))

function recurring(request: PageRequest, shown: RoundShown): Html {
  const { say } = request
  const words = recurrenceWords(say, shown.overview.round)
  const will = words
    ? [say('coordination.recur-end-will')]
    : [1, 2, 3].map((place) => say(`coordination.recur-will-${place}`))
  const kind = words ? 'recur-end' : 'recur'
  return layout.more(
    html`${say('coordination.recurrence')}: ${words ?? say('coordination.recurs-not')}`,
    form(
      `${roundAddress(request, shown)}/recurrence`,
      html`<input type="hidden" name="recurs" value="${words ? 'no' : 'yes'}" /> ${box.confirm({
          id: 'recurrence-box',
          heading: say(`coordination.${kind}-heading`),
          will,
          acts: deed.button({ text: say(`coordination.deed-${kind}`) }),
        })}`,
    ),
  )
}
