import type { Actor } from '#kernel/access'
import type { Tx } from '#kernel/db'
import { json, query, queryOptional, sql } from '#kernel/db'
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
  const isInsider = levelsOpenTo(reader, version.plan).includes('internal')
  const left = isInsider ? figures : [...figures, ...ourReadings]
  return query(
    tx,
    sql`select r.section, r.record - ${left}::text[] as record
        from ${readable({ reader, versions: [version], asOf, sections })}
        order by r.section, r.position`,
  )
}

/** Sections of versions in force, as somebody reads them on a page of this moment. */
interface Asked {
  readonly reader: Actor
  readonly versions: readonly Pick<PlanVersion, 'id' | 'plan'>[]
  readonly asOf: Date
  readonly sections: readonly string[]
}

/** The records `r` of these versions that lie at levels which are open to the reader in their plans. */
function readable({ reader, versions, asOf, sections }: Asked) {
  const asked = versions.map(({ id, plan }) => ({ id, plan, open: levelsOpenTo(reader, plan) }))
  return sql`jsonb_to_recordset(${json(asked)}) as v (id bigint, plan text, open text[])
    join varde.plan_record r on r.version = v.id and r.section = any(${[...sections]})
    left join lateral (select l.level, l.at from varde.record_level l
      where l.plan = v.plan and l.section = r.section and l.record = r.id
      order by l.seq desc limit 1) given on true
    where coalesce(given.level, r.level) = any(v.open)
      and (given.at is null or given.at <= ${asOf} or r.level = any(v.open))
      and (given.level is not null or not exists (
        select from varde.plan_record later join varde.plan_version w on w.id = later.version
        where w.plan = v.plan and w.state = 'in-force' and later.section = r.section
          and later.id = r.id and not later.level = any(v.open)))`
}

/** A record by the version that it stands in. */
export interface RecordName {
  readonly version: number
  readonly section: string
  readonly record: string
}

/** What the reader may read in these versions besides what everybody may: one query, however many they are. */
export const listBesides = (tx: Tx, asked: Asked): Promise<readonly RecordName[]> =>
  query(
    tx,
    sql`select r.version, r.section, r.id as record from ${readable(asked)}
        except
        select version, section, id from published.plan_record
        where version = any(${asked.versions.map(({ id }) => id)}) and public_from <= ${asked.asOf}
          and section = any(${[...asked.sections]})`,
  )
