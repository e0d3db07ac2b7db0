import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { transaction } from '#kernel/db'
import { testDatabase } from '#test/database'
import { until } from './club.fixture.ts'
import { enqueue } from './enqueue.ts'
import { watchOutbox } from './outbox.ts'

const database = await testDatabase()

const ask = () => transaction(database.app, (tx) => enqueue(tx, 'club.sweep', { court: 1 }))

/** Someone who looks after the outbox, and how often he was called. */
async function keeper(t: TestContext, handOn: () => Promise<void>) {
  const seen = { looks: 0, faults: [] as unknown[] }
  const watching = await watchOutbox(
    database.addresses.app,
    () => {
      seen.looks += 1
      return handOn()
    },
    (error) => void seen.faults.push(error),
  )
  t.after(() => watching.close())
  return { seen, watching }
}

test('the outbox is looked into at the start and whenever something is added', async (t) => {
  const { seen } = await keeper(t, () => Promise.resolve())
  assert.equal(seen.looks, 1)
  await ask()
  await until(() => seen.looks === 2)
})

test('nobody looks twice at a time: whoever comes meanwhile is served by one more look', async (t) => {
  let open = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  let isFirst = true
  const { seen, watching } = await keeper(t, () => {
    if (!isFirst) return gate
    isFirst = false
    return Promise.resolve()
  })
  const looks = [watching.look(), watching.look(), watching.look(), watching.look()]
  await until(() => seen.looks === 2)
  const more = [watching.look(), watching.look()]
  open()
  await Promise.all([...looks, ...more])
  assert.equal(seen.looks, 3)
})

test('a fault is told, and the next look is made all the same', async (t) => {
  const { seen } = await keeper(t, () => Promise.reject(new Error('no pg-boss today')))
  await ask()
  await until(() => seen.looks === 2)
  assert.equal(seen.faults.length, 2)
})

test('once closed, nothing more is looked at', async (t) => {
  const { seen, watching } = await keeper(t, () => Promise.resolve())
  await watching.close()
  await watching.look()
  assert.equal(seen.looks, 1)
})
