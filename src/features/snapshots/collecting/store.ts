import type { Tx } from '#kernel/db'
import { query, queryOne, sql } from '#kernel/db'
import { counts } from '#features/methods'
import type {
  IndicatorRow,
  RecordedAssessment,
  RecordedBaseline,
  RecordedFigure,
  RecordedSeries,
  RecordedTarget,
  VersionRow,
} from './schema.ts'

/** Which plan version's series, and which round is frozen. */
export interface SeriesAsked {
  readonly plan: string
  /** `varde.plan_version.id` */
  readonly version: number
  /** `varde.reporting_round.id` */
  readonly round: string
}

/**
 * Whoever acts on a report of the plan waits until this transaction has ended, and what he did is seen here: all that
 * is frozen is of one moment.
 */
export const holdReports = (tx: Tx, plan: string): Promise<unknown> =>
  query(tx, sql`select from varde.report where plan = ${plan} order by id for share`)

export const getVersion = (tx: Tx, version: number): Promise<VersionRow> =>
  queryOne(
    tx,
    sql`select number, digest, head->'title' as title,
          array(select r.id from varde.plan_record r where r.version = v.id and r.section = 'commitments'
            and (r.record ? 'replacedBy' or r.record ? 'endedBy')) as over
        from varde.plan_version v where id = ${version}`,
  )

// Of the round's own reports only what was taken counts, and that is read with them. What everybody can read
// elsewhere, or was taken there, may stand beside it.
const standing = (table: string, { plan, round }: SeriesAsked) => sql`
  from ${sql.ref(`varde.${table}`)} f
  join lateral (select min(e.at) filter (where e.kind = 'published') as published,
      min(e.at) filter (where e.kind = 'handed-in') as handed_in,
      min(e.at) filter (where e.kind = 'signed') as signed,
      max(varde.level_rank(e.level)) filter (where e.kind = 'protected') as protected
    from varde.fact_event e where e.fact = f.id) s on true
  where f.plan = ${plan} and not f.draft
    and greatest(varde.level_rank(f.level), coalesce(s.protected, 1)) < 4
    and not exists (select from varde.fact_event w where w.chain = f.chain and w.kind = 'withdrawn')
    and (s.published is not null or (s.handed_in is not null and exists (
      select from varde.edition_item i join varde.edition_line l on l.id = i.line
      join varde.edition_event t on t.edition = l.edition and t.act = 'take'
      where i.fact = f.id)))
    and not exists (select from varde.edition_item i join varde.edition_line l on l.id = i.line
      join varde.edition d on d.id = l.edition join varde.report p on p.id = d.report
      where i.fact = f.id and p.round = ${round}::uuid)`

const columns = sql.raw(`f.id, f.chain, f.indicator, f.organisation, f.origin, f.replaces, f.reason,
  (array['public', 'partner', 'internal'])[greatest(varde.level_rank(f.level), coalesce(s.protected, 1))]
    as level, s.signed as "signedAt", s.handed_in as "handedInAt",
  coalesce(s.published, s.handed_in) as published_at`)

const listFigures = (tx: Tx, asked: SeriesAsked): Promise<RecordedFigure[]> =>
  query(
    tx,
    sql`select ${columns}, f.about, f.value::text, f.numerator::text, f.denominator::text, f.definition,
          f.state, f.qualifier, f.rival, f.coverage_reported as reported, f.coverage_expected as expected,
          null as commitment, case when f.source ? 'language' then f.source end as source,
          case when not f.source ? 'language' then f.source end as reference
        ${standing('observation', asked)} order by f.indicator, f.about, f.id`,
  )

const listBaselines = (tx: Tx, asked: SeriesAsked): Promise<RecordedBaseline[]> =>
  query(
    tx,
    sql`select ${columns}, f.about, f.value::text, f.numerator::text, f.denominator::text, f.state
        ${standing('baseline', asked)}
        order by f.indicator, f.about, f.id`,
  )

const listTargets = (tx: Tx, asked: SeriesAsked): Promise<RecordedTarget[]> =>
  query(
    tx,
    sql`select ${columns}, f.about, f.comparator, f.kind, f.value::text, f.upper::text,
          f.deciding_body as "decidingBody" ${standing('target', asked)}
        order by f.indicator, f.about, f.id`,
  )

/** The newest word on how each series is measured; what was ever said to count harm is protected as such. */
const listIndicators = (tx: Tx, asked: SeriesAsked): Promise<IndicatorRow[]> =>
  query(
    tx,
    sql`select r.id, r.record->'name' as name,
          coalesce((select l.level from varde.record_level l where l.plan = ${asked.plan}
            and l.section = 'indicators' and l.record = r.id order by l.seq desc limit 1), r.level) as level,
          coalesce(said.content, r.record->'definition')->>'unit' as unit,
          coalesce(said.content, r.record->'definition')->>'direction' as direction,
          coalesce(said.version, (r.record->'definition'->>'version')::int) as definition,
          case when harm.ever or r.record->'definition'->>'countsPeople' = 'harm' then 'harm'
            else coalesce(said.content, r.record->'definition')->>'countsPeople' end as "countsPeople"
        from varde.plan_record r
        left join lateral (select f.version, f.content ${standing('definition', asked)}
          and f.indicator = r.id and f.version >= (r.record->'definition'->>'version')::int
          order by f.version desc, f.id limit 1) said on true
        join lateral (select exists (select from varde.definition d where d.plan = ${asked.plan}
          and d.indicator = r.id and not d.draft and d.content->>'countsPeople' = 'harm') as ever) harm on true
        where r.version = ${asked.version} and r.section = 'indicators' order by r.position`,
  )

const listUses = (tx: Tx, asked: SeriesAsked): Promise<RecordedSeries['uses'][number][]> =>
  query(
    tx,
    sql`select f.indicator, f.about, f.uses ${standing('observation_use', asked)}
        order by coalesce(s.published, s.handed_in), f.id`,
  )

/** What the methods said to everybody and to each authority, the newest first; nothing of what was withdrawn. */
const listAssessments = (tx: Tx, { plan }: SeriesAsked): Promise<RecordedAssessment[]> =>
  query(
    tx,
    sql`select indicator, organisation, method, method_version as version, verdict,
          attainment::text, expected::text, ratio::text, at, sentence, disagreement, facts, chains
        from varde.assessment a
        where plan = ${plan} and position = 0 and method is not null
          and not exists (select from varde.fact_event e
            where e.chain = any(a.chains) and e.kind = 'withdrawn')
        order by seq desc`,
  )

const listBesides = async (tx: Tx, asked: SeriesAsked): Promise<readonly string[]> => {
  const rows = await query<{ id: string }>(
    tx,
    sql`select f.id ${standing('definition', asked)}
        union all select f.id ${standing('comparability', asked)}`,
  )
  return rows.map(({ id }) => id)
}

/** All that is recorded of the plan's series and may stand in a pack, the round's own reports aside. */
export async function recordedSeries(tx: Tx, asked: SeriesAsked): Promise<RecordedSeries> {
  const [indicators, figures, baselines, targets, uses, assessments, besides] = await Promise.all([
    listIndicators(tx, asked),
    listFigures(tx, asked),
    listBaselines(tx, asked),
    listTargets(tx, asked),
    listUses(tx, asked),
    listAssessments(tx, asked),
    listBesides(tx, asked),
  ])
  return {
    indicators,
    figures: figures.map(counts.carried),
    baselines: baselines.map(counts.carried),
    targets,
    uses,
    assessments,
    besides,
  }
}
