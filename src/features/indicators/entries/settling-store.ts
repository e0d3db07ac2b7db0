import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'

const tables = [
  'observation',
  'target',
  'baseline',
  'definition',
  'observation_use',
  'verdict',
] as const

/** Takes draft facts of a series back. One that is no draft any more is refused by its table. */
export async function removeDrafts(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  // writes: observation, target, baseline, definition, observation_use, verdict
  for (const table of tables)
    await query(
      tx,
      sql`delete from ${sql.ref(`varde.${table}`)} where id = any(${[...ids]}) and origin = 'people'`,
    )
}

/** From signing on these facts are kept as they are. */
export async function settleDrafts(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  // writes: observation, target, baseline, definition, observation_use, verdict
  for (const table of tables)
    await query(
      tx,
      sql`update ${sql.ref(`varde.${table}`)} set draft = false where id = any(${[...ids]}) and draft`,
    )
}
