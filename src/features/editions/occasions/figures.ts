import type { Period } from '#kernel/clock'
import { parsePeriod } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { Level } from '#kernel/facts'
import type { Texts } from '#kernel/i18n'
import { organisationNames } from '#features/organisations'
import type { Measure, PlanVersion } from '#features/rounds'
import { roundReading } from '#features/rounds'
import type { OccasionContext } from './context.ts'
import { figuresCode, figuresOf } from './rules.ts'

/** An indicator of a plan version, a proposal for one, or an authority's own, as what a list of figures is about. */
interface Subject {
  readonly id: string
  /** The version that states it. */
  readonly version: number
  readonly name: Texts
  readonly population: Texts | null
  readonly level: Level
  readonly isProposal: boolean
  /** Codes of those whose figure it is, as the package names them. */
  readonly owners: readonly string[]
  readonly measure: Omit<Measure, 'id' | 'name' | 'owners'>
}

/**
 * What all lists of figures on an indicator share: whose it is, and what a figure of it must say. Its one line's
 * subject is the indicator, which stands where a round's line has its commitment. Undefined where the plan
 * neither measures it nor proposes to.
 */
export const findFiguresContext = async (
  tx: Tx,
  plan: string,
  indicator: string,
): Promise<OccasionContext | undefined> => (await listFiguresContexts(tx, plan, [indicator]))[0]

/** The same of several indicators, asked for together; without those that the plan does not know. */
export async function listFiguresContexts(
  tx: Tx,
  plan: string,
  indicators: readonly string[],
): Promise<readonly OccasionContext[]> {
  if (indicators.length === 0) return []
  const subjects = await listSubjects(tx, plan, indicators)
  const ids = [...new Set(subjects.map(({ version }) => version))]
  const versions = await roundReading.versionsById(tx, ids)
  const years = await yearsOf(tx, ids)
  const owners = await listOwners(tx, plan, subjects, versions)
  const organisations = await organisationNames(tx, null)
  return subjects.flatMap((subject) => {
    const [version, period] = [versions.get(subject.version), years.get(subject.version)]
    if (!version || !period) return []
    const whose = owners.get(subject.id) ?? []
    return [contextOf(subject, { version, period, owners: whose, organisations })]
  })
}

interface Known extends Pick<OccasionContext, 'version' | 'organisations'> {
  readonly period: Period
  /** Keys of those whose list there may be. */
  readonly owners: readonly string[]
}

function contextOf(
  { id, name, level, population, measure, ...subject }: Subject,
  { version, period, owners, organisations }: Known,
): OccasionContext {
  const commitment = {
    id,
    number: null,
    kind: 'listed' as const,
    title: name,
    summary: population ?? name,
    indicators: [id],
    level,
  }
  return {
    plan: version.plan,
    occasion: figuresOf({ id, name }, period),
    version,
    organisations,
    everyone: owners.map((organisation) => ({
      organisation,
      commitment: id,
      part: 'lead' as const,
    })),
    commitments: new Map([[id, commitment]]),
    measures: new Map([[id, { id, name, owners: subject.owners, ...measure }]]),
  }
}

