import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOperations } from '#features/reporting'
import type { ReadSnapshot } from '#features/snapshots'
import { snapshotOperations } from '#features/snapshots'
import type { World } from '../reporting/cast.ts'
import { openWorld, plan } from '../reporting/cast.ts'
import { done, handedIn, report } from '../reporting/thread.ts'

const place = { plan, round: '2027' } as const

/** Forestal's report handed in and taken, magua silent, on 1 April 2027. */
async function taken(world: World): Promise<void> {
  await handedIn(world)
  done(await reportOperations.takeReport(world.visit('coordinator'), report))
  world.setClock('2027-04-01T08:00:00Z')
}

const freeze = async (world: World, caseNumber = '') =>
  done(await snapshotOperations.freezeRound(world.visit('coordinator'), { ...place, caseNumber }))
const show = (world: World) => snapshotOperations.showSnapshot(world.visit('coordinator'), place)

const contents = ({ leaves }: ReadSnapshot) => leaves.flatMap(({ fact }) => fact?.content ?? [])

test('a snapshot holds what was taken, the silences, and what it is itself', async (t) => {
  const world = await openWorld(t)
  await taken(world)
  const head = await freeze(world, ' 2027-1182 ')
  const { root, id } = head
  assert.match(root, /^[0-9a-f]{64}$/)
  const read = await show(world)
  assert.deepEqual(read.head, {
    id,
    plan,
    round: '2027',
    number: 1,
    planVersion: 1,
    caseNumber: '2027-1182',
    frozenAt: new Date('2027-04-01T08:00:00Z'),
    root,
    leaves: read.leaves.length,
  })
  const all = contents(read)
  assert.ok(all.length > 20)
})
