import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { deed, field, layout, list } from '#kernel/ui'
import { pieces } from '#features/desk'
import { roundRules } from '#features/rounds'
import { organisationName } from '#features/organisations'
import type { Overseen } from '../overview/schema.ts'
import { owedBy } from '../reminders/rules.ts'
import { inView } from './overview-table.ts'
import { occasion } from './sent-table.ts'
import { isAmiss } from './round-acts.ts'
import type { RoundShown } from './shown.ts'
import { roundAddress } from './shown.ts'

const { codeOf, errorAt, form } = pieces

/** The report whose history stands beside the list: the one asked for, else the first of the view. */
export const besideList = (request: PageRequest, shown: RoundShown): Overseen | undefined =>
  shown.overview.reports.find(({ organisation }) => codeOf(organisation) === shown.look.of) ??
  inView(request, shown)[0]

/** One organisation in this round: what happened, whom it waits for, and what can be done about it. */
export function oneReport(request: PageRequest, shown: RoundShown): Html | null {
  const { say } = request
  const one = besideList(request, shown)
  if (!one) return null
  const { round } = shown.overview
  const page = roundAddress(request, shown)
  const isOpen = roundRules.closedAt(round) === null
  const remind =
    isOpen &&
    owedBy(one) &&
    deed.acts(
      deed.button({
        text: say('coordination.act-remind'),
        href: `${page}/reminders?to=${codeOf(one.organisation)}`,
      }),
    )
  return html`<section aria-labelledby="history">
      <h2 id="history">${organisationName(say, shown.organisations, one.organisation)}</h2>
      ${list.timeline(moments(request, shown, one))}
      <p class="muted"><small>${say('coordination.never-its-words')}</small></p>
      ${remind}
    </section>
    ${isOpen && one.handedInAt === null && extending(request, shown, one)}`
}

interface Moment {
  readonly at: Date
  readonly body: Content
}

function moments(request: PageRequest, { overview }: RoundShown, one: Overseen) {
  const { say } = request
  const { round, plan, sent } = overview
  const own = ({ organisation }: { organisation: string | null }) =>
    organisation === one.organisation
  const all: readonly Moment[] = [
    { at: round.openedAt, body: say('desk.round-opened') },
    ...one.events.map(({ at, act }) => ({ at, body: say(`coordination.event-${act}`) })),
    ...round.events.filter(own).map(({ at, dueOn, reason }) => ({
      at,
      body: say('coordination.event-extended', {
        due: dueOn ? say.day(dueOn) : '',
        reason: say.text(reason ?? {}).text,
      }),
    })),
    ...mailsOnce(sent.filter(own)).map((mail) => ({
      at: mail.at,
      body: say('coordination.event-mail', { what: occasion(say, mail) }),
    })),
  ]
  const before = all.toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const now = {
    when: say('coordination.now'),
    body: html`<b
      >${say(`coordination.now-${one.need ?? (one.handedInAt ? 'nothing' : 'closed')}`, { count: one.questions.length })}</b
    >`,
  }
  return [
    now,
    ...before.map(({ at, body }) => ({
      when: say.moment(at, plan.timeZone),
      datetime: at.toISOString(),
      body,
    })),
  ]
}

/** One mail of those that went to several people of an organisation at once. */
const mailsOnce = (mails: RoundShown['overview']['sent']) => [
  ...new Map(mails.map((mail) => [`${mail.at.toISOString()} ${mail.kind}`, mail])).values(),
]

function extending(request: PageRequest, shown: RoundShown, one: Overseen): Html {
  const { say } = request
  const { errors = [], typed } = shown
  // Asked for by its address, or refused, it stands open; the address leads into it.
  const isOpen = shown.look.of !== null || isAmiss(shown, 'extendedTo', 'extensionReason')
  const fields = html`<div id="extend">
    ${form(
      `${roundAddress(request, shown)}/extensions`,
      html`<input type="hidden" name="organisation" value="${codeOf(one.organisation)}" />
        ${field.text(say, {
          name: 'extendedTo',
          label: say('desk.new-due-day'),
          kind: 'date',
          width: 'short',
          value: typed?.text('extendedTo') ?? '',
          ...errorAt(errors, 'extendedTo'),
        })}
        ${field.area(say, {
          name: 'extensionReason',
          label: say('desk.move-reason'),
          hint: say('coordination.hint-extend'),
          rows: 2,
          value: typed?.text('extensionReason') ?? '',
          ...errorAt(errors, 'extensionReason'),
        })}
        ${deed.acts(deed.button({ text: say('coordination.extend') }))}`,
    )}
  </div>`
  return layout.more(say('coordination.extend-heading'), fields, isOpen)
}
