import type { Order, View } from './overview/rules.ts'
import { orders, views } from './overview/rules.ts'

/** How the list is looked at: it lives in the address, so that a view can be mailed and kept. */
export interface Look {
  readonly show: View
  readonly by: Order
  readonly down: boolean
  /** The code of the organisation whose history stands beside the list. */
  readonly of: string | null
}

/** Reads the look from an address; what it does not know is as usual. */
export function lookIn({ searchParams }: URL): Look {
  const given = (name: string) => searchParams.get(name)
  return {
    show: views.find((view) => view === given('show')) ?? 'all',
    by: orders.find((order) => order === given('sort')) ?? 'urgency',
    down: given('order') === 'down',
    of: given('of'),
  }
}

/** The address of another look; what is usual is left out. */
export function addressOfLook(page: string, look: Look): string {
  const parts = new URLSearchParams()
  if (look.show !== 'all') parts.set('show', look.show)
  if (look.by !== 'urgency') parts.set('sort', look.by)
  if (look.down) parts.set('order', 'down')
  if (look.of !== null) parts.set('of', look.of)
  const text = parts.toString()
  return text === '' ? page : `${page}?${text}`
}
