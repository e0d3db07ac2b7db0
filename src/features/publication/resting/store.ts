import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Texts } from '#kernel/i18n'
import type { PeopleCounted } from '#features/disclosure'

/** A published figure that holds the same number as one that may be withdrawn. */
export interface Resting {
  /** The figure that may be withdrawn. */
  readonly of: string
  readonly fact: string
  readonly indicator: string
  /** As the plan calls it; null where the plan in force does not know it. */
  readonly name: Texts | null
  readonly period: string
  /** The number that both hold, as a decimal string. */
  readonly number: string
  /** What it is in the other figure. */
  readonly as: 'numerator' | 'denominator' | 'value'
  readonly countsPeople: PeopleCounted
}

/** Figures of one organisation that may be withdrawn. */
export interface Going {
  readonly plan: string
  readonly organisation: string
  readonly facts: readonly string[]
}

/** What a figure counts: its counts, or its value where it has none and is no share. */
const numbersOf = (of: string) =>
  sql.raw(`lateral (values
  ('numerator', ${of}.numerator), ('denominator', ${of}.denominator),
  ('value', case when ${of}.numerator is null or ${of}.denominator is null then ${of}.value end)
) as ${of}_said ("as", number)`)

/**
 * The other published figures of the same organisation and period that hold a number of one of these facts; none and
 * zero are no such number, nor is a percentage.
 */
export const listResting = (
  tx: Tx,
  { plan, organisation, facts }: Going,
  asOf: Date,
): Promise<readonly Resting[]> =>
  query(
    tx,
    sql`select distinct on (gone.id, other.id) gone.id as of, other.id as fact, other.indicator,
          r.record->'name' as name, other.about as period, trim_scale(other_said.number)::text as number,
          other_said."as", coalesce(r.record->'definition'->>'countsPeople', 'harm') as "countsPeople"
        from varde.observation gone
        cross join ${numbersOf('gone')}
        join varde.observation other on other.plan = gone.plan and other.organisation = gone.organisation
          and other.about = gone.about and other.chain <> gone.chain and not other.draft
        join varde.fact_state state on state.fact = other.id and state.published_at <= ${asOf}
        cross join ${numbersOf('other')}
        left join varde.plan_version v on v.plan = other.plan and v.state = 'in-force'
        left join varde.plan_record r on r.version = v.id and r.section = 'indicators' and r.id = other.indicator
        where gone.plan = ${plan} and gone.organisation = ${organisation} and gone.id = any(${facts})
          and gone_said.number = other_said.number and other_said.number <> 0
          and (other_said."as" <> 'value' or coalesce(r.record->'definition'->>'unit', '') <> 'percent')
          and not exists (select from varde.fact_event w where w.chain = other.chain and w.kind = 'withdrawn')
          and not exists (select from varde.observation next
            join varde.fact_state after on after.fact = next.id and after.published_at <= ${asOf}
            where next.replaces = other.id)
        order by gone.id, other.id, other_said."as"`,
  )
