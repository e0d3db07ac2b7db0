import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Texts } from '#kernel/i18n'
import type { FiguresKey } from '../lists/schema.ts'

/** An indicator that a target of another may follow. */
export interface Followable {
  readonly id: string
  readonly name: Texts
}

/** The other indicators of the version in force that are counted in a unit, in the plan's order; no restricted one. */
export const listFollowable = (
  tx: Tx,
  { plan, indicator, unit }: Pick<FiguresKey, 'plan' | 'indicator'> & { readonly unit: string },
): Promise<Followable[]> =>
  query(
    tx,
    sql`select r.id, r.record->'name' as name
        from varde.plan_measure r join varde.plan_version v on v.id = r.version
        where v.plan = ${plan} and v.state = 'in-force' and r.section <> 'proposals' and r.id <> ${indicator}
          and coalesce(r.record->'definition'->>'unit', r.record->>'unit') = ${unit} and r.level <> 'restricted'
          and coalesce((select l.level from varde.record_level l where l.plan = v.plan
            and l.section = r.section and l.record = r.id order by l.seq desc limit 1), r.level) <> 'restricted'
          and not r.record ? 'replacedBy' and not r.record ? 'endedBy'
        order by r.position`,
  )
