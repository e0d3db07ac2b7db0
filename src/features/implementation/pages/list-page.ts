import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, browse, dataTable, deed, field, mark } from '#kernel/ui'
import { statuses } from '#features/activities'
import { pieces } from '#features/desk'
import type { SavedView } from '#features/saved-views'
import { keepView } from '#features/saved-views'
import type { Filter } from '../tree/filter.ts'
import { dueFilters, orders, queryOf, sifted, unitsOf, withoutFilters } from '../tree/filter.ts'
import { activitiesOf } from '../tree/rules.ts'
import type { TreeActivity } from '../tree/schema.ts'
import type { PlanPage } from './plan-page.ts'
import { viewsOf } from './views.ts'

/** The activities of a plan as a list; what is asked for and in which order stands in the address. */
export function listPage(
  request: PageRequest,
  shown: Pick<PlanPage, 'plan' | 'organisation' | 'pages' | 'mayWrite'> & {
    readonly filter: Filter
    /** What its reader has saved. */
    readonly views: readonly SavedView[]
  },
): Html {
  const { say } = request
  const { plan, organisation, pages, filter } = shown
  const { report } = plan.read
  const period = say.period(report.occasion.period)
  const all = activitiesOf(plan.tree)
  const rows = sifted(filter, all)
  const title = say('implementation.list-title', { organisation, period })
  return pieces.deskPage(request, report.version, {
    title,
    here: 'plans',
    heading: {
      kicker: say('implementation.plan-kicker'),
      title,
      state: say('implementation.list-news', { count: rows.length, of: all.length }),
    },
    breadcrumbs: [
      { href: pages.home, text: say('implementation.plan-title', { organisation, period }) },
      { text: say('implementation.view-list') },
    ],
    body: html`${browse.filters({ label: say('implementation.views'), links: viewsOf(say, pages, { tree: plan.tree, here: filter }) })}
    ${filterForm(request, shown)}
    ${rows.length === 0 ? nothing(request, shown) : table(request, shown, rows)}
    ${keepView(say, pages.list(queryOf(filter)), shown.views)}`,
  })
}

type Shown = Parameters<typeof listPage>[1]

const nothing = ({ say }: PageRequest, { pages }: Shown): Html =>
  box.empty({
    heading: say('implementation.none-found'),
    body: say('implementation.none-found-body'),
    act: html`<a href="${pages.list('')}">${say('implementation.show-all')}</a>`,
  })

/** The same choices as a form, for those that are no ready-made view. */
function filterForm({ say }: PageRequest, { plan, pages, filter }: Shown): Html {
  const all = activitiesOf(plan.tree)
  const units = [...new Set(all.flatMap(unitsOf))].toSorted((a, b) => a.localeCompare(b))
  const everything = say('implementation.everything')
  const choose = (
    name: Exclude<keyof Filter, 'order'> | 'order',
    choices: readonly { readonly value: string; readonly text: string }[],
  ): Content =>
    field.select(say, {
      name,
      label: say(`implementation.filter-${name}`),
      choices,
      value: filter[name],
      ...(name !== 'order' && { unchosen: everything }),
    })
  const named = (prefix: string, words: readonly string[]) =>
    words.map((value) => ({ value, text: say(`implementation.${prefix}-${value}`) }))
  return html`<form method="get" action="${pages.list('')}" class="filter-form">
    ${choose(
      'unit',
      units.map((value) => ({ value, text: value })),
    )}
    ${choose('status', [
      { value: 'none', text: say('implementation.status-none') },
      ...statuses.map((value) => ({ value, text: say(`ui.status-${value}`) })),
    ])}
    ${choose(
      'commitment',
      plan.tree.lines.map(({ commitment, number }) => ({ value: commitment, text: number })),
    )}
    ${choose('due', named('due', dueFilters))}
    ${choose('without', named('without', withoutFilters))}
    ${choose('order', named('order', orders))} ${deed.button({ text: say('implementation.show') })}
  </form>`
}

function table(request: PageRequest, shown: Shown, rows: readonly TreeActivity[]): Html {
  return dataTable<TreeActivity>({
    caption: request.say('implementation.view-list'),
    captionHidden: true,
    keys: true,
    columns: columnsOf(request, shown),
    rows,
  })
}

/** The head of a column that can be ordered by. */
const sorted = ({ pages, filter }: Shown, order: Filter['order']) => ({
  sort: {
    href: pages.list(queryOf({ ...filter, order })),
    ...(filter.order === order && { now: 'ascending' as const }),
  },
})

function columnsOf({ say }: PageRequest, shown: Shown) {
  const { pages, mayWrite } = shown
  const at = ({ commitment, key }: TreeActivity): string =>
    mayWrite ? pages.activity(commitment, key) : `${pages.home}#activity-${key}`
  const column = (order: Filter['order'], cell: (one: TreeActivity) => Content) => ({
    head: say(`implementation.order-${order}`),
    cell,
    ...sorted(shown, order),
  })
  return [
    column('number', ({ number }) => number),
    column('unit', ({ codes }) => codes),
    { ...column('title', (one) => html`<a href="${at(one)}">${one.says.title}</a>`), names: true },
    column(
      'due',
      ({ says, isOverdue }) =>
        html`${pieces.whenWords(say, says)}
        ${isOverdue && html`<b>${say('implementation.overdue')}</b>`}`,
    ),
    column('status', ({ says }) => says.status !== '' && mark.status(say, says.status)),
    {
      head: say('activities.indicators'),
      align: 'figure' as const,
      cell: ({ says }: TreeActivity) =>
        says.indicators.length || html`<b>${say('implementation.none')}</b>`,
    },
  ]
}
