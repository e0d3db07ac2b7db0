import type { PgBoss } from 'pg-boss'
import type { Address, Login, Tx } from '#kernel/db'
import { listen, query, runText, sql, transaction } from '#kernel/db'
import { workWaits } from './enqueue.ts'

interface Waiting {
  readonly id: number
  readonly name: string
  readonly data: object
  readonly dedupeKey: string | null
  readonly startAfter: Date | null
}

const batch = 100

/**
 * Hands what transactions have asked for on to pg-boss: out of the outbox and into the queue in one
 * transaction, so nothing is lost and nothing is handed on twice. Names that this release does not know
 * are left to the release that does.
 */
export async function handOver(
  boss: PgBoss,
  login: Login,
  names: readonly string[],
): Promise<void> {
  for (;;) {
    const moved = await transaction(login, async (tx) => {
      const waiting = await takeWaiting(tx, names)
      for (const one of waiting) await send(boss, tx, one)
      return waiting.length
    })
    if (moved < batch) return
  }
}

const takeWaiting = (tx: Tx, names: readonly string[]): Promise<Waiting[]> =>
  query(
    tx,
    sql`delete from varde.outbox where id in (
          select id from varde.outbox where name = any(${names}) order by id limit ${batch}
          for update skip locked)
        returning id, name, data, dedupe_key as "dedupeKey", start_after as "startAfter"`,
  )

// The queues keep one waiting job for each key; a job that was given none has one of its own.
const send = (boss: PgBoss, tx: Tx, one: Waiting): Promise<unknown> =>
  boss.send(one.name, one.data, {
    db: { executeSql: async (text, values) => runText(tx, text, values) },
    singletonKey: one.dedupeKey ?? `outbox ${one.id}`,
    ...(one.startAfter && { startAfter: one.startAfter }),
  })

export interface Watching {
  /** Hands on what waits now; resolves when it is done. */
  look(): Promise<void>
  close(): Promise<void>
}

/** What is committed is heard of at once; this is for what was said while nobody could hear. */
const lookAgain = 5000

/** Looks after the outbox from now on: when something is added, and from time to time. */
export async function watchOutbox(
  address: Address,
  handOn: () => Promise<void>,
  failed: (error: unknown) => void,
): Promise<Watching> {
  let under: Promise<void> = Promise.resolve()
  let isWaiting = false
  let isClosed = false
  // One at a time; whoever comes meanwhile is served by one more look.
  const look = (): Promise<void> => {
    if (isWaiting || isClosed) return under
    isWaiting = true
    under = under.then(async () => {
      isWaiting = false
      await handOn().catch(failed)
    })
    return under
  }
  const hear = () => void look()
  const listening = await listen(address, workWaits, { message: hear, missed: hear })
  const timer = setInterval(hear, lookAgain)
  await look()
  const close = async (): Promise<void> => {
    isClosed = true
    clearInterval(timer)
    await listening.close()
    await under
  }
  return { look, close }
}