/** As the version in force states them; where it no longer measures an indicator, the newest that did: its list stays. */
const listSubjects = (tx: Tx, plan: string, indicators: readonly string[]): Promise<Subject[]> =>
  query(
    tx,
    sql`select r.id, r.version, r.record->'name' as name, r.section = 'proposals' as "isProposal",
          coalesce(r.record->'definition'->'population', r.record->'population') as population,
          -- What an authority makes its own is its own words: a proposal is internal only as a reading of ours.
          case when r.section = 'proposals' and level.now <> 'restricted' then 'public' else level.now end
            as level,
          coalesce(r.record->'owners', r.record->'organisations',
            case when coalesce(r.record->>'owner', r.record->>'organisation') is null then '[]'
              else jsonb_build_array(coalesce(r.record->>'owner', r.record->>'organisation')) end)
            as owners,
          jsonb_build_object(
            'kind', coalesce(said.content->>'kind', r.record->'definition'->>'kind',
              case r.record->>'unit' when 'percent' then 'share' else 'count' end),
            'unit', coalesce(said.content->>'unit', r.record->'definition'->>'unit', r.record->>'unit'),
            'definition', coalesce(said.version, (r.record->'definition'->>'version')::int, 1),
            -- What was ever said to count harm is protected as such, whatever a later version says.
            'countsPeople', case when 'harm' in (r.record->'definition'->>'countsPeople',
                r.record->>'countsPeople') or said.ever then 'harm'
              else coalesce(said.content->>'countsPeople', r.record->'definition'->>'countsPeople',
                r.record->>'countsPeople') end,
            'follows', coalesce((select jsonb_object_agg(other.id, other.record->'name') from varde.plan_measure other
              where other.version = r.version and other.id in (select t.relative_to from varde.target t
                where t.plan = ${plan} and t.indicator = r.id and t.relative_to is not null)), '{}')) as measure
        from (select distinct on (r.id) r.* from varde.plan_version v
          join varde.plan_measure r on r.version = v.id and r.id = any(${[...indicators]})
          where v.plan = ${plan} and v.state in ('in-force', 'ended')
          order by r.id, v.state = 'in-force' desc, v.number desc, v.id desc, r.section) r
        join lateral (select coalesce((select l.level from varde.record_level l
            where l.plan = ${plan} and l.section = r.section and l.record = r.id
            order by l.seq desc limit 1), r.level) as now) level on true
        left join lateral (select d.version, d.content,
            bool_or(d.content->>'countsPeople' = 'harm') over () as ever from varde.definition d
          join varde.fact_event e on e.fact = d.id and e.kind = 'handed-in'
          where d.plan = ${plan} and d.indicator = r.id and not exists (select from varde.fact_event w
            where w.chain = d.chain and w.kind = 'withdrawn')
          order by d.version desc, e.seq desc limit 1) said on true
        order by r.id`,
  )

/**
 * Whose list there may be, by the indicator. Of a proposal: those whom it names, and who reports on a commitment
 * that it serves; each may adopt it.
 */
async function listOwners(
  tx: Tx,
  plan: string,
  subjects: readonly Subject[],
  versions: ReadonlyMap<number, PlanVersion>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = subjects.map(({ id, version, owners, isProposal }) => {
    const jurisdiction = versions.get(version)?.jurisdiction ?? ''
    const keys = owners.flatMap((code) => [`${jurisdiction}:${code}`, `int:${code}`])
    return { id, version, keys, isProposal }
  })
  const rows = await query<{ indicator: string; id: string }>(
    tx,
    sql`with asked as (select * from jsonb_to_recordset(${json(asked)})
          as given (id text, version bigint, keys jsonb, "isProposal" boolean))
        select asked.id as indicator, o.id from asked
        join varde.organisation o on asked.keys ? o.id
        union
        select asked.id, a.organisation from asked
        join varde.plan_record r on r.version = asked.version and r.section = 'proposals' and r.id = asked.id
        join varde.reporting_assignment a on a.plan = ${plan} and a.valid_to is null
          and r.record->'commitments' ? a.commitment
        where asked."isProposal"
        order by 1, 2`,
  )
  const found = Map.groupBy(rows, ({ indicator }) => indicator)
  return new Map([...found].map(([indicator, all]) => [indicator, all.map(({ id }) => id)]))
}

/** The years of a plan; of one that names none, the year in which its version was published. */
async function yearsOf(tx: Tx, versions: readonly number[]): Promise<ReadonlyMap<number, Period>> {
  const rows = await query<{ id: number; start: string; end: string }>(
    tx,
    sql`select id, left(coalesce(head->'period'->>'start', head->'period'->>'end', published_at::text), 4) as start,
          left(coalesce(head->'period'->>'end', head->'period'->>'start', published_at::text), 4) as end
        from varde.plan_version where id = any(${[...versions]}::bigint[])`,
  )
  return new Map(
    rows.map(({ id, start, end }) => {
      const years = parsePeriod(start === end ? start : `${start}/${end}`)
      if (!years) throw new Error(`plan version ${id} has no years`)
      return [id, years]
    }),
  )
}

/** The codes of the lists of figures that have been begun, of one organisation or of all in the plan. */
export async function listFigureCodes(
  tx: Tx,
  plan: string,
  organisation: string | null = null,
): Promise<readonly string[]> {
  const rows = await query<{ indicator: string }>(
    tx,
    sql`select distinct indicator from varde.report
        where plan = ${plan} and kind = 'figures'
          and (${organisation}::text is null or organisation = ${organisation}) order by indicator`,
  )
  return rows.map(({ indicator }) => figuresCode(indicator))
}
