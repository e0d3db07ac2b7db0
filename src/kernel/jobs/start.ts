import type { JobWithMetadata, PgBoss } from 'pg-boss'
import { z } from 'zod'
import { system } from '#kernel/access'
import type { Login } from '#kernel/db'
import { openDatabase, transaction } from '#kernel/db'
import type { Mailer, Sent } from '#kernel/mail'
import { visitOf } from '#kernel/operations'
import { enqueue } from './enqueue.ts'
import type { Job, Work } from './job.ts'
import { mailJob } from './mail/send.ts'
import { handOver, watchOutbox } from './outbox.ts'
import { givenUpQueue, openBoss, openQueues, regular } from './queues.ts'
import type { LongJob } from './runs/long-job.ts'
import type { RunSetting } from './runs/perform.ts'
import { giveUpRun, performRun } from './runs/perform.ts'
import { tidyJob } from './tidy.ts'

/** What a server's workers need; `app.ts` fills it in. */
export interface JobsOrder extends Omit<RunSetting, 'login'> {
  /** Everything that the features can do; mail and tidying are added here. */
  readonly jobs: readonly (Job | LongJob)[]
  readonly mailer: Mailer
  /** Told of every mail that went or was written to the folder, for the terminal. */
  readonly sent?: (sent: Sent) => void
  /** Bugs, with the job's id. */
  readonly logFault: (error: unknown, request: string) => void
  /** Every how many seconds it is looked for work to be tried again, and for workers that died; 2 at least, 20 unless told. */
  readonly lookEvery?: number
}

/** Workers that are up. */
export interface Jobs {
  /** Takes no new work, waits a moment for what is under way, leaves the rest to others, and resolves. */
  stop(): Promise<void>
}

interface Workshop extends RunSetting {
  readonly boss: PgBoss
  readonly jobs: readonly (Job | LongJob)[]
  readonly logFault: JobsOrder['logFault']
  readonly stopping: AbortSignal
  readonly lookEvery: number
}

const longAttempts = 5
const patience = 8000

/** Starts the workers of a server. What was asked for while none was up begins now. */
export async function startJobs(order: JobsOrder): Promise<Jobs> {
  const { database, clock, mailer, logFault, sent = () => undefined, lookEvery = 20 } = order
  const own = openDatabase(database.addresses, { app: 4, public: 1 })
  const stopping = new AbortController()
  const failed = (error: unknown) => logFault(error, 'jobs')
  const login = own.app
  const jobs = [...order.jobs, mailJob({ login, clock, mailer, sent }), tidyJob(login)]
  const names = jobs.map(({ name }) => name)
  const boss = await openBoss(database.addresses.app, login, { failed, lookEvery })
  const stop = async (): Promise<void> => {
    stopping.abort()
    await boss.stop({ graceful: true, timeout: patience, close: true })
    await own.close()
  }
  try {
    await openQueues(boss, jobs.map(queueOf))
    const workshop = { ...order, jobs, login, boss, lookEvery, stopping: stopping.signal }
    for (const one of jobs) await workOn(workshop, one)
    await workOnGivenUp(workshop)
    await askForRegular(login, jobs)
    const watching = await watchOutbox(
      database.addresses.app,
      () => handOver(boss, login, names),
      failed,
    )
    return { stop: () => watching.close().then(stop) }
  } catch (error) {
    await stop()
    throw error
  }
}

const queueOf = (one: Job | LongJob) =>
  one.kind === 'long'
    ? { name: one.name, attempts: longAttempts }
    : { name: one.name, attempts: one.attempts, every: one.every }

/** What is done by itself is done at each start too: its hour may have passed while no server was up. */
const askForRegular = (login: Login, jobs: readonly (Job | LongJob)[]): Promise<void> =>
  transaction(login, async (tx) => {
    for (const one of jobs)
      if (one.kind === 'job' && one.every !== undefined)
        await enqueue(tx, one.name, {}, { dedupeKey: regular })
  })

const polling = (seconds: number) =>
  ({ includeMetadata: true, notifyPollingIntervalSeconds: seconds }) as const

async function workOn({ boss, ...workshop }: Workshop, one: Job | LongJob): Promise<void> {
  const wake = { again: (): void => undefined }
  const worker = await boss.work(one.name, polling(workshop.lookEvery), async (given) => {
    // pg-boss rests after each fetch, found or not; whoever found something looks again at once.
    wake.again()
    for (const held of given) await perform({ boss, ...workshop }, one, held)
  })
  wake.again = () => boss.notifyWorker(worker)
  wake.again()
}

const runData = z.object({ run: z.string() })

async function perform(
  workshop: Workshop,
  one: Job | LongJob,
  held: JobWithMetadata<unknown>,
): Promise<void> {
  const signal = AbortSignal.any([held.signal, workshop.stopping])
  const isLast = held.retryCount >= held.retryLimit
  try {
    if (one.kind === 'job') await one.run(held.data, workOf(workshop, held.id, signal))
    else await performRun(workshop, one, runData.parse(held.data).run, { signal, isLast })
  } catch (error) {
    if (!signal.aborted) workshop.logFault(error, held.id)
    throw error
  }
}

/** pg-boss moves here what has failed as often as it may, and what died with its worker the last time. */
async function workOnGivenUp(workshop: Workshop): Promise<void> {
  await workshop.boss.work(givenUpQueue, polling(workshop.lookEvery), async (given) => {
    for (const held of given) {
      const one = workshop.jobs.find(({ name }) => name === held.sourceName)
      if (one?.kind === 'job')
        await one.gaveUp(held.data, workOf(workshop, held.id, workshop.stopping))
      if (one?.kind === 'long') await giveUpRun(workshop, one, runData.parse(held.data).run)
    }
  })
}

const workOf = ({ database, clock }: Workshop, request: string, signal: AbortSignal): Work => ({
  signal,
  visit: visitOf({ database, clock, actor: system, language: 'en', request }),
})
