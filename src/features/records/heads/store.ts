import type { Day } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'
import type { Head } from './schema.ts'

const columns = sql`day, seq, hash, published_at as "publishedAt"`

/** Publishes a day's head; the day's first one stands. */
export async function insertHead(tx: Tx, head: Head): Promise<void> {
  const added = await query(
    tx,
    sql`insert into varde.journal_head (day, seq, hash, published_at)
        values (${head.day}, ${head.seq}, ${head.hash}, ${head.publishedAt})
        on conflict (day) do nothing returning day`,
  )
  // Kept renderings show the head, and the journal itself has not grown.
  if (added.length > 0) await query(tx, sql`select pg_notify('varde_changed', ${String(head.seq)})`)
}

/** The newest published head of the journal, or the newest by a moment; for the public's pages too. */
export const findPublishedHead = (tx: Tx, by: Date | null = null): Promise<Head | undefined> =>
  queryOptional(
    tx,
    sql`select ${columns} from published.journal_head
        where ${by}::timestamptz is null or published_at <= ${by} order by day desc limit 1`,
  )

/** Published heads, the newest first, from before a day. */
export const listHeads = (tx: Tx, before: Day | null, limit: number): Promise<Head[]> =>
  query(
    tx,
    sql`select ${columns} from published.journal_head
        where (${before}::date is null or day < ${before}::date) order by day desc limit ${limit}`,
  )
