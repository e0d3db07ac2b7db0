import type { Say } from '#kernel/i18n'
import type { PlanPages } from '../addresses.ts'
import type { Filter } from '../tree/filter.ts'
import { filterIn, isAsked, queryOf } from '../tree/filter.ts'
import { activitiesOf } from '../tree/rules.ts'
import type { PlanTree } from '../tree/schema.ts'

const everything = filterIn(new URLSearchParams())

const ready = [
  ['list', everything],
  ['overdue', { ...everything, due: 'overdue' }],
  ['undated', { ...everything, due: 'undated' }],
  ['without-owner', { ...everything, without: 'owner' }],
  ['without-indicator', { ...everything, without: 'indicator' }],
  ['without-baseline', { ...everything, without: 'baseline' }],
  ['without-target', { ...everything, without: 'target' }],
] as const satisfies readonly (readonly [string, Filter])[]

/** The tree, the list, and the list of what is missing, each a link with how many stand there. */
export function viewsOf(
  say: Say,
  pages: PlanPages,
  { tree, here }: { readonly tree: PlanTree; readonly here: Filter | null },
) {
  const activities = activitiesOf(tree)
  const now = here && queryOf({ ...here, order: 'number' })
  return [
    { text: say('implementation.view-tree'), href: pages.home, current: here === null },
    ...ready
      .map(([name, filter]) => ({
        text: say(`implementation.view-${name}`),
        href: pages.list(queryOf(filter)),
        count: activities.filter((one) => isAsked(filter, one)).length,
        current: now === queryOf(filter),
      }))
      .filter(({ count, current }, place) => place === 0 || count > 0 || current),
  ]
}
