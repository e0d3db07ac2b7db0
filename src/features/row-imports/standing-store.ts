import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { Texts } from '#kernel/i18n'
import type { figureDrafts, ObservationFact } from '#features/indicators'

type Says = figureDrafts.ObservationSays

/** A field of a begun list, and the same line in the edition before it. */
export interface AskedField {
  readonly line: string
  readonly previous: string | null
  readonly field: string
}

/** What stands in such a field: its fact, what it replaced, and what the edition before says there. */
export interface StandingField extends Pick<AskedField, 'line' | 'field'> {
  readonly fact: string | null
  /** The fact that it says otherwise than, by name. */
  readonly replaces: string | null
  /** Why it says otherwise, as its draft says already. */
  readonly reason: Texts | null
  readonly draft: boolean
  readonly handedIn: boolean
  readonly says: Says | null
  readonly before: Says | null
  readonly inherited: InheritedField | null
  /** The version that stands in the field, and the last one that was saved. */
  readonly current: number
  readonly last: number
}

/** What the edition before says in a field. */
export interface InheritedField {
  readonly fact: string
  readonly chain: string
  readonly handedIn: boolean
  readonly reason: Texts | null
  readonly says: Says
}

const isHandedIn = (fact: string) =>
  sql.raw(`exists (select from varde.fact_event h where h.fact = ${fact} and h.kind = 'handed-in')`)
const stands = (alias: string) =>
  sql.raw(`not exists (select from varde.fact_event w
    where w.chain = ${alias}.chain and w.kind = 'withdrawn')`)

// One field after the other, whatever the planner thinks of tables that have just grown.
const factIn = (line: string) =>
  sql`select f.* from varde.edition_item i join varde.observation f on f.id = i.fact and ${stands('f')}
      where i.line = ${sql.raw(line)} and i.field = g.field limit 1`

/** What stands in fields of lists that were begun. */
export const listStanding = (tx: Tx, fields: readonly AskedField[]): Promise<StandingField[]> =>
  query(
    tx,
    sql`select g.line, g.field, o.id as fact, o.replaces, o.reason, coalesce(o.draft, false) as draft,
          ${isHandedIn('o.id')} as "handedIn",
          case when o.id is not null then varde.observation_says(o::varde.observation) end as says,
          case when b.id is not null then varde.observation_says(b::varde.observation) end as before,
          case when p.id is not null then jsonb_build_object('fact', p.id, 'chain', p.chain,
            'handedIn', ${isHandedIn('p.id')}, 'reason', p.reason,
            'says', varde.observation_says(p::varde.observation)) end as inherited,
          coalesce(r.current, 0) as current, coalesce(r.last, 0) as last
        from jsonb_to_recordset(${json(fields)}) as g (line uuid, previous uuid, field text)
        left join lateral (${factIn('g.line')}) o on true
        left join lateral (${factIn('g.previous')}) p on true
        left join lateral (select b.* from varde.observation b
          where b.id = o.replaces and b.organisation = o.organisation and ${stands('b')}
            and exists (select from varde.edition_item k where k.fact = b.id and k.field = g.field)
          limit 1) b on true
        left join lateral (select max(d.revision) filter (where d.in_field) as current,
            max(d.revision) as last from varde.draft_revision d
          where d.line = g.line and d.field = g.field) r on true`,
  )

/** Published figures of these periods, with those that were replaced since. */
export const listPublished = (
  tx: Tx,
  plan: string,
  pairs: readonly { readonly indicator: string; readonly period: string }[],
): Promise<ObservationFact[]> =>
  query(
    tx,
    sql`select o.id, o.chain, o.organisation, o.origin, o.replaces, o.reason, o.published_at, o.source,
          o.note, o.indicator, o.definition, o.about, o.value::text, o.numerator::text,
          o.denominator::text, o.words, o.qualifier, o.status, o.precision, o.state, o.total,
          o.coverage_of, o.coverage_reported, o.coverage_expected, o.cells
        from jsonb_to_recordset(${json(pairs)}) as g (indicator text, period text)
        join published.observation o on o.plan = ${plan} and o.indicator = g.indicator
          and o.about = g.period`,
  )

/** Choices between published figures of these indicators, oldest first. */
export const listChosen = (
  tx: Tx,
  plan: string,
  indicators: readonly string[],
): Promise<{ readonly indicator: string; readonly about: string; readonly uses: string }[]> =>
  query(
    tx,
    sql`select indicator, about, uses from published.observation_use
        where plan = ${plan} and indicator = any(${[...indicators]}::text[]) order by published_at, id`,
  )

/** A fact as a row of our own files states it. */
export interface FactAsStated {
  readonly id: string
  readonly indicator: string
  readonly period: string
  readonly value: string
  readonly numerator: string
  readonly denominator: string
  /** The figures of its parts; of an aim or a start none. */
  readonly cells: readonly figureDrafts.CellSays[]
}

/** Facts by their ids: what everybody may read, and drafts of one's own. */
export const listFacts = (
  tx: Tx,
  { plan, organisations }: { readonly plan: string; readonly organisations: readonly string[] },
  ids: readonly string[],
): Promise<FactAsStated[]> =>
  query(
    tx,
    sql`select id, indicator, coalesce(about, '') as period, coalesce(value::text, '') as value,
          coalesce(numerator, '') as numerator, coalesce(denominator, '') as denominator,
          coalesce(cells, '[]') as cells
        from (
          select id, indicator, about, value, numerator::text, denominator::text, cells
          from published.observation where plan = ${plan} and id = any(${[...ids]}::text[])
          union all
          select id, indicator, about, value, numerator::text, denominator::text, cells from varde.observation
          where plan = ${plan} and draft and organisation = any(${[...organisations]}::text[])
            and id = any(${[...ids]}::text[])
          union all
          select id, indicator, about, value, null, null, null from published.target
          where plan = ${plan} and id = any(${[...ids]}::text[])
          union all
          select id, indicator, about, value, numerator::text, denominator::text, null from published.baseline
          where plan = ${plan} and id = any(${[...ids]}::text[])
          union all
          select id, coalesce(indicator, ''), about, value, null, null, null from published.benchmark
          where plan = ${plan} and id = any(${[...ids]}::text[])
        ) facts`,
  )

/** The chains of facts that an organisation may replace by name. */
export const listChains = (
  tx: Tx,
  plan: string,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly chain: string }[]> =>
  query(
    tx,
    sql`select f.id, f.chain from varde.observation f
        where f.plan = ${plan} and f.id = any(${[...ids]}::text[]) and not f.draft and ${stands('f')}
          and exists (select from varde.fact_event e
            where e.fact = f.id and e.kind in ('handed-in', 'published'))`,
  )

/** A figure that stands in a draft of a list. */
export interface DraftFigure {
  readonly indicator: string
  readonly period: string
  readonly says: Says
}

/** The figures in the drafts of these organisations, of one indicator or all. */
export const listDrafts = (
  tx: Tx,
  { plan, organisations }: { readonly plan: string; readonly organisations: readonly string[] },
  indicator: string | null,
): Promise<DraftFigure[]> =>
  query(
    tx,
    sql`select o.indicator, o.about as period, varde.observation_says(o) as says
        from varde.observation o
        where o.plan = ${plan} and o.draft and o.organisation = any(${[...organisations]}::text[])
          and (${indicator}::text is null or o.indicator = ${indicator})
          and exists (select from varde.edition_item i
            where i.fact = o.id and i.field = 'observation.' || o.about)
        order by o.indicator, o.about`,
  )
