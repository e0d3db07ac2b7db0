import type { Period } from '#kernel/clock'
import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, dataTable, deed } from '#kernel/ui'
import { pieces } from '#features/desk'
import { editionRules } from '#features/editions'
import type { PlanVersion } from '#features/rounds'
import type { OwnPlan } from '../tree/reading.ts'
import { sumsOf } from '../tree/rules.ts'

/** An authority's implementation plans, the newest first, and those that it may begin. */
export interface PeriodsPage {
  readonly version: PlanVersion
  readonly key: editionRules.Owned
  readonly organisation: string
  readonly plans: readonly OwnPlan[]
  readonly toBegin: readonly Period[]
}

/** The list of an authority's plans. */
export function periodsPage(request: PageRequest, shown: PeriodsPage): Html {
  const { say } = request
  const { version, key, organisation, plans, toBegin } = shown
  const title = say('implementation.plans-title', { organisation })
  const home = pieces.deskAddresses(say.language, key.plan)
  const at = (period: Period): string =>
    home.report(key.organisation, editionRules.planCode(period))
  return pieces.deskPage(request, version, {
    title,
    here: 'plans',
    heading: { kicker: say('implementation.plan-kicker'), title },
    body: html`${plans.length === 0 ? box.empty({ heading: say('implementation.no-plans'), body: say('implementation.no-plans-body') }) : table(request, plans, at)}
    ${toBegin.length > 0 && deed.acts(...toBegin.map((period, place) => deed.button({ text: say('implementation.begin', { period: say.period(period) }), href: at(period), ...(plans.length === 0 && place === 0 && { kind: 'go' as const }) })))}`,
  })
}

const table = (
  request: PageRequest,
  plans: readonly OwnPlan[],
  at: (period: Period) => string,
): Html => {
  const { say } = request
  return dataTable<OwnPlan>({
    caption: say('implementation.plans'),
    captionHidden: true,
    columns: [
      {
        head: say('implementation.period'),
        names: true,
        cell: ({ tree }) => html`<a href="${at(tree.period)}">${say.period(tree.period)}</a>`,
      },
      {
        head: say('implementation.state'),
        cell: ({ report }) => pieces.stateWords(request, { report, state: null, owns: true }),
      },
      {
        head: say('implementation.activities'),
        align: 'figure',
        cell: ({ tree }) => sumsOf(tree).activities,
      },
    ],
    rows: plans,
  })
}
