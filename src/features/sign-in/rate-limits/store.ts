import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'

/** Holds the buckets until the transaction ends, so that many at once are counted one after the other. */
export async function holdBuckets(tx: Tx, buckets: readonly string[]): Promise<void> {
  for (const bucket of [...buckets].sort())
    await query(tx, sql`select pg_advisory_xact_lock(hashtextextended(${bucket}, 0))`)
}

/** When the bucket was counted since a moment. */
export async function listMoments(tx: Tx, bucket: string, since: Date): Promise<readonly Date[]> {
  const rows = await query<{ at: Date }>(
    tx,
    sql`select at from varde.attempt where bucket = ${bucket} and at > ${since}`,
  )
  return rows.map(({ at }) => at)
}

/** Counts an attempt in each bucket; answers the rows, so that a success can take them out again. */
export async function addAttempts(
  tx: Tx,
  buckets: readonly string[],
  at: Date,
): Promise<readonly number[]> {
  const rows = await query<{ id: number }>(
    tx,
    sql`insert into varde.attempt (bucket, at) select bucket, ${at}::timestamptz
        from unnest(${buckets}::text[]) as given (bucket) returning id`,
  )
  return rows.map(({ id }) => id)
}

/** Takes attempts out again. */
export const removeAttempts = (tx: Tx, ids: readonly number[]): Promise<unknown> =>
  query(tx, sql`delete from varde.attempt where id = any(${ids}::bigint[])`)

/** Forgets whatever was counted in a bucket. */
export const emptyBucket = (tx: Tx, bucket: string): Promise<unknown> =>
  query(tx, sql`delete from varde.attempt where bucket = ${bucket}`)

/** Forgets what no limit looks at any more. Rows that another is forgetting just now are left to him. */
export const forgetBefore = (tx: Tx, moment: Date): Promise<unknown> =>
  query(
    tx,
    sql`delete from varde.attempt where id in
          (select id from varde.attempt where at < ${moment} limit 1000 for update skip locked)`,
  )
