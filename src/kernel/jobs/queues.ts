import { PgBoss } from 'pg-boss'
import type { Address, Login } from '#kernel/db'
import { query, sql, transaction } from '#kernel/db'

/** Where work goes that was given up. */
export const givenUpQueue = 'jobs.given-up'

/** The key of work that is done by itself. */
export const regular = 'regular'

/** A queue as pg-boss keeps it. */
export interface QueueSpec {
  readonly name: string
  readonly attempts: number
  readonly every?: string | undefined
}

const openingLock = 7_261_004

// What PostgreSQL gives to everyone by default, the public login would hold too. pg-boss makes its
// functions and types as varde_app, so varde_app must say that nobody gets them.
const closeToPublic = sql.raw(`
  alter default privileges revoke execute on functions from public;
  alter default privileges revoke usage on types from public`)

export interface BossSetting {
  /** Told of what goes wrong in pg-boss itself. */
  readonly failed: (error: unknown) => void
  /** Every how many seconds it looks whether a worker has died. */
  readonly lookEvery: number
}

/** Starts pg-boss on the schema `jobs`, which it fills or brings to its own release. */
export async function openBoss(
  address: Address,
  login: Login,
  { failed, lookEvery }: BossSetting,
): Promise<PgBoss> {
  await transaction(login, async (tx) => {
    await query(tx, sql`select pg_advisory_xact_lock(${openingLock})`)
    await query(tx, closeToPublic)
  })
  const boss = new PgBoss({
    ...address,
    schema: 'jobs',
    createSchema: false,
    application_name: 'varde jobs',
    max: 3,
    useListenNotify: true,
    superviseIntervalSeconds: lookEvery,
    monitorIntervalSeconds: lookEvery,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', failed)
  return boss.start()
}

const minute = 60

/** Makes the queues, or brings them to what this release wants of them. */
export async function openQueues(boss: PgBoss, queues: readonly QueueSpec[]): Promise<void> {
  await boss.createQueue(givenUpQueue, { retryLimit: 5, retryDelay: minute })
  for (const { name, attempts, every } of queues) {
    const options = {
      retryLimit: attempts - 1,
      retryDelay: minute / 2,
      retryBackoff: true,
      // A worker that dies is noticed by its silence, so work may take as long as it needs.
      expireInSeconds: 24 * 60 * minute - 1,
      notify: true,
    }
    const lasting = { policy: 'short', heartbeatSeconds: 30, deadLetter: givenUpQueue }
    await boss.createQueue(name, { ...options, ...lasting })
    await boss.updateQueue(name, options)
    if (every === undefined) await boss.unschedule(name)
    else await boss.schedule(name, every, {}, { tz: 'UTC', singletonKey: regular })
  }
}
