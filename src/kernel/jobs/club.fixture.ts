import { setTimeout as wait } from 'node:timers/promises'
import type { TestContext } from 'node:test'
import type { AccountActor } from '#kernel/access'
import { systemClock } from '#kernel/clock'
import type { Database } from '#kernel/db'
import { query, read, sql } from '#kernel/db'
import type { Mail, Mailer } from '#kernel/mail'
import type { Visit } from '#kernel/operations'
import { visitOf } from '#kernel/operations'
import type { JobsOrder } from './start.ts'
import { startJobs } from './start.ts'

/** The club's secretary, who asks for work in these tests. */
export const secretary: AccountActor = {
  kind: 'account',
  account: '00000000-0000-4000-8000-000000000001',
  roles: [],
}

/** A member who has nothing to do with it. */
export const member: AccountActor = {
  kind: 'account',
  account: '00000000-0000-4000-8000-000000000002',
  roles: [],
}

export const visitOfClub = (database: Database, actor = secretary): Visit =>
  visitOf({ database, clock: systemClock, actor, language: 'en', request: 'test' })

/** A post office that keeps what it is given, and is closed as often as told. */
export function postOffice(closedFor = 0): { mailer: Mailer; mails: Mail[] } {
  const mails: Mail[] = []
  let closed = closedFor
  const send: Mailer['send'] = (mail) => {
    if (closed > 0) {
      closed -= 1
      return Promise.reject(new Error('the post office is closed'))
    }
    mails.push(mail)
    return Promise.resolve({ by: 'smtp' })
  }
  return { mailer: { send, close: () => undefined }, mails }
}

/** Starts workers that stop with the test. */
export async function workers(
  t: TestContext,
  database: Database,
  order: Partial<JobsOrder> & Pick<JobsOrder, 'jobs'>,
): Promise<{ stop(): Promise<void> }> {
  let isOver = false
  const jobs = await startJobs({
    database,
    clock: systemClock,
    mailer: postOffice().mailer,
    origin: 'https://club.example',
    accounts: {
      actor: () => Promise.resolve(secretary),
      contact: () => Promise.resolve({ email: 'secretary@club.example', language: 'en' }),
    },
    logFault: () => undefined,
    ...order,
  })
  const stop = async (): Promise<void> => {
    if (isOver) return
    isOver = true
    await jobs.stop()
  }
  t.after(stop)
  return { stop }
}

/** Waits until something is so, at most a quarter of a minute. */
export async function until<Found>(
  look: () => Found | undefined | false | Promise<Found | undefined | false>,
): Promise<Found> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const found = await look()
    if (found) return found
    await wait(50)
  }
  throw new Error('it did not come to be so')
}

/** How many wait in the outbox. */
export const waiting = (database: Database): Promise<number> =>
  read(database.app, async (tx) => (await query(tx, sql`select from varde.outbox`)).length)
