import type { Tx } from '#kernel/db'
import type { Html } from '#kernel/html'
import type { Route } from '#kernel/http'
import { notFound } from '#kernel/operations'
import type { Seen } from '#features/reading'
import { planRoute } from '#features/reading'
import { frozenPage } from './pages/frozen-page.ts'
import { listFrozen, readForEverybody } from './reading.ts'

/** `2027-1`: the round's code and the snapshot's number in it. */
async function show(seen: Seen, tx: Tx, id: string): Promise<Html> {
  const [, round, number] = /^(.+)-([1-9]\d{0,5})$/.exec(id) ?? []
  if (round === undefined) throw notFound()
  const place = { plan: seen.reading.version.plan, round }
  const key = { ...place, number: Number(number) }
  const read = await readForEverybody(tx, seen.request.visit, key)
  return frozenPage(seen, { read, all: await listFrozen(tx, place) })
}

/** What was frozen of closed rounds, for everybody. */
export const publicSnapshotRoutes: readonly Route[] = [planRoute('/snapshots/:id', show)]
