import type { Tx } from '#kernel/db'
import { json, query, queryOptional, sql } from '#kernel/db'
import type { Level } from '#kernel/facts'
import type { JournalActor } from '#kernel/journal'

export interface RecordLevels {
  /** The level that the version in force states. */
  readonly stated: Level
  /** The level that counts: people's latest word, else the stated one. */
  readonly now: Level
}

/** The levels of a record of the version in force. */
export const findLevels = (
  tx: Tx,
  plan: string,
  { section, id }: { readonly section: string; readonly id: string },
): Promise<RecordLevels | undefined> =>
  queryOptional(
    tx,
    sql`select r.level as stated, coalesce(given.level, r.level) as now
        from varde.plan_version v
        join varde.plan_record r on r.version = v.id and r.section = ${section} and r.id = ${id}
        left join lateral (select l.level from varde.record_level l
          where l.plan = v.plan and l.section = r.section and l.record = r.id
          order by l.seq desc limit 1) given on true
        where v.plan = ${plan} and v.state = 'in-force'`,
  )

/** Notes a level that people gave a record. */
export async function insertLevel(
  tx: Tx,
  { plan, section, id, level }: { plan: string; section: string; id: string; level: Level },
  { at, actor }: { at: Date; actor: JournalActor },
): Promise<void> {
  await query(
    tx,
    sql`insert into varde.record_level (plan, section, record, level, at, actor)
        values (${plan}, ${section}, ${id}, ${level}, ${at}, ${json(actor)})`,
  )
}

/** Every level that people gave records of a plan, oldest first. */
export const listLevels = (
  tx: Tx,
  plan: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  query(
    tx,
    sql`select section, record, level, to_json(at) as at from varde.record_level
        where plan = ${plan} order by seq`,
  )
