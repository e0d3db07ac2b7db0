import type { Tx } from '#kernel/db'
import { query, queryOne, sql } from '#kernel/db'
import type { ShownEntry } from './schema.ts'

/** Which entries: those of some plans (null: all, and those of none), and of one plan or operation. */
export interface Which {
  readonly plans: readonly string[] | null
  readonly plan: string | null
  readonly operation: string | null
}

const planOf = sql`subject ->> 'plan'`

const within = (plans: Which['plans']) =>
  sql`(${plans}::text[] is null or ${planOf} = any (${plans}))`

const matching = ({ plans, plan, operation }: Which) => sql`${within(plans)}
  and (${plan}::text is null or ${planOf} = ${plan})
  and (${operation}::text is null or operation = ${operation})`

/** A page of entries, the newest first. */
export const listEntries = (
  tx: Tx,
  which: Which,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ShownEntry[]> =>
  query(
    tx,
    sql`select seq, at, actor, operation, subject, hash from varde.journal
        where ${matching(which)} order by seq desc limit ${limit} offset ${offset}`,
  )

/** How many entries there are. */
export async function countEntries(tx: Tx, which: Which): Promise<number> {
  const counted = sql`select count(*) as entries from varde.journal where ${matching(which)}`
  return (await queryOne<{ entries: number }>(tx, counted)).entries
}

/** What the entries that somebody reads can be narrowed to. */
export async function listChoices(
  tx: Tx,
  plans: Which['plans'],
): Promise<{ readonly plans: readonly string[]; readonly operations: readonly string[] }> {
  const rows = await query<{ plan: string | null; operation: string }>(
    tx,
    sql`select distinct ${planOf} as plan, operation from varde.journal where ${within(plans)}`,
  )
  const sorted = (words: readonly (string | null)[]) =>
    [...new Set(words)].filter((word) => word !== null).toSorted()
  return {
    plans: sorted(rows.map(({ plan }) => plan)),
    operations: sorted(rows.map(({ operation }) => operation)),
  }
}
