import type { TreeActivity } from './schema.ts'
import { statuses } from '#features/activities'

export const dueFilters = ['overdue', 'dated', 'undated'] as const
export const withoutFilters = ['indicator', 'owner', 'baseline', 'target', 'verification'] as const
export const orders = ['number', 'due', 'unit', 'status', 'title'] as const

/** What of a plan is asked for; all of it stands in the address. Empty: everything. */
export interface Filter {
  readonly unit: string
  readonly status: string
  readonly commitment: string
  readonly due: '' | (typeof dueFilters)[number]
  readonly without: '' | (typeof withoutFilters)[number]
  readonly order: (typeof orders)[number]
}

const one = <Word extends string>(words: readonly Word[], asked: string | null): Word | '' =>
  words.find((word) => word === asked) ?? ''

/** The filter that an address asks for; what it does not know it leaves out. */
export const filterIn = (asked: URLSearchParams): Filter => ({
  unit: (asked.get('unit') ?? '').slice(0, 100),
  status: one(['none', ...statuses], asked.get('status')),
  commitment: (asked.get('commitment') ?? '').slice(0, 200),
  due: one(dueFilters, asked.get('due')),
  without: one(withoutFilters, asked.get('without')),
  order: one(orders, asked.get('order')) || 'number',
})

/** The query that asks for a filter, without what asks for nothing; begins with `?`, or is empty. */
export function queryOf(filter: Filter): string {
  const said = Object.entries(filter).filter(([name, value]) =>
    name === 'order' ? value !== 'number' : value !== '',
  )
  const query = new URLSearchParams(said).toString()
  return query === '' ? '' : `?${query}`
}

const lacks = {
  indicator: 'no-indicator',
  owner: 'no-owner',
  baseline: 'no-baseline',
  target: 'no-target',
  verification: 'no-verification',
} as const

/** Whether an activity is asked for. A gap counts whether or not somebody answered that it is right. */
export function isAsked(filter: Filter, activity: TreeActivity): boolean {
  const { says, commitment, hints, endsOn, isOverdue } = activity
  const { unit, status, due, without } = filter
  const dues = { overdue: isOverdue, dated: endsOn !== null, undated: endsOn === null }
  return (
    (unit === '' || unitsOf(activity).includes(unit)) &&
    (status === '' || says.status === (status === 'none' ? '' : status)) &&
    (filter.commitment === '' || [commitment, ...says.alsoServes].includes(filter.commitment)) &&
    (due === '' || dues[due]) &&
    (without === '' || hints.some(({ code }) => code === lacks[without]))
  )
}

/** The units that an activity names, the responsible one first. */
export const unitsOf = ({ codes }: Pick<TreeActivity, 'codes'>): readonly string[] =>
  codes === '' ? [] : codes.split('/')

const keyOf: Readonly<Record<Filter['order'], (activity: TreeActivity) => string>> = {
  number: () => '',
  due: ({ endsOn }) => endsOn ?? '9999',
  unit: ({ codes }) => (codes === '' ? '\u{ffff}' : codes),
  status: ({ says }) => String(statuses.findIndex((status) => status === says.status)),
  title: ({ says }) => says.title,
}

/** What is asked for, in the order that is asked for; equals stay in the order of their numbers. */
export function sifted(
  filter: Filter,
  activities: readonly TreeActivity[],
): readonly TreeActivity[] {
  const key = keyOf[filter.order]
  const found = activities.filter((activity) => isAsked(filter, activity))
  return found.toSorted((a, b) => key(a).localeCompare(key(b)))
}
