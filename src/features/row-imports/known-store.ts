import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Level } from '#kernel/facts'
import type { RecordedEvent } from '#features/editions'

/** The version of a plan that is in force, as far as an import needs it. */
export interface ImportedPlan {
  readonly plan: string
  readonly version: number
  readonly timeZone: string
  /** Every dimension by which a figure of it may be parted. */
  readonly dimensions: readonly string[]
}

/** The plan in force; none where there is no such plan. */
export const listInForce = (tx: Tx, plan: string): Promise<ImportedPlan[]> =>
  query(
    tx,
    sql`select v.plan, v.id as version, v.head->>'timeZone' as "timeZone",
          array(select distinct b->>'dimension' from (
              select r.record->'definition'->'breakdowns' as breakdowns from varde.plan_record r
              where r.version = v.id and r.section = 'indicators'
              union all select d.content->'breakdowns' from varde.definition d where d.plan = v.plan
            ) stated cross join lateral jsonb_array_elements(coalesce(breakdowns, '[]')) b) as dimensions
        from varde.plan_version v where v.plan = ${plan} and v.state = 'in-force'`,
  )

/** An indicator, or a proposal for one, that a file names. */
export interface NamedIndicator {
  readonly id: string
  readonly level: Level
  /** The organisations that may state figures of it. */
  readonly owners: readonly string[]
  /** Whether a figure of it was ever published. */
  readonly isPublished: boolean
}

/** Those of these indicators that the plan has. */
export const listNamed = (
  tx: Tx,
  { plan, version }: ImportedPlan,
  indicators: readonly string[],
): Promise<NamedIndicator[]> =>
  query(
    tx,
    sql`select r.id, case when r.section = 'proposals' and level.now <> 'restricted' then 'public'
            else level.now end as level,
          array(select o.id from varde.organisation o where o.id in (
              select within.place || ':' || named.code
                from unnest(array[v.head->>'jurisdiction', 'int']) as within (place),
                  jsonb_array_elements_text(owner.codes) as named (code))
            union select a.organisation from varde.reporting_assignment a
              where r.section = 'proposals' and a.plan = ${plan} and a.valid_to is null
                and r.record->'commitments' ? a.commitment) as owners,
          exists (select from varde.observation o join varde.fact_event e
            on e.fact = o.id and e.kind = 'published'
            where o.plan = ${plan} and o.indicator = r.id) as "isPublished"
        from varde.plan_measure r
        join varde.plan_version v on v.id = r.version
        join lateral (select coalesce((select l.level from varde.record_level l
            where l.plan = ${plan} and l.section = r.section and l.record = r.id
            order by l.seq desc limit 1), r.level) as now) level on true
        join lateral (select coalesce(r.record->'owners', r.record->'organisations',
            jsonb_build_array(coalesce(r.record->>'owner', r.record->>'organisation'))) as codes) owner on true
        where r.version = ${version} and r.id = any(${[...indicators]}::text[])`,
  )

/** A list of figures that was begun: its newest edition's line, and the same line in the edition before. */
export interface BegunList {
  readonly organisation: string
  readonly indicator: string
  readonly number: number
  readonly line: string | null
  readonly previous: string | null
  readonly events: readonly Pick<RecordedEvent, 'act' | 'question'>[]
}

/** The lists of these indicators that organisations have begun; held until the transaction ends, where they are written. */
export const listBegun = (
  tx: Tx,
  {
    plan,
    organisations,
    indicators,
    isHeld,
  }: {
    readonly plan: string
    readonly organisations: readonly string[]
    readonly indicators: readonly string[]
    readonly isHeld: boolean
  },
): Promise<BegunList[]> =>
  query(
    tx,
    sql`select p.organisation, p.indicator, e.number, l.id as line, b.id as previous,
          coalesce((select jsonb_agg(jsonb_build_object('act', v.act, 'question', v.question) order by v.seq)
            from varde.edition_event v where v.edition = e.id), '[]') as events
        from (select id, organisation, indicator from varde.report
          where plan = ${plan} and kind = 'figures' and organisation = any(${[...organisations]}::text[])
            and indicator = any(${[...indicators]}::text[])
          ${isHeld ? sql`for update` : sql``}) p
        join lateral (select id, number from varde.edition where report = p.id
          order by number desc limit 1) e on true
        left join varde.edition_line l on l.edition = e.id and l.commitment = p.indicator
        left join (varde.edition_line b join varde.edition f on f.id = b.edition)
          on f.report = p.id and f.number = e.number - 1 and b.chain = l.chain`,
  )
