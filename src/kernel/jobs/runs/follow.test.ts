import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { transaction } from '#kernel/db'
import { testDatabase } from '#test/database'
import { Cancelled, follow, Interrupted } from './follow.ts'
import type { Run } from './run.ts'
import * as store from './store.ts'

const database = await testDatabase()
const login = database.app
const goesOn = new AbortController().signal
let count = 0
let id = ''

const held = (): Promise<Run | undefined> => transaction(login, (tx) => store.findRun(tx, id))

/** What others see of the run. */
async function seen() {
  const run = await held()
  return run && [run.step, run.done, run.total, run.words]
}

beforeEach(async () => {
  count += 1
  id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
  const run = { id, kind: 'club.sweep', account: 'a-1', language: 'en', input: {} } as const
  await transaction(login, async (tx) => {
    await store.insertRun(tx, run, new Date())
    await store.takeRun(tx, id, new Date())
  })
})

test('what is left out stays as it was told last', async () => {
  const progress = follow(login, id, goesOn)
  const words = { key: 'club.swept', values: { done: 1 } }
  await progress({ step: 1, total: 9 })
  await wait(300)
  await progress({ done: 1, words })
  assert.deepEqual(await seen(), [1, 1, 9, words])
})

test('a new step begins to count anew, and is written at once', async () => {
  const progress = follow(login, id, goesOn)
  await progress({ step: 1, done: 5, total: 9, words: { key: 'club.swept' } })
  await progress({ step: 2 })
  assert.deepEqual(await seen(), [2, 0, null, null])
})

test('within a step it is not written more often than anybody can read', async () => {
  const progress = follow(login, id, goesOn)
  await progress({ step: 1, done: 1 })
  for (let done = 2; done < 50; done += 1) await progress({ done })
  assert.deepEqual(await seen(), [1, 1, null, null])
})

test('whoever has asked to stop is heard at the next look', async () => {
  const progress = follow(login, id, goesOn)
  await progress({ step: 1 })
  await transaction(login, (tx) => store.askToCancel(tx, id, new Date()))
  await assert.rejects(progress({ step: 2 }), Cancelled)
})

test('a run that has ended elsewhere goes no further', async () => {
  const progress = follow(login, id, goesOn)
  await transaction(login, (tx) => store.endRun(tx, id, { state: 'failed', at: new Date() }))
  await assert.rejects(progress({ step: 1 }), Cancelled)
  assert.equal((await held())?.state, 'failed')
})

test('a server that stops stops the work at its next word', async () => {
  const stopping = new AbortController()
  const progress = follow(login, id, stopping.signal)
  await progress({ step: 1 })
  stopping.abort()
  await assert.rejects(progress({ done: 1 }), Interrupted)
})

test('a run ends once', async () => {
  const end = (state: 'done' | 'cancelled') =>
    transaction(login, (tx) => store.endRun(tx, id, { state, at: new Date() }))
  assert.equal((await end('done'))?.state, 'done')
  assert.equal(await end('cancelled'), undefined)
  assert.equal((await held())?.state, 'done')
  assert.equal(await transaction(login, (tx) => store.takeRun(tx, id, new Date())), undefined)
})
