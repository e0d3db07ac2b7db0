import type { Tx } from '#kernel/db'
import { json, query, queryOptional, sql } from '#kernel/db'
import type { JournalActor } from '#kernel/journal'

/** What the secretariat chose last. */
export interface Choice {
  /** How often it has chosen. */
  readonly number: number
  readonly keys: readonly string[]
}

/** The newest choice for a round; undefined where there is none. */
export const findChoice = (tx: Tx, round: string): Promise<Choice | undefined> =>
  queryOptional(
    tx,
    sql`select number, keys from varde.deviation_choice where round = ${round}::uuid
        order by number desc limit 1`,
  )

/** Writes a choice; false where somebody wrote one of this number meanwhile. */
export async function insertChoice(
  tx: Tx,
  { number, keys }: Choice,
  { round, at, by }: { readonly round: string; readonly at: Date; readonly by: JournalActor },
): Promise<boolean> {
  const rows = await query(
    tx,
    sql`insert into varde.deviation_choice (round, number, keys, at, actor)
        values (${round}::uuid, ${number}, ${[...keys]}::text[], ${at}, ${json(by)})
        on conflict do nothing returning seq`,
  )
  return rows.length > 0
}
