import type { Tx } from '#kernel/db'
import { query, queryOne, queryOptional, sql } from '#kernel/db'
import type { Commitment, Measure, PlanVersion } from './schema.ts'

const columns = sql`plan, id as version, head->'title' as title, head->'shortTitle' as "shortTitle",
  head->>'timeZone' as "timeZone", head->>'jurisdiction' as jurisdiction, head->'languages' as languages`

/** The version of a plan that is in force. */
export const findPlanInForce = (tx: Tx, plan: string): Promise<PlanVersion | undefined> =>
  queryOptional(
    tx,
    sql`select ${columns} from varde.plan_version where plan = ${plan} and state = 'in-force'`,
  )

/** The versions of several plans that are in force, by the plan's id. */
export const listPlansInForce = (tx: Tx, plans: readonly string[]): Promise<PlanVersion[]> =>
  query(
    tx,
    sql`select ${columns} from varde.plan_version
        where plan = any(${[...plans]}) and state = 'in-force' order by plan`,
  )

/** A version that is or was in force. */
export const getPlanVersion = (tx: Tx, version: number): Promise<PlanVersion> =>
  queryOne(tx, sql`select ${columns} from varde.plan_version where id = ${version}`)

/** Versions that are or were in force, by their ids. */
export async function versionsById(
  tx: Tx,
  versions: readonly number[],
): Promise<ReadonlyMap<number, PlanVersion>> {
  const rows = await query<PlanVersion>(
    tx,
    sql`select ${columns} from varde.plan_version where id = any(${[...versions]}::bigint[])`,
  )
  return new Map(rows.map((row) => [row.version, row]))
}

/** The commitments of a version, in the plan's order, at the level that counts today. */
export const listCommitments = async (tx: Tx, version: number): Promise<readonly Commitment[]> =>
  (await commitmentsByVersion(tx, [version])).get(version) ?? []

/** The same of several versions, by the version's id. */
export async function commitmentsByVersion(
  tx: Tx,
  versions: readonly number[],
): Promise<ReadonlyMap<number, readonly Commitment[]>> {
  const rows = await query<Commitment & { readonly version: number }>(
    tx,
    sql`select r.version, r.id, r.record->>'number' as number, r.record->>'kind' as kind,
          r.record->'title' as title, r.record->'summary' as summary,
          r.record->'indicators' as indicators,
          coalesce((select l.level from varde.record_level l
            where l.plan = v.plan and l.section = 'commitments' and l.record = r.id
            order by l.seq desc limit 1), r.level) as level
        from varde.plan_record r join varde.plan_version v on v.id = r.version
        where r.version = any(${[...versions]}::bigint[]) and r.section = 'commitments'
        order by r.position`,
  )
  return byVersion(rows)
}

/** A listed commitment that holds, with the codes of the organisations that the version states for it. */
export interface StatedOwners {
  readonly commitment: string
  readonly organisations: readonly string[]
}

/** Whom a version states for each of its listed commitments that hold, in the plan's order. */
export const listStatedOwners = (tx: Tx, version: number): Promise<StatedOwners[]> =>
  query(
    tx,
    sql`select r.id as commitment,
          coalesce((select jsonb_agg(given.one->'organisation' order by given.place)
            from jsonb_array_elements(r.record->'responsibilities') with ordinality as given (one, place)
            where given.one ? 'organisation' and given.one->>'basis' in ('stated', 'stated-elsewhere')),
            '[]') as organisations
        from varde.plan_record r
        where r.version = ${version} and r.section = 'commitments' and r.record->>'kind' = 'listed'
          and not r.record ? 'replacedBy' and not r.record ? 'endedBy'
        order by r.position`,
  )

/** The indicators with these ids, as far as a figure must obey them, by the version that states them so. */
export async function measuresByVersion(
  tx: Tx,
  versions: readonly number[],
  ids: readonly string[],
): Promise<ReadonlyMap<number, readonly Measure[]>> {
  const rows = await query<Measure & { readonly version: number }>(
    tx,
    sql`select version, id, record->'name' as name, record->'definition'->>'kind' as kind,
          record->'definition'->>'unit' as unit,
          (record->'definition'->>'version')::int as definition,
          record->'definition'->>'countsPeople' as "countsPeople",
          case when record ? 'owners' then record->'owners'
            when record ? 'owner' then jsonb_build_array(record->'owner') else '[]' end as owners
        from varde.plan_record
        where version = any(${[...versions]}::bigint[]) and section = 'indicators'
          and id = any(${[...ids]})
        order by position`,
  )
  return byVersion(rows)
}

const byVersion = <Row extends { readonly version: number }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Omit<Row, 'version'>[]> =>
  new Map(
    [...Map.groupBy(rows, (row) => row.version)].map(([version, found]) => [
      version,
      found.map(({ version: _, ...row }) => row),
    ]),
  )

/** The key of an organisation by its code in an address: the plan's own country first, then the others. */
export const findOrganisation = async (
  tx: Tx,
  version: Pick<PlanVersion, 'jurisdiction'>,
  code: string,
): Promise<string | undefined> => (await findOrganisations(tx, version, [code])).get(code)

/** The same for many codes at once; those that nobody has are left out. */
export async function findOrganisations(
  tx: Tx,
  { jurisdiction }: Pick<PlanVersion, 'jurisdiction'>,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const keysOf = (code: string) => [`${jurisdiction}:${code}`, `int:${code}`]
  const rows = await query<{ id: string }>(
    tx,
    sql`select id from varde.organisation where id = any(${codes.flatMap(keysOf)})`,
  )
  const known = new Set(rows.map(({ id }) => id))
  return new Map(
    codes.flatMap((code) => {
      const key = keysOf(code).find((one) => known.has(one))
      return key === undefined ? [] : [[code, key] as const]
    }),
  )
}
