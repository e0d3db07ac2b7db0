import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { z } from 'zod'
import type { Database } from '#kernel/db'
import { query, sql, transaction } from '#kernel/db'
import { testDatabase } from '#test/database'
import { postOffice, until, visitOfClub, workers } from './club.fixture.ts'
import { longJob } from './runs/long-job.ts'
import { beginRun, getRun } from './runs/steps.ts'

const sweepAll = longJob({
  name: 'club.sweep-all',
  input: z.object({ courts: z.number() }),
  result: z.number(),
  steps: [],
  title: () => 'Sweeping',
  stopping: () => '',
  run: () => Promise.resolve(7),
  show: () => ({ state: '' }),
})

/** A run whose server has taken it up and was killed; its heart beat last an hour ago. */
async function orphan(database: Database): Promise<string> {
  const visit = visitOfClub(database)
  const id = await visit.transaction((tx) => beginRun(tx, visit, sweepAll, { courts: 3 }))
  const program = new URL('dying-server.fixture.ts', import.meta.url).pathname
  const server = spawn(process.execPath, [program], {
    env: { ...process.env, ADDRESSES: JSON.stringify(database.addresses) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(server.stdout, 'data')
  server.kill('SIGKILL')
  await once(server, 'exit')
  await inQueue(database, `heartbeat_on = now() - interval '1 hour', retry_delay = 0`)
  return id
}

/** Changes what pg-boss keeps of the run. */
const inQueue = (database: Database, change: string) =>
  transaction(database.app, (tx) =>
    query(tx, sql.raw(`update jobs.job set ${change} where name = 'club.sweep-all'`)),
  )

const stateOf = async (database: Database, id: string) => {
  const visit = visitOfClub(database)
  return (await visit.read((tx) => getRun(tx, visit, id))).state
}

test('work whose server was killed is taken up by another', async (t) => {
  const database = await testDatabase()
  const id = await orphan(database)
  assert.equal(await stateOf(database, id), 'running')
  await workers(t, database, { jobs: [sweepAll], lookEvery: 2 })
  await until(async () => (await stateOf(database, id)) === 'done')
})

test('work that kills its server each time is given up, and its account is told', async (t) => {
  const database = await testDatabase()
  const id = await orphan(database)
  await inQueue(database, 'retry_limit = 0')
  const { mailer, mails } = postOffice()
  await workers(t, database, { jobs: [sweepAll], mailer, lookEvery: 2 })
  await until(async () => (await stateOf(database, id)) === 'failed')
  await until(() => mails.length > 0)
  assert.equal(mails[0]?.subject, 'Not finished: Sweeping')
})
