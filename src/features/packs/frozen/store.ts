import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Texts } from '#kernel/i18n'

export interface AreaRow {
  readonly id: string
  readonly number: string
  readonly title: Texts
  readonly commitments: readonly string[]
}

/** The areas of a plan version with the commitments listed under them, both in the plan's order. */
export const listAreas = (tx: Tx, version: number): Promise<AreaRow[]> =>
  query(
    tx,
    sql`select a.id, a.record->>'number' as number, a.record->'title' as title,
          array(select c.id from varde.plan_record c where c.version = a.version
            and c.section = 'commitments' and c.record->>'area' = a.id order by c.position) as commitments
        from varde.plan_record a where a.version = ${version} and a.section = 'areas'
        order by (a.record->>'position')::int, a.position`,
  )

/** The commitments whose owner the plan does not state and somebody inferred. */
export const listInferred = (tx: Tx, version: number): Promise<{ readonly commitment: string }[]> =>
  query(
    tx,
    sql`select distinct i.record->>'commitment' as commitment from varde.plan_record i
        join varde.plan_record c on c.version = i.version and c.section = 'commitments'
          and c.id = i.record->>'commitment'
        where i.version = ${version} and i.section = 'inferredResponsibilities'
          and not i.record ? 'endedBy' and not i.record ? 'replacedBy'
          and jsonb_array_length(coalesce(c.record->'responsibilities', '[]')) = 0
        order by commitment`,
  )
