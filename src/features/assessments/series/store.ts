import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'
import type { FactKey } from '#kernel/facts'
import { counts } from '#features/methods'
import type {
  Measure,
  RecordedBaseline,
  RecordedBreak,
  RecordedDefinition,
  RecordedObservation,
  RecordedSeries,
  RecordedTarget,
  RecordedUse,
  SeriesKey,
} from './schema.ts'
import { followedBy } from './rules.ts'

/** The series that these facts belong to, or that are named themselves, and those that follow them; each once. */
export function seriesOf(tx: Tx, facts: readonly FactKey[]): Promise<SeriesKey[]> {
  const of = (noun: string) => facts.filter((fact) => fact.noun === noun).map(({ id }) => id)
  return query(
    tx,
    sql`with touched as (
          select plan, indicator from varde.observation where id = any(${of('observation')})
          union all
          select plan, indicator from varde.target where id = any(${of('target')})
          union all
          select plan, indicator from varde.baseline where id = any(${of('baseline')})
          union all
          select plan, indicator from varde.definition where id = any(${of('definition')})
          union all
          select plan, indicator from varde.observation_use where id = any(${of('observation_use')})
          union all
          select plan, indicator from varde.comparability where id = any(${of('comparability')})
          union all
          select v.plan, r.id from varde.plan_version v
          join varde.plan_record r on r.version = v.id and r.section = 'indicators'
          where v.state = 'in-force' and v.plan || ':' || r.id = any(${of('series')})
        )
        select plan, indicator from touched
        union
        select t.plan, t.indicator from varde.target t
        join touched on touched.plan = t.plan and touched.indicator = t.relative_to
        where t.relative_to is not null and not t.draft
        order by plan, indicator`,
  )
}

/** Every series of every plan that is in force, or of one plan. */
export const everySeries = (tx: Tx, plan?: string): Promise<SeriesKey[]> =>
  query(
    tx,
    sql`select v.plan, r.id as indicator from varde.plan_version v
        join varde.plan_record r on r.version = v.id and r.section = 'indicators'
        where v.state = 'in-force' ${plan === undefined ? sql`` : sql`and v.plan = ${plan}`}
        union
        select plan, indicator from varde.definition
        where not draft ${plan === undefined ? sql`` : sql`and plan = ${plan}`}
        order by plan, indicator`,
  )

/** Whoever judges a plan's series waits for whoever is at it, so that each sees what the other has done. */
export const holdSeries = (tx: Tx, plan: string): Promise<unknown> =>
  query(tx, sql`select pg_advisory_xact_lock(hashtextextended('assessments ' || ${plan}, 0))`)

/** The time zone of a plan; its days begin there. */
export async function zoneOf(tx: Tx, plan: string): Promise<string> {
  const row = await queryOptional<{ zone: string }>(
    tx,
    sql`select head->>'timeZone' as zone from varde.plan_version
        where plan = ${plan} and state = 'in-force'`,
  )
  return row?.zone ?? 'UTC'
}

/** Facts that are read as if they had been published at a moment, drafts too. */
export interface IfPublished {
  readonly facts: readonly string[]
  readonly at: Date
}

interface Named {
  readonly plan: string
  readonly indicators: readonly string[]
  readonly ifPublished?: IfPublished
}

const publishedAt = ({ ifPublished }: Named) => {
  if (!ifPublished) return sql`e.published`
  const { facts, at } = ifPublished
  return sql`coalesce(e.published, case when f.id = any(${[...facts]}) then ${at}::timestamptz end)`
}

const isStated = ({ ifPublished }: Named) =>
  ifPublished ? sql`(not f.draft or f.id = any(${[...ifPublished.facts]}))` : sql`not f.draft`

const series = ({ plan, indicators }: Named) =>
  sql`f.plan = ${plan} and f.indicator = any(${[...indicators]})`

// What happened to facts is grouped once: to look it up fact by fact took a third longer for 60,000 of them.
const facts = (table: string, named: Named) => sql`
  from ${sql.ref(`varde.${table}`)} f
  left join (
    select e.fact, min(e.at) filter (where e.kind = 'published') as published,
      min(e.at) filter (where e.kind = 'handed-in') as handed_in,
      max(varde.level_rank(e.level)) filter (where e.kind = 'protected') as protected
    from varde.fact_event e join ${sql.ref(`varde.${table}`)} f on f.id = e.fact
    where ${series(named)} group by e.fact
  ) e on e.fact = f.id
  cross join lateral (select ${publishedAt(named)} as published, e.handed_in, e.protected) s
  where ${series(named)} and ${isStated(named)} and coalesce(s.published, s.handed_in) is not null
    and not exists (select from varde.fact_event w where w.chain = f.chain and w.kind = 'withdrawn')`

