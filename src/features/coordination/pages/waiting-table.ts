import { dayOf } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { dataTable, deed } from '#kernel/ui'
import { commitmentName } from '#features/opening'
import { pieces } from '#features/desk'
import { roundRules } from '#features/rounds'
import { organisationName } from '#features/organisations'
import type { Waiting } from '../overview/rules.ts'
import { daysBetween, waitings } from '../overview/rules.ts'
import type { RoundShown } from './shown.ts'
import { roundAddress } from './shown.ts'

/** Who waits for whom, the longest first. */
export function waitingTable(request: PageRequest, shown: RoundShown): Html {
  const { say } = request
  const { overview } = shown
  const rows = waitings(overview)
  const heading = html`<h2 id="waiting">${say('coordination.who-waits')}</h2>`
  if (rows.length === 0)
    return html`${heading}
      <p>${say('coordination.nobody-waits')}</p>`
  return html`${heading} ${table(request, shown, rows)}`
}

function table(request: PageRequest, shown: RoundShown, rows: readonly Waiting[]): Html {
  const { say, visit } = request
  const { overview, organisations } = shown
  const isOpen = roundRules.closedAt(overview.round) === null
  const { timeZone } = overview.plan
  return dataTable<Waiting>({
    caption: say('coordination.who-waits'),
    captionHidden: true,
    columns: [
      {
        head: say('coordination.who'),
        cell: ({ who }) =>
          who ? organisationName(say, organisations, who) : say('coordination.you'),
      },
      {
        head: say('coordination.for-whom'),
        cell: (one) => html`<b>${whom(request, shown, one)}</b>`,
      },
      { head: say('desk.about'), names: true, cell: (one) => subject(request, shown, one) },
      {
        head: say('coordination.days'),
        align: 'figure',
        cell: ({ since }) => daysBetween(dayOf(since, timeZone), dayOf(visit.now, timeZone)),
      },
      {
        head: say('coordination.acts'),
        headHidden: true,
        cell: ({ forWhom }) =>
          isOpen &&
          deed.button({
            kind: 'link',
            text: say('coordination.act-remind'),
            href: `${roundAddress(request, shown)}/reminders?to=${pieces.codeOf(forWhom)}`,
          }),
      },
    ],
    rows,
  })
}

const whom = ({ say }: PageRequest, { organisations }: RoundShown, one: Waiting): string =>
  one.about.kind === 'signature'
    ? say('coordination.its-approver')
    : organisationName(say, organisations, one.forWhom)

function subject(
  { say }: PageRequest,
  { overview }: RoundShown,
  { about, forWhom }: Waiting,
): Content {
  const { plan, round, commitments } = overview
  const home = pieces.deskAddresses(say.language, plan.plan)
  switch (about.kind) {
    case 'part':
      return html`<a href="${home.commitment(about.commitment)}"
        >${commitmentName(say, commitments, about.commitment)}</a
      >`
    case 'question':
      return html`<a href="${home.report(forWhom, round.code)}#questions"
        >${say('coordination.question-about', { number: commitments.get(about.commitment)?.number ?? about.commitment })}
        <span lang="${about.language}">${about.text}</span></a
      >`
    case 'signature':
      return say('coordination.a-signature')
    case 'hand-in':
      return say('coordination.a-hand-in')
  }
}
