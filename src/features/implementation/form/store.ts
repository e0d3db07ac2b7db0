import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Texts } from '#kernel/i18n'

/** Something of the plan that an activity may be measured by. */
export interface PlanMeasure {
  readonly id: string
  readonly name: Texts
  readonly section: 'indicators' | 'proposals' | 'own'
  /** Whether the plan names it for the commitment that is asked about. */
  readonly isNamed: boolean
  /** Whether it measures a commitment that the authority reports on. */
  readonly isOwn: boolean
}

/** The indicators of a plan version and those that are proposed, a commitment's first. */
export const listPlanMeasures = (
  tx: Tx,
  {
    version,
    commitment,
    own = [],
  }: {
    readonly version: number
    readonly commitment: string
    /** The commitments that the authority reports on. */
    readonly own?: readonly string[]
  },
): Promise<PlanMeasure[]> =>
  query(
    tx,
    sql`select id, record->'name' as name, section,
          coalesce(record->'commitments' ? ${commitment}, false) as "isNamed",
          coalesce(record->'commitments' ?| ${[...own]}::text[], false) as "isOwn"
        from varde.plan_measure
        where version = ${version}
          and not record ? 'replacedBy' and not record ? 'endedBy'
        order by "isNamed" desc, section, position`,
  )
