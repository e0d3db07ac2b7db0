import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql } from '#kernel/db'
import { publicationOperations } from '#features/publication'
import { acts, editionStates, possible, reach } from './states.ts'
import type { World } from './cast.ts'
import { openWorld } from './cast.ts'
import { done, openTheRound, outcome, report } from './thread.ts'

const countEvents = (world: World) =>
  read(world.database.app, async (tx) => {
    const tables = ['edition', 'edition_event', 'fact_event', 'question', 'answer', 'journal']
    const counts: number[] = []
    for (const table of tables)
      counts.push((await query(tx, sql`select from ${sql.ref(`varde.${table}`)}`)).length)
    return counts
  })

for (const state of editionStates) {
  test(`in the state ${state} every act outside the table is refused and leaves no trace`, async (t) => {
    const world = await openWorld(t)
    await openTheRound(world)
    await reach(world, state)
    for (const [act, deed] of Object.entries(acts)) {
      if (possible[state].includes(act)) continue
      const before = await countEvents(world)
      assert.match(await outcome(deed(world)), /^(act-not-now|no-open-question|draft-open)$/, act)
      assert.deepEqual(await countEvents(world), before, act)
    }
  })
}

test('withdrawal is final for a whole edition, from any state after signature', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await reach(world, 'taken-into-pack')
  const withdraw = async (number: number) =>
    publicationOperations.withdrawReport(world.visit('approver'), {
      ...report,
      target: { kind: 'edition', number },
      ground: 'law',
      code: await world.code('approver'),
    })
  assert.equal(await outcome(withdraw(7)), 'nothing-to-withdraw')
  done(await withdraw(1))
  assert.equal(await outcome(withdraw(1)), 'nothing-to-withdraw')
})
