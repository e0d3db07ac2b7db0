import { createHash } from 'node:crypto'
import { StartRefused } from '#kernel/config'
import type { Login, Tx } from '#kernel/db'
import { query, sql, transaction } from '#kernel/db'
import type { Scripts } from '#kernel/schema'
import { readScripts, rebuild } from '#kernel/schema'
import { readable } from './backup.ts'
import { listFilled } from './catalogue.ts'
import { newer, readHeader, unreadable } from './format.ts'
import { readLines } from './lines.ts'
import { loadLines } from './load.ts'

export interface RestoreOrder {
  readonly path: string
  readonly now: Date
  /** Whether what the database holds may be lost. */
  readonly replace: boolean
  readonly scripts?: Scripts
  /** Told from time to time how many rows of how many are in place. */
  readonly told?: (rows: number, of: number) => void
}

/** What was restored. */
export interface Restored {
  readonly madeAt: string
  readonly rows: number
}

/**
 * Puts a backup in the place of what the database holds, all of it or nothing. An older one is
 * migrated to this release, a newer one refused, and so is a database that holds anything, unless
 * that may be replaced. The login is the one that owns the tables.
 */
export async function restoreBackup(login: Login, order: RestoreOrder): Promise<Restored> {
  const lines = readLines(order.path)
  try {
    return await restoreLines(login, order, lines)
  } catch (error) {
    throw inWordsOfFile(order.path, error)
  } finally {
    await lines.return(undefined)
  }
}

async function restoreLines(
  login: Login,
  { path, now, replace, scripts = readScripts(), told }: RestoreOrder,
  lines: AsyncGenerator<string>,
): Promise<Restored> {
  const opened: IteratorResult<string, undefined> = await lines.next()
  const first = opened.value
  const header = readHeader(path, first)
  const seen = createHash('sha256').update(`${first}\n`)
  const restore = async (tx: Tx): Promise<number> => {
    await query(tx, sql.raw(`${readable}; set local idle_in_transaction_session_timeout = 0`))
    const filled = await listFilled(tx)
    let rows = 0
    await rebuild(tx, { applied: header.migrations, scripts, now }, async () => {
      if (!replace) refuseFilled(filled, await listFilled(tx))
      rows = await loadLines(tx, { path, lines, seen, told: (done) => told?.(done, header.rows) })
    })
    return rows
  }
  // The lines are read once, so the deed is tried once.
  return { madeAt: header.madeAt, rows: await transaction(login, restore, { attempts: 1 }) }
}

// Migrations fill some tables themselves: those hold something in a database that nobody has used.
function refuseFilled(filled: ReadonlySet<string>, fromStart: ReadonlySet<string>): void {
  const people = [...filled].filter((table) => !fromStart.has(table))
  if (people.length === 0) return
  throw new StartRefused(
    'target-not-empty',
    `The database holds something already (${people.slice(0, 3).join(', ')}): restore into an empty one, or say that it may be replaced.`,
  )
}

function inWordsOfFile(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'database-newer') return newer(path)
  return /^(Z_|ENOENT|EISDIR|EACCES)/.test(String(error.code)) ? unreadable(path, error) : error
}