const recorded =
  sql.raw(`f.id, f.chain, f.replaces, f.indicator, f.organisation, f.origin, s.published,
  s.handed_in as "handedIn", greatest(varde.level_rank(f.level), s.protected) as rank`)

/** All that is recorded of some series of a plan, and of those that they follow. Nothing of a withdrawn chain. */
export async function recordedSeries(tx: Tx, named: Named): Promise<readonly RecordedSeries[]> {
  const all = await seriesAlone(tx, named)
  const known = new Map(all.map((one) => [one.indicator, one]))
  const others = [...new Set(all.flatMap(followedBy))].filter((id) => !known.has(id))
  const more = others.length > 0 ? await seriesAlone(tx, { ...named, indicators: others }) : []
  for (const one of more) known.set(one.indicator, one)
  return all.map((one) => ({
    ...one,
    followed: followedBy(one).flatMap((indicator) => known.get(indicator) ?? []),
  }))
}

/** Seven queries, however many. */
async function seriesAlone(tx: Tx, named: Named): Promise<readonly RecordedSeries[]> {
  const [measures, observations, targets, baselines, definitions, uses, breaks] = await Promise.all(
    [
      listMeasures(tx, named),
      listObservations(tx, named),
      listTargets(tx, named),
      listBaselines(tx, named),
      listDefinitions(tx, named),
      listUses(tx, named),
      listBreaks(tx, named),
    ],
  )
  const of = <Fact extends { readonly indicator: string }>(all: readonly Fact[]) => {
    const groups = Map.groupBy(all, ({ indicator }) => indicator)
    return (indicator: string): readonly Fact[] => groups.get(indicator) ?? []
  }
  const by = {
    measures: of(measures),
    observations: of(observations),
    targets: of(targets),
    baselines: of(baselines),
    definitions: of(definitions),
    uses: of(uses),
    breaks: of(breaks),
  }
  return named.indicators.map((indicator) => ({
    indicator,
    measure: by.measures(indicator)[0] ?? null,
    observations: by.observations(indicator).map(counts.carried),
    targets: by.targets(indicator),
    baselines: by.baselines(indicator).map(counts.carried),
    definitions: by.definitions(indicator),
    uses: by.uses(indicator),
    breaks: by.breaks(indicator),
    followed: [],
  }))
}

type Stated = Measure & { readonly indicator: string }

const listMeasures = (tx: Tx, { plan, indicators }: Named): Promise<Stated[]> =>
  query(
    tx,
    sql`select r.id as indicator, (r.record->'definition'->>'version')::int as version,
          r.record->'definition'->>'unit' as unit, r.record->'definition'->>'direction' as direction,
          r.record->'definition'->>'countsPeople' as "countsPeople",
          coalesce(r.record->'definition'->>'method', '') as method,
          coalesce(r.record->'definition'->'parameters', '{}') as parameters
        from varde.plan_version v
        join varde.plan_record r on r.version = v.id and r.section = 'indicators'
        where v.plan = ${plan} and v.state = 'in-force' and r.id = any(${[...indicators]})`,
  )

const listObservations = (tx: Tx, named: Named): Promise<RecordedObservation[]> =>
  query(
    tx,
    sql`select ${recorded}, f.about, f.value, f.numerator, f.denominator,
          f.coverage_reported as reported, f.coverage_expected as expected, f.definition, f.rival
        ${facts('observation', named)}`,
  )

const listTargets = (tx: Tx, named: Named): Promise<RecordedTarget[]> =>
  query(
    tx,
    sql`select ${recorded}, f.about, f.comparator, f.kind, f.value, f.upper,
          f.relative_to as "relativeTo"
        ${facts('target', named)}`,
  )

const listBaselines = (tx: Tx, named: Named): Promise<RecordedBaseline[]> =>
  query(
    tx,
    sql`select ${recorded}, f.about, f.value, f.numerator, f.denominator ${facts('baseline', named)}`,
  )

const listDefinitions = (tx: Tx, named: Named): Promise<RecordedDefinition[]> =>
  query(
    tx,
    sql`select ${recorded}, f.about, f.breaks, f.version, f.content->>'unit' as unit,
          f.content->>'direction' as direction, f.content->>'countsPeople' as "countsPeople",
          coalesce(f.content->>'method', '') as method,
          coalesce(f.content->'parameters', '{}') as parameters
        ${facts('definition', named)}`,
  )

const listUses = (tx: Tx, named: Named): Promise<RecordedUse[]> =>
  query(tx, sql`select ${recorded}, f.about, f.uses ${facts('observation_use', named)}`)

const listBreaks = (tx: Tx, named: Named): Promise<RecordedBreak[]> =>
  query(
    tx,
    sql`select ${recorded}, f.about, f.answer = 'new-definition' as breaks
        ${facts('comparability', named)}`,
  )
