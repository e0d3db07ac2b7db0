import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Database } from '#kernel/db'
import { Problem, refused } from '#kernel/operations'
import { testDatabase } from '#test/database'
import { member, postOffice, until, visitOfClub, workers } from '../club.fixture.ts'
import type { LongJob, LongWork } from './long-job.ts'
import { longJob } from './long-job.ts'
import type { Run } from './run.ts'
import { hasEnded } from './run.ts'
import { beginRun, cancelRun, getRun, listOwnRuns } from './steps.ts'

type Sweep = (work: LongWork) => Promise<number | ReturnType<typeof refused>>

/** Sweeps all courts of the club, as told. */
const sweepAll = (run: Sweep): LongJob =>
  longJob({
    name: 'club.sweep-all',
    input: z.object({ courts: z.number() }),
    result: z.number(),
    steps: [],
    title: (_say, { courts }) => `Sweeping ${courts} courts`,
    stopping: () => 'The courts that are swept stay swept.',
    run: (_input, work) => run(work),
    show: (_say, swept) => ({ state: `${swept} swept` }),
  })

const sweepOne: Sweep = async ({ progress }) => {
  await progress({ step: 1, done: 1, total: 3, words: { key: 'jobs.fault' } })
  return 1
}

const begin = (database: Database, job: LongJob, courts = 3): Promise<string> => {
  const visit = visitOfClub(database)
  return visit.transaction((tx) => beginRun(tx, visit, job, { courts }))
}

const look = (database: Database, id: string): Promise<Run> => {
  const visit = visitOfClub(database)
  return visit.read((tx) => getRun(tx, visit, id))
}

const ended = (database: Database, id: string): Promise<Run> =>
  until(async () => {
    const run = await look(database, id)
    return hasEnded(run) && run
  })

/** Runs the work to its end. */
async function performed(t: TestContext, sweep: Sweep): Promise<Run> {
  const database = await testDatabase()
  const job = sweepAll(sweep)
  await workers(t, database, { jobs: [job] })
  return ended(database, await begin(database, job))
}

test('long work ends with its result and one mail that leads there', async (t) => {
  const database = await testDatabase()
  const job = sweepAll(sweepOne)
  const { mailer, mails } = postOffice()
  await workers(t, database, { jobs: [job], mailer })
  const id = await begin(database, job)
  const run = await ended(database, id)
  assert.deepEqual([run.state, run.result, run.step, run.done, run.total], ['done', 1, 1, 1, 3])
  await until(() => mails.length > 0)
  const [mail] = mails
  assert.equal(mail?.to, 'secretary@club.example')
  assert.equal(mail?.subject, 'Finished: Sweeping 3 courts')
  assert.match(mail?.text ?? '', new RegExp(`https://club.example/en/jobs/${id}`))
})

test('the work is done in the name of the account that asked', async (t) => {
  const actors: unknown[] = []
  await performed(t, ({ visit }) => {
    actors.push(visit.actor.kind)
    return Promise.resolve(0)
  })
  assert.deepEqual(actors, ['account'])
})

test('a refusal ends it as failed, in its own words, and it is not tried again', async (t) => {
  const run = await performed(t, () => Promise.resolve(refused('no-broom', { court: 2 })))
  assert.deepEqual(
    [run.state, run.words],
    ['failed', { key: 'refusal.no-broom', values: { court: 2 } }],
  )
})

test('a problem ends it as failed too', async (t) => {
  const run = await performed(t, () => Promise.reject(new Problem(404, 'not-found')))
  assert.deepEqual([run.state, run.words?.key], ['failed', 'problem.not-found'])
})

test('a fault puts it back to be tried again', async (t) => {
  const database = await testDatabase()
  const job = sweepAll(() => Promise.reject(new Error('the broom is broken')))
  const faults: unknown[] = []
  await workers(t, database, { jobs: [job], logFault: (error) => void faults.push(error) })
  const id = await begin(database, job)
  await until(() => faults.length > 0)
  assert.equal((await look(database, id)).state, 'queued')
})

test('whoever is no longer here has nothing done in his name', async (t) => {
  const database = await testDatabase()
  const job = sweepAll(sweepOne)
  const gone = () => Promise.resolve(undefined)
  await workers(t, database, { jobs: [job], accounts: { actor: gone, contact: gone } })
  const run = await ended(database, await begin(database, job))
  assert.deepEqual([run.state, run.words?.key], ['failed', 'jobs.account-closed'])
})

test('work under way stops when it is asked to, and tells nobody by mail', async (t) => {
  const database = await testDatabase()
  const job = sweepAll(async ({ progress }) => {
    for (let court = 0; court < 1000; court += 1) {
      await progress({ step: 1, done: court })
      await wait(20)
    }
    return 1000
  })
  const { mailer, mails } = postOffice()
  await workers(t, database, { jobs: [job], mailer })
  const id = await begin(database, job)
  await until(async () => (await look(database, id)).state === 'running')
  const visit = visitOfClub(database)
  await visit.transaction((tx) => cancelRun(tx, visit, id))
  assert.equal((await ended(database, id)).state, 'cancelled')
  assert.deepEqual(mails, [])
})

test('work that still waits is stopped at once, and stays stopped', async (t) => {
  const database = await testDatabase()
  let count = 0
  const job = sweepAll(() => Promise.resolve((count += 1)))
  const id = await begin(database, job)
  const visit = visitOfClub(database)
  const run = await visit.transaction((tx) => cancelRun(tx, visit, id))
  assert.equal(run.state, 'cancelled')
  await workers(t, database, { jobs: [job] })
  await wait(400)
  assert.equal(count, 0)
})

test('what is asked for again while it is under way is the same run', async () => {
  const database = await testDatabase()
  const job = sweepAll(sweepOne)
  const id = await begin(database, job)
  assert.equal(await begin(database, job), id)
  assert.notEqual(await begin(database, job, 4), id)
})

test('a run is there for its account and for nobody else', async () => {
  const database = await testDatabase()
  const id = await begin(database, sweepAll(sweepOne))
  const [own, other] = [visitOfClub(database), visitOfClub(database, member)]
  const mine = await own.read((tx) => listOwnRuns(tx, own))
  assert.deepEqual(
    mine.map((run) => run.id),
    [id],
  )
  assert.deepEqual(await other.read((tx) => listOwnRuns(tx, other)), [])
  await assert.rejects(
    other.read((tx) => getRun(tx, other, id)),
    { status: 404 },
  )
  await assert.rejects(
    other.transaction((tx) => cancelRun(tx, other, id)),
    { status: 404 },
  )
  await assert.rejects(
    own.read((tx) => getRun(tx, own, 'no-such-run')),
    { status: 404 },
  )
})

test('a server that stops leaves its work to the next one', async (t) => {
  const database = await testDatabase()
  let beginnings = 0
  const job = sweepAll(async ({ progress }) => {
    beginnings += 1
    for (; beginnings === 1;) {
      await progress({ step: 1 })
      await progress({ step: 2 })
    }
    return beginnings
  })
  const first = await workers(t, database, { jobs: [job] })
  const id = await begin(database, job)
  await until(() => beginnings > 0)
  await first.stop()
  assert.equal((await look(database, id)).state, 'queued')
  await workers(t, database, { jobs: [job] })
  assert.equal((await ended(database, id)).result, 2)
})
