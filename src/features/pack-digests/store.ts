import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { JournalActor } from '#kernel/journal'
import type { HandedOutFile, MadeOf, NewFile } from './schema.ts'

/** Whoever keeps a digest and whoever withdraws wait for each other, so that none outlives what it betrays. */
export const holdDigests = (tx: Tx): Promise<unknown> =>
  query(tx, sql`select pg_advisory_xact_lock(hashtextextended('pack digests', 0))`)

/** The files of a snapshot that are still known, of packs that showed as many facts. */
export const listFiles = (tx: Tx, { head, shown }: MadeOf): Promise<HandedOutFile[]> =>
  query(
    tx,
    sql`select paper, form, language, version, first_at as at, salt, digest from varde.pack_file
        where snapshot = ${head.id}::uuid and salt is not null and shown = ${shown.length} order by seq`,
  )

/** Whether everything that a pack was made of is still there. */
export async function standsStill(tx: Tx, { head, shown, before }: MadeOf): Promise<boolean> {
  const gone = await query(
    tx,
    sql`select from unnest(${[...shown]}::int[]) as shown (position)
          where not exists (select from varde.snapshot_fact f
            where f.snapshot = ${head.id}::uuid and f.position = shown.position)
        union all
        select from varde.fact_event e join varde.fact_event w on w.chain = e.chain and w.kind = 'withdrawn'
          where e.fact = any(${[...before]}::text[])`,
  )
  return gone.length === 0
}

/** Who handed a file out, and when. */
export interface Deed {
  readonly at: Date
  readonly by: JournalActor
}

/** Keeps that a file was handed out. */
export const insertFile = (
  tx: Tx,
  { paper, form, language, version, salt, digest }: NewFile,
  { head, shown, before }: MadeOf,
  { at, by }: Deed,
): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.pack_file (snapshot, paper, form, language, version, first_at, actor, shown,
          before_facts, salt, digest)
        values (${head.id}::uuid, ${paper}, ${form}, ${language}, ${version}, ${at}, ${json(by)},
          ${shown.length}, ${[...before]}::text[], ${salt}, ${digest})`,
  )

/** Takes away salt and digest of every file that could show one of these chains. */
export const forgetFiles = (tx: Tx, chains: readonly string[]): Promise<unknown> =>
  query(
    tx,
    sql`update varde.pack_file p set salt = null, digest = null where p.salt is not null and (
          exists (select from varde.snapshot_leaf l
            where l.snapshot = p.snapshot and l.chains && ${[...chains]}::text[])
          or exists (select from varde.fact_event e
            where e.chain = any(${[...chains]}::text[]) and e.fact = any(p.before_facts)))`,
  )
