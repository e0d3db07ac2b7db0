import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { query, read, sql, transaction } from '#kernel/db'
import { testDatabase } from '#test/database'
import { until, workers } from './club.fixture.ts'
import { enqueue } from './enqueue.ts'
import { job } from './job.ts'
import { insertRun } from './runs/store.ts'

/** The club's daily watering, counted. */
function watering(every?: string) {
  const seen = { times: 0 }
  const water = job({
    name: 'club.water',
    schema: z.object({}),
    ...(every !== undefined && { every }),
    run: () => {
      seen.times += 1
      return Promise.resolve()
    },
  })
  return { water, seen }
}

test('what is done by itself is done at each start, and at its hour', async (t) => {
  const database = await testDatabase()
  const { water, seen } = watering('5 0 * * *')
  const first = await workers(t, database, { jobs: [water] })
  await until(() => seen.times === 1)
  const schedules = () =>
    read(database.app, (tx) =>
      query(tx, sql`select cron, timezone from jobs.schedule where name = 'club.water'`),
    )
  assert.deepEqual(await schedules(), [{ cron: '5 0 * * *', timezone: 'UTC' }])
  await first.stop()
  const second = await workers(t, database, { jobs: [water] })
  await until(() => seen.times === 2)
  await second.stop()

  // A release that does it by itself no longer.
  const later = watering()
  await workers(t, database, { jobs: [later.water] })
  assert.deepEqual(await schedules(), [])
  assert.equal(later.seen.times, 0)
})

test('a server that stops lets the work under way end', async (t) => {
  const database = await testDatabase()
  const seen = { begun: false, ended: false }
  const slow = job({
    name: 'club.roll',
    schema: z.object({}),
    run: async () => {
      seen.begun = true
      await wait(500)
      seen.ended = true
    },
  })
  const server = await workers(t, database, { jobs: [slow] })
  await transaction(database.app, (tx) => enqueue(tx, 'club.roll', {}))
  await until(() => seen.begun)
  await server.stop()
  assert.equal(seen.ended, true)
})

test('a month after it ended a run is forgotten', async (t) => {
  const database = await testDatabase()
  const month = 31 * 24 * 60 * 60 * 1000
  const ids = ['old', 'new', 'open'].map(
    (_, index) => `00000000-0000-4000-8000-00000000000${index}`,
  )
  await transaction(database.app, async (tx) => {
    for (const id of ids) {
      const run = { id, kind: 'club.sweep', account: 'a-1', language: 'en', input: {} } as const
      await insertRun(tx, run, new Date(Date.now() - 2 * month))
    }
    const end = (id: string | undefined, at: Date) =>
      query(tx, sql`update varde.job_run set state = 'done', ended_at = ${at} where id = ${id}`)
    await end(ids[0], new Date(Date.now() - month))
    await end(ids[1], new Date())
  })
  await workers(t, database, { jobs: [] })
  const kept = () =>
    read(database.app, (tx) =>
      query<{ id: string }>(tx, sql`select id from varde.job_run order by id`),
    )
  const left = await until(async () => {
    const runs = await kept()
    return runs.length < 3 && runs
  })
  assert.deepEqual(
    left.map(({ id }) => id),
    ids.slice(1),
  )
})
