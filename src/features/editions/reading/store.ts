import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Level } from '#kernel/facts'
import type { Then } from './as-of.ts'

/**
 * How what the lines of a version are about was protected at a moment, commitments and indicators alike: people's
 * last word by then, else the version's.
 */
export async function findThen(
  tx: Tx,
  { plan, version }: { readonly plan: string; readonly version: number },
  moment: Date,
): Promise<Then> {
  const rows = await query<{ id: string; level: Level }>(
    tx,
    sql`select r.id, case when r.section = 'proposals' and r.level = 'internal' and l.level is null
            then 'public' else coalesce(l.level, r.level) end as level
        from (select version, section, id, level from varde.plan_record where section = 'commitments'
          union all select version, section, id, level from varde.plan_measure) r
        left join lateral (select l.level from varde.record_level l
          where l.plan = ${plan} and l.section = r.section and l.record = r.id and l.at <= ${moment}
          order by l.seq desc limit 1) l on true
        where r.version = ${version}`,
  )
  return { moment, levels: new Map(rows.map(({ id, level }) => [id, level])) }
}
