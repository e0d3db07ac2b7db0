import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { query, read, sql, transaction } from '#kernel/db'
import { refuseLeakyPublicLogin } from '#kernel/schema'
import { testDatabase } from '#test/database'
import { until, waiting, workers } from './club.fixture.ts'
import { enqueue } from './enqueue.ts'
import type { Job } from './job.ts'
import { job } from './job.ts'

const match = z.object({ court: z.number() })

/** A job that notes the courts it swept, and fails as often as told. */
function sweeping(failures = 0): { sweep: Job; swept: number[]; given: number[] } {
  const swept: number[] = []
  const given: number[] = []
  let left = failures
  const sweep = job({
    name: 'club.sweep',
    schema: match,
    attempts: 1,
    run: ({ court }) => {
      left -= 1
      if (left >= 0) return Promise.reject(new Error('the broom is broken'))
      swept.push(court)
      return Promise.resolve()
    },
    gaveUp: ({ court }) => {
      given.push(court)
      return Promise.resolve()
    },
  })
  return { sweep, swept, given }
}

test('work is done if and only if the transaction that asked for it is kept', async (t) => {
  const database = await testDatabase()
  const { sweep, swept } = sweeping()
  await workers(t, database, { jobs: [sweep] })
  const undone = transaction(database.app, async (tx) => {
    await enqueue(tx, 'club.sweep', { court: 1 })
    throw new Error('rain')
  })
  await assert.rejects(undone, /rain/)
  await transaction(database.app, (tx) => enqueue(tx, 'club.sweep', { court: 2 }))
  await until(() => swept.length > 0)
  assert.deepEqual(swept, [2])
})

test('what a command asks for while no server is up is done by the next one', async (t) => {
  const database = await testDatabase()
  const { sweep, swept } = sweeping()
  await transaction(database.app, (tx) => enqueue(tx, 'club.sweep', { court: 3 }))
  assert.equal(await waiting(database), 1)
  await workers(t, database, { jobs: [sweep] })
  await until(() => swept.length > 0)
  assert.equal(await waiting(database), 0)
})

test('work that waits under a key is not added again', async (t) => {
  const database = await testDatabase()
  const { sweep, swept } = sweeping()
  const later = new Date(Date.now() + 3_600_000)
  const ask = (court: number, dedupeKey: string, startAfter?: Date) =>
    transaction(database.app, (tx) =>
      enqueue(tx, 'club.sweep', { court }, { dedupeKey, ...(startAfter && { startAfter }) }),
    )
  await ask(4, 'today')
  await ask(5, 'today')
  await ask(6, 'tomorrow', later)
  await workers(t, database, { jobs: [sweep] })
  await until(() => swept.length > 0)
  await ask(7, 'tomorrow')
  await until(async () => (await waiting(database)) === 0)
  assert.deepEqual(swept, [4])
})

test('a name that this release does not know waits for the release that does', async (t) => {
  const database = await testDatabase()
  const { sweep, swept } = sweeping()
  await transaction(database.app, async (tx) => {
    await enqueue(tx, 'club.paint', { fence: 1 })
    await enqueue(tx, 'club.sweep', { court: 8 })
  })
  await workers(t, database, { jobs: [sweep] })
  await until(() => swept.length > 0)
  assert.equal(await waiting(database), 1)
})

test('work that fails as often as it may is given up, logged, and put right', async (t) => {
  const database = await testDatabase()
  const { sweep, swept, given } = sweeping(1)
  const faults: string[] = []
  const logFault = (error: unknown) => void faults.push(String(error))
  await workers(t, database, { jobs: [sweep], logFault })
  await transaction(database.app, (tx) => enqueue(tx, 'club.sweep', { court: 9 }))
  await until(() => given.length > 0)
  assert.deepEqual([swept, given, faults], [[], [9], ['Error: the broom is broken']])
})

test('data that the job cannot read is a fault and not work', async (t) => {
  const database = await testDatabase()
  const { sweep, swept } = sweeping()
  const faults: unknown[] = []
  await workers(t, database, { jobs: [sweep], logFault: (error) => void faults.push(error) })
  await transaction(database.app, (tx) => enqueue(tx, 'club.sweep', { court: 'B' }))
  await until(() => faults.length > 0)
  assert.deepEqual(swept, [])
})

test('two servers share the work: each piece is done once', async (t) => {
  const database = await testDatabase()
  const { sweep, swept } = sweeping()
  await workers(t, database, { jobs: [sweep] })
  await workers(t, database, { jobs: [sweep] })
  const courts = Array.from({ length: 20 }, (_, index) => index)
  await transaction(database.app, async (tx) => {
    for (const court of courts) await enqueue(tx, 'club.sweep', { court })
  })
  await until(() => swept.length >= courts.length)
  assert.deepEqual(
    swept.toSorted((one, other) => one - other),
    courts,
  )
})

test('the public login holds nothing of what the workers keep', async (t) => {
  const database = await testDatabase()
  await workers(t, database, { jobs: [] })
  await refuseLeakyPublicLogin(database.public)
  const look = read(database.public, (tx) => query(tx, sql`select 1 from jobs.queue`))
  await assert.rejects(look, /permission denied/)
})
