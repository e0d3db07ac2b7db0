import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, dataTable, deed, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { PlanVersion, Round, roundRules, RoundSettings } from '#features/rounds'
import { policyFacts, recurrenceWords } from './round-facts.ts'

/** The rounds of a plan, and whether the reader may open one. */
export interface RoundsShown {
  readonly plan: PlanVersion
  readonly rounds: readonly Round[]
  readonly mayOpen: boolean
  readonly settings: RoundSettings
  /** Recurring rounds whose next one can be opened; none for whoever may not open it. */
  readonly proposed: readonly roundRules.Proposed[]
  readonly errors?: readonly pieces.FieldError[]
}

/** The rounds of a plan, for whoever has a part in it. */
export function roundsPage(request: PageRequest, shown: RoundsShown): Html {
  const { say } = request
  const { plan, rounds, mayOpen, proposed, settings, errors = [] } = shown
  const home = pieces.deskAddresses(say.language, plan.plan)
  const isMain = proposed.length === 0
  const open =
    mayOpen &&
    deed.button({
      text: say('desk.open-round'),
      kind: isMain ? 'go' : 'plain',
      href: home.newRound,
    })
  const none = { heading: say('desk.no-rounds'), body: say('desk.no-rounds-body'), act: open }
  const body =
    rounds.length > 0
      ? section({ id: 'rounds', label: say('desk.rounds'), body: roundTable(request, shown) })
      : box.empty(none)
  return pieces.deskPage(request, plan, {
    title: say('desk.rounds'),
    here: 'rounds',
    heading: { title: say('desk.rounds'), acts: rounds.length > 0 ? open : null },
    errors,
    body: html`${proposed.map((one) => proposal(request, plan, one))} ${body}
    ${mayOpen && html`<p><a href="${home.received}">${say('opening.letters')}</a></p>`}
    ${section({
      id: 'settings',
      label: say('opening.settings'),
      body: html`${policyFacts(say, settings)}
        <p><a href="${home.rounds}/settings">${say('opening.to-settings')}</a></p>`,
    })}`,
  })
}

/** The next round, ready to be opened with one click: what it is, and what follows. */
function proposal(
  { say }: PageRequest,
  plan: PlanVersion,
  { after, next }: roundRules.Proposed,
): Html {
  const home = pieces.deskAddresses(say.language, plan.plan)
  const values = {
    round: next.code,
    period: say.period(next.period),
    due: say.day(next.dueOn),
    questions: next.questions.length,
  }
  return pieces.form(
    `${home.round(after.code)}/next`,
    box.confirm({
      id: `next-${next.code}`,
      heading: say('opening.next-heading', values),
      will: [
        say('opening.next-will-about', values),
        say('opening.next-will-who'),
        say('desk.open-will-1'),
        say('opening.next-will-recurs'),
      ],
      acts: html`${deed.button({ text: say('opening.open-next', values), kind: 'go' })}
        <a href="${home.newRound}?after=${after.code}">${say('opening.change-first')}</a>`,
    }),
  )
}

function roundTable({ say }: PageRequest, { plan, rounds }: RoundsShown): Html {
  const home = pieces.deskAddresses(say.language, plan.plan)
  return dataTable({
    caption: say('desk.rounds'),
    captionHidden: true,
    keys: true,
    columns: [
      {
        head: say('desk.round'),
        names: true,
        cell: ({ code }) => html`<a href="${home.round(code)}">${code}</a>`,
      },
      { head: say('desk.about'), cell: ({ period }) => say.period(period) },
      {
        head: say('desk.column-due'),
        cell: (round) => pieces.dueDayWords(say, round),
      },
      {
        head: say('opening.recurrence'),
        cell: (round) => recurrenceWords(say, round) ?? '–',
      },
    ],
    rows: rounds,
  })
}
