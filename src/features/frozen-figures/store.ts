import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { BreakdownsRow, CellsRow, VerdictRow } from './schema.ts'

/** The figures among these that were parted. */
export const listCells = (tx: Tx, figures: readonly string[]): Promise<CellsRow[]> =>
  query(
    tx,
    sql`select id, cells from varde.observation where id = any(${[...figures]}) and cells <> '[]'`,
  )

/** What is meant by the categories of some series: the plan's words, then people's, oldest first. */
export const listBreakdowns = (
  tx: Tx,
  { plan, version, indicators }: Asked & { readonly version: number },
): Promise<BreakdownsRow[]> =>
  query(
    tx,
    sql`select indicator, breakdowns from (
          select r.id as indicator, 0 as version, r.record->'definition'->'breakdowns' as breakdowns
            from varde.plan_record r where r.version = ${version} and r.section = 'indicators'
          union all
          select d.indicator, d.version, d.content->'breakdowns' from published.definition d
            where d.plan = ${plan}
        ) told where indicator = any(${[...indicators]}) and breakdowns is not null
        order by indicator, version`,
  )

/** Which series of which plan. */
export interface Asked {
  readonly plan: string
  readonly indicators: readonly string[]
}

/** What authorities say of some series instead of the rule and may stand in a pack, oldest first. */
export const listVerdicts = (tx: Tx, { plan, indicators }: Asked): Promise<VerdictRow[]> =>
  query(
    tx,
    sql`select v.id, v.chain, v.replaces, v.organisation, v.indicator, v.about, v.verdict, v.rule, v.language,
          v.sentence, coalesce(s.published, s.handed_in) as published_at,
          (array['public', 'partner', 'internal'])[greatest(varde.level_rank(v.level), coalesce(s.protected, 1))]
            as level
        from varde.verdict v
        join lateral (select min(e.at) filter (where e.kind = 'published') as published,
            min(e.at) filter (where e.kind = 'handed-in') as handed_in,
            max(varde.level_rank(e.level)) filter (where e.kind = 'protected') as protected
          from varde.fact_event e where e.fact = v.id) s on true
        where v.plan = ${plan} and v.indicator = any(${[...indicators]}) and not v.draft
          and greatest(varde.level_rank(v.level), coalesce(s.protected, 1)) < 4
          and not exists (select from varde.fact_event w where w.chain = v.chain and w.kind = 'withdrawn')
          and (s.published is not null or (s.handed_in is not null and exists (
            select from varde.edition_item i join varde.edition_line l on l.id = i.line
            join varde.edition_event t on t.edition = l.edition and t.act = 'take'
            where i.fact = v.id)))
        order by coalesce(s.published, s.handed_in), v.id`,
  )
