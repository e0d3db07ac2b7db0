import type { AccountActor } from '#kernel/access'
import type { Clock } from '#kernel/clock'
import type { Database, Login, Tx } from '#kernel/db'
import { transaction } from '#kernel/db'
import type { Language } from '#kernel/i18n'
import { isRefused, Problem, visitOf } from '#kernel/operations'
import { enqueue } from '../enqueue.ts'
import { Cancelled, follow, Interrupted } from './follow.ts'
import type { LongJob } from './long-job.ts'
import type { Run, Words } from './run.ts'
import * as store from './store.ts'
import { tellOfEnd } from './told.ts'

/** What jobs need to know of people; the slice that keeps them fills it. */
export interface Accounts {
  /** The account with the roles that it holds at a moment; undefined where it is closed. */
  readonly actor: (tx: Tx, account: string, at: Date) => Promise<AccountActor | undefined>
  /** Where its mail goes; undefined where it is closed. */
  readonly contact: (
    tx: Tx,
    account: string,
  ) => Promise<{ readonly email: string; readonly language: Language } | undefined>
}

export interface RunSetting {
  readonly database: Database
  /** Connections apart from those that work uses, so that neither waits for the other. */
  readonly login: Login
  readonly clock: Clock
  readonly accounts: Accounts
  /** The origin that people reach, for the mail's link. */
  readonly origin: string
}

type Attempt = { readonly signal: AbortSignal; readonly isLast: boolean }

const fault: Words = { key: 'jobs.fault' }

/** Does a run's work in its account's name, and ends the run; a fault is thrown to be tried again. */
export async function performRun(
  setting: RunSetting,
  job: LongJob,
  id: string,
  { signal, isLast }: Attempt,
): Promise<void> {
  const run = await transaction(setting.login, (tx) => store.takeRun(tx, id, new Date()))
  if (!run) return
  try {
    await end(setting, job, run, await work(setting, job, run, signal))
  } catch (error) {
    if (error instanceof Interrupted) await handBack(setting, job, id)
    else if (error instanceof Cancelled) await end(setting, job, run, { state: 'cancelled' })
    else if (error instanceof Problem) await end(setting, job, run, problemOf(error))
    else {
      if (isLast) await giveUpRun(setting, job, id)
      else await transaction(setting.login, (tx) => store.putBack(tx, id))
      throw error
    }
  }
}

/** Asks for the work anew, for the server that comes next. */
const handBack = ({ login }: RunSetting, job: LongJob, id: string): Promise<void> =>
  transaction(login, async (tx) => {
    await store.putBack(tx, id)
    await enqueue(tx, job.name, { run: id })
  })

/** Ends a run whose work has failed as often as it may. */
export async function giveUpRun(setting: RunSetting, job: LongJob, id: string): Promise<void> {
  const run = await transaction(setting.login, (tx) => store.findRun(tx, id))
  if (run) await end(setting, job, run, { state: 'failed', words: fault })
}

type Ending = Pick<Parameters<typeof store.endRun>[2], 'state' | 'words' | 'result'>

const failure = (key: string, values: Words['values'] = {}): Ending => ({
  state: 'failed',
  words: { key, values },
})

const problemOf = ({ code, values }: Problem): Ending => failure(`problem.${code}`, values)

async function work(
  { database, login, clock, accounts }: RunSetting,
  job: LongJob,
  run: Run,
  signal: AbortSignal,
): Promise<Ending> {
  if (run.cancelAskedAt !== null) throw new Cancelled()
  const actor = await transaction(login, (tx) => accounts.actor(tx, run.account, clock.now()))
  if (!actor) return failure('jobs.account-closed')
  const visit = visitOf({ database, clock, actor, language: run.language, request: run.id })
  const progress = follow(login, run.id, signal)
  await progress({ step: 0 })
  const result = await job.run(run.input, { visit, signal, run: run.id, progress })
  if (isRefused(result)) return failure(`refusal.${result.refused}`, result.values)
  return { state: 'done', result }
}

async function end(setting: RunSetting, job: LongJob, run: Run, ending: Ending): Promise<void> {
  await transaction(setting.login, async (tx) => {
    const ended = await store.endRun(tx, run.id, { ...ending, at: new Date() })
    if (!ended || ended.state === 'cancelled') return
    const contact = await setting.accounts.contact(tx, run.account)
    if (contact) await tellOfEnd(tx, { run: ended, job, contact, origin: setting.origin })
  })
}
