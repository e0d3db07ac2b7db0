import type { Period } from '#kernel/clock'
import { parsePeriod } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { query, queryOne, queryOptional, sql } from '#kernel/db'
import type { Level } from '#kernel/facts'
import type { Texts } from '#kernel/i18n'
import { organisationNames } from '#features/organisations'
import type { Measure, PlanVersion } from '#features/rounds'
import { roundReading } from '#features/rounds'
import type { OccasionContext } from './context.ts'
import { figuresCode, figuresOf } from './rules.ts'

/** An indicator of a plan version, or a proposal for one, as what a list of figures is about. */
interface Subject {
  readonly id: string
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
export async function findFiguresContext(
  tx: Tx,
  plan: string,
  indicator: string,
): Promise<OccasionContext | undefined> {
  const version = await findVersionWith(tx, plan, indicator)
  const subject = version && (await findSubject(tx, version, indicator))
  if (!version || !subject) return undefined
  const { id, name, level, measure } = subject
  const owners = await listOwners(tx, version, subject)
  return {
    plan,
    occasion: figuresOf({ id, name }, await yearsOf(tx, version)),
    version,
    organisations: await organisationNames(tx, null),
    everyone: owners.map((organisation) => ({
      organisation,
      commitment: indicator,
      part: 'lead' as const,
    })),
    commitments: new Map([
      [
        indicator,
        {
          id,
          number: null,
          kind: 'listed' as const,
          title: name,
          summary: subject.population ?? name,
          indicators: [id],
          level,
        },
      ],
    ]),
    measures: new Map([[id, { id, name, owners: subject.owners, ...measure }]]),
  }
}

/** The version in force; where it no longer measures the indicator, the newest that did: its list stays. */
async function findVersionWith(
  tx: Tx,
  plan: string,
  indicator: string,
): Promise<PlanVersion | undefined> {
  const row = await queryOptional<{ version: number }>(
    tx,
    sql`select v.id as version from varde.plan_version v
        join varde.plan_record r on r.version = v.id and r.id = ${indicator}
          and r.section in ('indicators', 'proposals')
        where v.plan = ${plan} and v.state in ('in-force', 'ended')
        order by v.state = 'in-force' desc, v.number desc, v.id desc limit 1`,
  )
  return row && roundReading.getPlanVersion(tx, row.version)
}

const findSubject = (
  tx: Tx,
  { version, plan }: PlanVersion,
  indicator: string,
): Promise<Subject | undefined> =>
  queryOptional(
    tx,
    sql`select r.id, r.record->'name' as name, r.section = 'proposals' as "isProposal",
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
                r.record->>'countsPeople') end) as measure
        from varde.plan_record r
        join lateral (select coalesce((select l.level from varde.record_level l
            where l.plan = ${plan} and l.section = r.section and l.record = r.id
            order by l.seq desc limit 1), r.level) as now) level on true
        left join lateral (select d.version, d.content,
            bool_or(d.content->>'countsPeople' = 'harm') over () as ever from varde.definition d
          join varde.fact_event e on e.fact = d.id and e.kind = 'handed-in'
          where d.plan = ${plan} and d.indicator = r.id and not exists (select from varde.fact_event w
            where w.chain = d.chain and w.kind = 'withdrawn')
          order by d.version desc, e.seq desc limit 1) said on true
        where r.version = ${version} and r.id = ${indicator} and r.section in ('indicators', 'proposals')
        order by r.section limit 1`,
  )

/**
 * Whose list there may be. Of a proposal: those whom it names, and who reports on a commitment that it serves; each
 * may adopt it.
 */
async function listOwners(
  tx: Tx,
  { plan, version, jurisdiction }: PlanVersion,
  { id, owners, isProposal }: Subject,
): Promise<readonly string[]> {
  const rows = await query<{ id: string }>(
    tx,
    sql`select o.id from varde.organisation o
        where o.id = any(${owners.flatMap((code) => [`${jurisdiction}:${code}`, `int:${code}`])})
        union
        select a.organisation from varde.reporting_assignment a
        join varde.plan_record r on r.version = ${version} and r.section = 'proposals' and r.id = ${id}
          and r.record->'commitments' ? a.commitment
        where ${isProposal} and a.plan = ${plan} and a.valid_to is null
        order by 1`,
  )
  return rows.map((row) => row.id)
}

/** The years of a plan; of one that names none, the year in which its version was published. */
async function yearsOf(tx: Tx, { version }: PlanVersion): Promise<Period> {
  const { start, end } = await queryOne<{ start: string; end: string }>(
    tx,
    sql`select left(coalesce(head->'period'->>'start', head->'period'->>'end', published_at::text), 4) as start,
          left(coalesce(head->'period'->>'end', head->'period'->>'start', published_at::text), 4) as end
        from varde.plan_version where id = ${version}`,
  )
  const years = parsePeriod(start === end ? start : `${start}/${end}`)
  if (!years) throw new Error(`plan version ${version} has no years`)
  return years
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
