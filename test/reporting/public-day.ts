import assert from 'node:assert/strict'
import { read } from '#kernel/db'
import { listObservations } from '#features/indicators'
import { reportsAsOf, standingsAsOf } from '#features/publication'
import type { World } from './cast.ts'
import { plan } from './cast.ts'

/** What the public reads on a day, on its own login. */
export function onDay(world: World, day: string) {
  const asOf = new Date(`${day}T22:00:00Z`)
  return read(world.database.public, async (tx) => {
    const { current, withheld, replaced, stubs } = await reportsAsOf(tx, { plan, asOf })
    const commitments = ['c-1-01', 'c-1-02', 'c-2-01']
    const standings = await standingsAsOf(tx, { plan, asOf }, commitments)
    // Whoever reads the ratings alone is told the same.
    const alone = await standingsAsOf(tx, { plan, asOf, noun: 'status_rating' }, commitments)
    assert.deepEqual(shortly(alone), shortly(standings))
    const observations = await listObservations(tx, { plan, asOf, indicator: 'arboles-plantados' })
    const said = (field: string) => {
      for (const { items } of current)
        for (const item of items)
          if (item.field === field && item.noun === 'statement') return item.content.text
      return null
    }
    return {
      lines: current.map(({ commitment, edition }) => `${commitment} ${edition}`),
      withheld: withheld.map(({ commitment }) => commitment),
      replaced: replaced.map(({ item }) => item.field),
      stubs: stubs.map(({ commitment, field, ground }) => `${commitment} ${field} ${ground}`),
      standings: shortly(standings),
      did: said('did'),
      challenges: said('challenges'),
      figures: observations.filter(({ about }) => about === '2026').map(({ value }) => value),
    }
  })
}

const shortly = (standings: Awaited<ReturnType<typeof standingsAsOf>>) =>
  Object.fromEntries(
    [...standings].map(([id, one]) => [id, one.kind === 'status' ? one.status : one.kind]),
  )
