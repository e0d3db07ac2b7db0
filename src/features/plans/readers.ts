import type { Actor } from '#kernel/access'
import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'
import type { PackagePart, PackageRecord, PackageView } from '#kernel/package'
import { packageView } from '#kernel/package'
import { notFound } from '#kernel/operations'
import { levelsOpenTo } from '#features/disclosure'
import * as policy from './policy.ts'
import { publicRecords } from './versions/published-records.ts'
import type { PlanVersion } from './versions/store.ts'
export type { PlanVersion } from './versions/store.ts'
import { findVersion } from './versions/store.ts'

const columns = sql`id, plan, number, digest, head, state, published_at as "publishedAt"`
const inForceOn = (asOf: Date) =>
  sql`published_at <= ${asOf} and (ended_at is null or ended_at > ${asOf})`

/** The versions that were in force at a moment, one for each plan. Open to the public login. */
export const listPlans = (tx: Tx, asOf: Date): Promise<readonly PlanVersion[]> =>
  query(
    tx,
    sql`select ${columns} from published.plan_version where ${inForceOn(asOf)} order by plan`,
  )

/** The version of a plan that was in force at a moment. Open to the public login. */
export const planAsOf = (tx: Tx, plan: string, asOf: Date): Promise<PlanVersion | undefined> =>
  queryOptional(
    tx,
    sql`select ${columns} from published.plan_version where plan = ${plan} and ${inForceOn(asOf)}`,
  )

/** All versions that a plan has had, the newest first. Open to the public login. */
export const listVersions = (tx: Tx, plan: string): Promise<readonly PlanVersion[]> =>
  query(
    tx,
    sql`select ${columns} from published.plan_version where plan = ${plan} order by published_at desc`,
  )

/** The plan's draft, for those who may read it; for everyone else there is none. */
export async function findDraft(
  tx: Tx,
  reader: Actor,
  plan: string,
): Promise<PlanVersion | undefined> {
  if (!policy.readDraft(reader, { plan })) return undefined
  return findVersion(tx, plan, 'draft')
}

/** Who reads which version, on a page of which moment. */
export interface Reading {
  readonly reader: Actor
  readonly version: PlanVersion
  readonly asOf: Date
}

interface Row {
  readonly section: string
  readonly record: PackageRecord
}

/**
 * The sections of a version as this reader may read them: what was open to him at that
 * moment and is today. Readings of ours on a record (measurability, strength, pillars, repeats) are there
 * for insiders only; a series has no figures here for anyone, they are facts and read as facts.
 */
export async function viewAsOf(
  tx: Tx,
  reading: Reading,
  parts: readonly Pick<PackagePart, 'section'>[],
): Promise<PackageView> {
  const { reader, version, asOf } = reading
  const sections = parts.map(({ section }) => section)
  if (reader.kind === 'public')
    return packageView(version.head, await publicRecords(tx, { version, asOf, sections }))
  const rows = await listRecords(tx, reading, sections)
  const records = Map.groupBy(rows, ({ section }) => section)
  return packageView(
    version.head,
    new Map([...records].map(([section, found]) => [section, found.map(({ record }) => record)])),
  )
}

/** The records of one section as this reader may read them; see `viewAsOf`. */
export async function recordsAsOf<R extends PackageRecord>(
  tx: Tx,
  reading: Reading,
  part: PackagePart<R>,
): Promise<readonly R[]> {
  return (await viewAsOf(tx, reading, [part])).records(part)
}

const figures = ['observations', 'baselines', 'targets', 'value', 'numerator', 'denominator']
const ourReadings = ['level', 'measurability', 'strength', 'pillars', 'repeats', 'contradicts']

/** What somebody who has signed in may read of these sections. */
function listRecords(
  tx: Tx,
  { reader, version, asOf }: Reading,
  sections: readonly string[],
): Promise<readonly Row[]> {
  if (version.state === 'draft' && !policy.readDraft(reader, { plan: version.plan })) {
    throw notFound()
  }
  const open = levelsOpenTo(reader, version.plan)
  const left = open.includes('internal') ? figures : [...figures, ...ourReadings]
  return query(
    tx,
    sql`select r.section, r.record - ${left}::text[] as record
        from varde.plan_record r
        left join lateral (select l.level, l.at from varde.record_level l
          where l.plan = ${version.plan} and l.section = r.section and l.record = r.id
          order by l.seq desc limit 1) given on true
        where r.version = ${version.id} and r.section = any(${[...sections]})
          and coalesce(given.level, r.level) = any(${open})
          and (given.at is null or given.at <= ${asOf} or r.level = any(${open}))
          and (given.level is not null or not exists (
            select from varde.plan_record later join varde.plan_version w on w.id = later.version
            where w.plan = ${version.plan} and w.state = 'in-force' and later.section = r.section
              and later.id = r.id and not later.level = any(${open})))
        order by r.section, r.position`,
  )
}
