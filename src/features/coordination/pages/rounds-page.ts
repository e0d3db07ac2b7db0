import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, dataTable, deed, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { PlanVersion, Round } from '#features/rounds'

/** The rounds of a plan, and whether the reader may open one. */
export interface RoundsShown {
  readonly plan: PlanVersion
  readonly rounds: readonly Round[]
  readonly mayOpen: boolean
}

/** The rounds of a plan, for whoever has a part in it. */
export function roundsPage(request: PageRequest, shown: RoundsShown): Html {
  const { say } = request
  const { plan, rounds, mayOpen } = shown
  const href = pieces.deskAddresses(say.language, plan.plan).newRound
  const open = mayOpen && deed.button({ text: say('desk.open-round'), kind: 'go', href })
  const none = { heading: say('desk.no-rounds'), body: say('desk.no-rounds-body'), act: open }
  return pieces.deskPage(request, plan, {
    title: say('desk.rounds'),
    here: 'rounds',
    heading: { title: say('desk.rounds'), acts: rounds.length > 0 ? open : null },
    body:
      rounds.length > 0
        ? section({ id: 'rounds', label: say('desk.rounds'), body: roundTable(request, shown) })
        : box.empty(none),
  })
}

function roundTable({ say, visit }: PageRequest, { plan, rounds, mayOpen }: RoundsShown): Html {
  const home = pieces.deskAddresses(say.language, plan.plan)
  return dataTable({
    caption: say('desk.rounds'),
    captionHidden: true,
    columns: [
      {
        head: say('desk.round'),
        names: true,
        cell: ({ code }) => (mayOpen ? html`<a href="${home.round(code)}">${code}</a>` : code),
      },
      { head: say('desk.about'), cell: ({ period }) => say.period(period) },
      {
        head: say('desk.column-due'),
        cell: (round) => pieces.dueWords(say, round, visit.now, plan.timeZone),
      },
    ],
    rows: rounds,
  })
}
