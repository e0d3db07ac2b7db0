import type { Database } from '#kernel/db'
import { query, read, sql } from '#kernel/db'

const tables = ['plan', 'plan_version', 'plan_record', 'organisation', 'observation', 'journal']

/** How much stands in the tables that a package reaches. */
export const counts = (database: Database) =>
  read(database.app, async (tx) => {
    const found = tables.map((table) =>
      query<{ count: number }>(tx, sql`select count(*) from ${sql.table(`varde.${table}`)}`),
    )
    return (await Promise.all(found)).map(([row]) => row?.count)
  })
