import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'

/** The channel on which servers hear that work is waiting. */
export const workWaits = 'varde_work'

export interface EnqueueOptions {
  /** While a job of this name waits under this key, another is not added. */
  readonly dedupeKey?: string
  /** Not before this moment of the machine's clock. */
  readonly startAfter?: Date
}

/**
 * Asks for work as part of the caller's transaction: it is done if and only if the transaction is
 * kept, by whichever server is up, now or later. `data` must be what the job's schema reads.
 */
export async function enqueue(
  tx: Tx,
  name: string,
  data: unknown,
  { dedupeKey, startAfter }: EnqueueOptions = {},
): Promise<void> {
  await query(
    tx,
    sql`insert into varde.outbox (name, data, dedupe_key, start_after)
        values (${name}, ${json(data)}, ${dedupeKey ?? null}, ${startAfter ?? null})
        on conflict (name, dedupe_key) do nothing`,
  )
  await query(tx, sql`select pg_notify(${workWaits}, '')`)
}
