import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Texts } from '#kernel/i18n'

/** A listed commitment that holds and cannot be followed up as it stands. */
export interface Unmeasurable {
  readonly plan: string
  readonly id: string
  readonly number: string | null
  readonly title: Texts
  /** Nothing in its words can be measured, or no indicator follows it. */
  readonly why: 'nothing' | 'no-indicator'
}

/** The commitments of versions that cannot be followed up, in the order of each plan. */
export const listUnmeasurable = (
  tx: Tx,
  versions: readonly number[],
): Promise<readonly Unmeasurable[]> =>
  query(
    tx,
    sql`select v.plan, r.id, r.record->>'number' as number, r.record->'title' as title,
          case when r.record->>'measurability' = 'nothing' then 'nothing' else 'no-indicator' end as why
        from varde.plan_record r join varde.plan_version v on v.id = r.version
        where r.version = any(${[...versions]}) and r.section = 'commitments'
          and r.record->>'kind' = 'listed' and not r.record ? 'replacedBy' and not r.record ? 'endedBy'
          and (r.record->>'measurability' = 'nothing'
            or jsonb_array_length(coalesce(r.record->'indicators', '[]')) = 0)
        order by v.plan, r.position`,
  )
