import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Script } from './scripts.ts'

/** Runs a file of SQL; a fault names the file. */
export async function runScript(
  tx: Tx,
  folder: 'migrations' | 'published',
  { name, text }: Script,
): Promise<void> {
  try {
    await query(tx, sql.raw(text))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`db/${folder}/${name}.sql: ${why}`, { cause: error })
  }
}
