import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Texts } from '#kernel/i18n'

/** Something of the plan that an activity may be measured by. */
export interface PlanMeasure {
  readonly id: string
  readonly name: Texts
  readonly section: 'indicators' | 'proposals'
  /** Whether the plan names it for the commitment that is asked about. */
  readonly isNamed: boolean
}

/** The indicators of a plan version and those that are proposed, the ones of a commitment first. */
export const listPlanMeasures = (
  tx: Tx,
  { version, commitment }: { readonly version: number; readonly commitment: string },
): Promise<PlanMeasure[]> =>
  query(
    tx,
    sql`select id, record->'name' as name, section,
          coalesce(record->'commitments' ? ${commitment}, false) as "isNamed"
        from varde.plan_record
        where version = ${version} and section in ('indicators', 'proposals')
          and not record ? 'replacedBy' and not record ? 'endedBy'
        order by "isNamed" desc, section, position`,
  )
