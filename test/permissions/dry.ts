import type { Database } from '#kernel/db'
import { query, queryOne, read, sql } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { isRefused } from '#kernel/operations'

class Undone extends Error {}

/** The same visit, whose deeds are done and then undone: so that everyone may be tried in one world. */
export const dry = (visit: Visit): Visit => ({
  ...visit,
  transaction: async <Result>(deed: Parameters<typeof visit.transaction<Result>>[0]) => {
    const results: Result[] = []
    try {
      return await visit.transaction(async (tx) => {
        const result = await deed(tx)
        if (isRefused(result)) return result
        results.push(result)
        throw new Undone()
      })
    } catch (error) {
      if (error instanceof Undone) for (const result of results.slice(-1)) return result
      throw error
    }
  },
})

/** Tries at the door are counted whoever makes them; nothing else may be touched by one who may not. */
const counters = ['attempt']

/** What is on record: the journal's head, and of each table how many rows it has and what they say. */
export const fingerprint = (database: Database): Promise<unknown> =>
  read(database.app, async (tx) => {
    const tables = await query<{ name: string }>(
      tx,
      sql`select table_name as name from information_schema.tables
          where table_schema = 'varde' and table_type = 'BASE TABLE' order by 1`,
    )
    const told: Record<string, unknown> = {}
    for (const { name } of tables.filter((one) => !counters.includes(one.name)))
      told[name] = await queryOne(
        tx,
        sql`select count(*) as rows, coalesce(sum(hashtext(t::text)::bigint), 0) as says
            from ${sql.table(`varde.${name}`)} t`,
      )
    return told
  })
