import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Level } from '#kernel/facts'
import type { Then } from './as-of.ts'

/** How the commitments of a version were protected at a moment: people's last word by then, else the version's. */
export async function findThen(
  tx: Tx,
  { plan, version }: { readonly plan: string; readonly version: number },
  moment: Date,
): Promise<Then> {
  const rows = await query<{ id: string; level: Level }>(
    tx,
    sql`select r.id, coalesce((select l.level from varde.record_level l
            where l.plan = ${plan} and l.section = 'commitments' and l.record = r.id
              and l.at <= ${moment} order by l.seq desc limit 1), r.level) as level
        from varde.plan_record r where r.version = ${version} and r.section = 'commitments'`,
  )
  return { moment, levels: new Map(rows.map(({ id, level }) => [id, level])) }
}
