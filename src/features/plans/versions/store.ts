import type { Tx } from '#kernel/db'
import { json, query, queryOne, queryOptional, sql } from '#kernel/db'
import type { PackageRecord } from '#kernel/package'
import type { Head, Parts, PlanContent } from '#features/packages'
import type { EarlierRecord, VersionState } from './rules.ts'

/** A version of a plan, as loaded. */
export interface PlanVersion {
  readonly id: number
  readonly plan: string
  readonly number: number
  readonly digest: string
  readonly head: Head
  readonly state: VersionState
  /** When it came into force; null as long as it is a draft. */
  readonly publishedAt: Date | null
}

const columns = sql`id, plan, number, digest, head, state, published_at as "publishedAt"`

/** Makes the plan if it is new, and lets nobody else load or publish it until the transaction ends. */
export async function holdPlan(tx: Tx, plan: string, now: Date): Promise<void> {
  await query(
    tx,
    sql`insert into varde.plan (id, created_at) values (${plan}, ${now}) on conflict (id) do nothing`,
  )
  await query(tx, sql`select from varde.plan where id = ${plan} for update`)
}

/** The version in force, or the draft. */
export const findVersion = (
  tx: Tx,
  plan: string,
  state: 'draft' | 'in-force',
): Promise<PlanVersion | undefined> =>
  queryOptional(
    tx,
    sql`select ${columns} from varde.plan_version where plan = ${plan} and state = ${state}`,
  )

/** Everything that a version states, as its package stated it. */
export async function getContent(
  tx: Tx,
  { id, head }: Pick<PlanVersion, 'id' | 'head'>,
): Promise<PlanContent> {
  const rows = await query<{ section: string; record: PackageRecord }>(
    tx,
    sql`select section, record from varde.plan_record where version = ${id} order by section, position`,
  )
  const sections = Map.groupBy(rows, ({ section }) => section)
  return {
    head,
    sections: new Map(
      [...sections].map(([section, records]) => [section, records.map(({ record }) => record)]),
    ),
  }
}

/** Every record that any published version has had, as the newest of them has it. */
export const listEarlier = (tx: Tx, plan: string): Promise<readonly EarlierRecord[]> =>
  query(
    tx,
    sql`select distinct on (r.id) r.id, r.section, v.state = 'in-force' as "isInForce",
          not r.record ?| array['replacedBy', 'endedBy'] as "isCurrent"
        from varde.plan_record r join varde.plan_version v on v.id = r.version
        where v.plan = ${plan} and v.state <> 'draft'
        order by r.id, v.published_at desc, v.id desc`,
  )

/** Removes the plan's draft with its records, if there is one. */
export async function deleteDraft(tx: Tx, plan: string): Promise<void> {
  const drafts = sql`select id from varde.plan_version where plan = ${plan} and state = 'draft'`
  await query(tx, sql`delete from varde.plan_record where version in (${drafts})`)
  await query(tx, sql`delete from varde.plan_version where plan = ${plan} and state = 'draft'`)
}

/** Keeps a package as the plan's draft. */
export async function insertDraft(
  tx: Tx,
  { content, digest, parts }: { content: PlanContent; digest: string; parts: Parts },
  now: Date,
): Promise<PlanVersion> {
  const { head, sections } = content
  const version = await queryOne<PlanVersion>(
    tx,
    sql`insert into varde.plan_version (plan, number, digest, head, state, loaded_at)
        values (${head.id}, ${head.version}, ${digest}, ${json(head)}, 'draft', ${now})
        returning ${columns}`,
  )
  const rows = parts.flatMap(({ section, defaultLevel }) =>
    (sections.get(section) ?? []).map((record, position) => ({
      section,
      id: record.id,
      position,
      level: record.level ?? defaultLevel,
      record,
    })),
  )
  await query(
    tx,
    sql`insert into varde.plan_record (version, section, id, position, level, record)
        select ${version.id}, section, id, position, level, record
        from jsonb_to_recordset(${json(rows)})
          as given (section text, id text, position int, level text, record jsonb)`,
  )
  return version
}

/** Ends the version in force, if there is one, and brings the draft into force. */
export async function bringIntoForce(tx: Tx, draft: PlanVersion, now: Date): Promise<void> {
  await query(
    tx,
    sql`update varde.plan_version set state = 'ended', ended_at = ${now}
        where plan = ${draft.plan} and state = 'in-force'`,
  )
  await query(
    tx,
    sql`update varde.plan_version set state = 'in-force', published_at = ${now}
        where id = ${draft.id}`,
  )
}
