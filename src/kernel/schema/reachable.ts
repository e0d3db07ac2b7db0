import { StartRefused } from '#kernel/config'
import type { Database, Login } from '#kernel/db'
import { query, read, sql } from '#kernel/db'

/** The oldest PostgreSQL that our SQL runs on. */
const oldest = 15

/**
 * Refuses to go on where one of the three logins of an operator's own PostgreSQL does not get in, or
 * where that is too old: the setting is named, and what the server said.
 */
export async function refuseUnreachable(database: Database): Promise<void> {
  const logins: readonly (readonly [string, Login])[] = [
    ['DATABASE_URL', database.app],
    ['VARDE_MIGRATE_DATABASE_URL', database.migrate],
    ['VARDE_PUBLIC_DATABASE_URL', database.public],
  ]
  for (const [setting, login] of logins) {
    const version = await majorVersion(setting, login)
    if (version >= oldest) continue
    throw new StartRefused(
      'postgres-too-old',
      `${setting} leads to PostgreSQL ${version}: ${oldest} or newer is needed.`,
    )
  }
}

async function majorVersion(setting: string, login: Login): Promise<number> {
  const ask = sql`select current_setting('server_version_num')::int / 10000 as version`
  try {
    const [row] = await read(login, (tx) => query<{ version: number }>(tx, ask))
    return row?.version ?? 0
  } catch (error) {
    throw new StartRefused(
      'database-unreachable',
      `${setting} leads to no database that lets us in: ${wordsOf(error)}. Mend the setting or the server.`,
      { cause: error },
    )
  }
}

// Where a name has several addresses and none answers, Node's error is a bundle without words.
function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}
