import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { query, read, sql } from '#kernel/db'
import { readJournal, verifyChain } from '#kernel/journal'
import { reportOperations } from '#features/reporting'
import type { World } from './cast.ts'
import { openWorld } from './cast.ts'
import { done, fillReport, openTheRound, report } from './thread.ts'

const written = (world: World) =>
  read(world.database.app, async (tx) => {
    const [acts, facts, drafts] = [
      await query<{ act: string }>(tx, sql`select act from varde.edition_event order by seq`),
      await query(
        tx,
        sql`select from varde.fact_event where noun <> 'line' and kind <> 'published'`,
      ),
      await query(tx, sql`select from varde.statement where draft`),
    ]
    return { acts: acts.map(({ act }) => act), facts: facts.length, drafts: drafts.length }
  })

test('a signature that is killed in the middle leaves nothing half-written, and can be given again', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const before = await written(world)
  const given = {
    addresses: world.database.addresses,
    actor: world.actor('approver'),
    machine: '2027-01-11T12:30:00Z',
  }
  const child = spawn(process.execPath, ['test/reporting/killed.ts'], {
    env: { ...process.env, VARDE_TEST_KILLED: JSON.stringify(given) },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  assert.deepEqual(await once(child, 'exit'), [null, 'SIGKILL'])
  assert.deepEqual(await written(world), before)
  const code = await world.code('approver')
  done(await reportOperations.signAndHandInReport(world.visit('approver'), { ...report, code }))
  const after = await written(world)
  assert.deepEqual(after.acts, ['send', 'sign', 'hand-in'])
  assert.equal(after.drafts, 0)
  const verdict = await read(world.database.app, (tx) => verifyChain(readJournal(tx)))
  assert.equal(verdict.sound, true)
})
