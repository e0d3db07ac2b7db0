import { anyone } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { Html } from '#kernel/html'
import type { Route } from '#kernel/http'
import { param, route } from '#kernel/http'
import { notFound } from '#kernel/operations'
import type { Seen } from './pages/seen.ts'
import { seenBy } from './pages/seen.ts'
import { readPlan } from './plan/store.ts'

/** Makes a page's markup in one look at the record; `id` is the address's last part, if it names one. */
export type Show = (seen: Seen, tx: Tx, id: string) => Promise<Html>

/** A page of a plan that anyone may read, on the login that fits the reader. */
export const planRoute = (path: string, show: Show): Route =>
  route({
    method: 'GET',
    path: `/:lang{en|da}/plans/:plan${path}`,
    policy: anyone,
    cached: true,
    handle: (request) =>
      request.visit.read(async (tx) => {
        const reading = await readPlan(tx, request, param(request, 'plan'))
        const { id = '', code = id } = request.params
        return { html: await show(seenBy(request, reading), tx, code) }
      }),
  })

/** The record with this id, or 404. */
export function only<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
): Item {
  const found = items.find((item) => item.id === id)
  if (!found) throw notFound()
  return found
}
