import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { PeopleCounted } from '#features/disclosure'

/** A figure that people measured, with what it counts, as it lies in the record. */
export interface MeasuredRow {
  readonly factId: string
  readonly indicator: string
  readonly period: string
  readonly organisation: string | null
  readonly definition: number
  readonly unit: string
  readonly countsPeople: PeopleCounted
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
  /** Whether the period has a value, and if not, why. */
  readonly state: string
  readonly coverageOf: string | null
  readonly coverageReported: number | null
  readonly coverageExpected: number | null
  readonly source: unknown
  readonly replaces: string | null
  readonly reason: unknown
  readonly recordedAt: string
  readonly handedInAt: string
  readonly publishedAt: string | null
}

/**
 * The figures of a plan that people measured and handed in, oldest first; nothing of a withdrawn chain,
 * nothing that is restricted. A figure whose series is not in force is taken to count harm.
 */
export const listMeasured = (tx: Tx, plan: string): Promise<MeasuredRow[]> =>
  query(
    tx,
    sql`select o.id as "factId", o.indicator, o.about as period, o.organisation, o.definition,
          coalesce(r.record->'definition'->>'unit', '') as unit,
          coalesce(r.record->'definition'->>'countsPeople', 'harm') as "countsPeople",
          o.value, o.numerator, o.denominator, o.state, o.coverage_of as "coverageOf",
          o.coverage_reported as "coverageReported", o.coverage_expected as "coverageExpected", o.source, o.replaces, o.reason,
          to_json(o.recorded_at) as "recordedAt", to_json(state.handed_in_at) as "handedInAt",
          to_json(state.published_at) as "publishedAt"
        from varde.observation o
        join varde.fact_state state on state.fact = o.id and state.handed_in_at is not null
        left join varde.plan_version v on v.plan = o.plan and v.state = 'in-force'
        left join varde.plan_record r
          on r.version = v.id and r.section = 'indicators' and r.id = o.indicator
        where o.plan = ${plan} and o.origin = 'people' and not o.draft and o.level <> 'restricted'
          and coalesce(state.protected_rank, 1) < varde.level_rank('restricted')
          and not exists (select from varde.fact_event w
            where w.chain = o.chain and w.kind = 'withdrawn')
        order by o.recorded_at, o.id`,
  )
