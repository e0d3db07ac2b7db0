import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'

/** What has happened to a frozen fact since. */
export interface SinceRow {
  readonly position: number
  /** Replaced by one that was handed in, corrected in public, or withdrawn; of a silent authority: it has handed in. */
  readonly kind: 'replaced' | 'published' | 'withdrawn' | 'handed-in'
  readonly at: Date
  /** The fact that took its place. */
  readonly by: string | null
}

/** What took the place of a snapshot's facts, or took them away, the strongest for each, oldest first. */
export const listSince = (tx: Tx, snapshot: string): Promise<SinceRow[]> =>
  query(
    tx,
    sql`select position, kind, at, by from (
          select distinct on (position) * from (
            select l.position, case e.kind when 'handed-in' then 'replaced' else e.kind end as kind, e.at,
              case when e.kind <> 'withdrawn' then e.fact end as by,
              array_position(array['withdrawn', 'published', 'handed-in'], e.kind) as strength
            from varde.snapshot s join varde.snapshot_leaf l on l.snapshot = s.id
            join varde.fact_event e on e.chain = any(l.chains)
            where s.id = ${snapshot}::uuid and (e.kind = 'withdrawn'
              or (cardinality(l.facts) = 1 and l.kind not in ('line', 'proposal')
                and e.kind in ('handed-in', 'published') and e.fact <> all(l.facts)
                -- What it took the place of itself came before it.
                and e.at > (select min(own.at) from varde.fact_event own
                  where own.fact = any(l.facts) and own.kind in ('handed-in', 'published'))))
            union all
            select l.position, 'handed-in', h.at, null, 4
            from varde.snapshot s join varde.snapshot_leaf l on l.snapshot = s.id
            join varde.report p on p.round = s.round and p.organisation = l.organisation
            join varde.edition d on d.report = p.id
            join varde.edition_event h on h.edition = d.id and h.act = 'hand-in' and h.at >= s.frozen_at
            where s.id = ${snapshot}::uuid and l.kind = 'silence' and l.commitment is null
          ) happened order by position, strength, at desc
        ) strongest order by at, position`,
  )
