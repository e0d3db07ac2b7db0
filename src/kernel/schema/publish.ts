import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import { runScript } from './run-script.ts'
import type { Script } from './scripts.ts'
import { digestOf } from './scripts.ts'

/** Whether the schema `published` was made from exactly these files; its comment says from which. */
export async function isPublished(tx: Tx, published: readonly Script[]): Promise<boolean> {
  const [found] = await query<{ comment: string | null }>(
    tx,
    sql`select obj_description(oid, 'pg_namespace') as comment from pg_namespace where nspname = 'published'`,
  )
  return found?.comment === markOf(published)
}

// What this file does besides running the scripts is part of what was made: count it up on a change.
const edition = 1

const markOf = (published: readonly Script[]): string => `${edition} ${digestOf(published)}`

/** Removes the published views, so that migrations may change what they stand on. */
export async function unpublish(tx: Tx): Promise<void> {
  await query(tx, sql`drop schema if exists published cascade`)
}

/** Makes the published views and grants each login what it may. */
export async function publish(tx: Tx, published: readonly Script[]): Promise<void> {
  await query(tx, sql`create schema published`)
  for (const one of published) await runScript(tx, 'published', one)
  await query(tx, sql.raw(grants))
  await query(tx, sql.raw(`comment on schema published is '${markOf(published)}'`))
}

const grants = `
grant usage on schema varde to varde_app;
grant select, insert, update, delete on all tables in schema varde to varde_app;
revoke insert, update, delete on varde.migration from varde_app;
grant usage, select on all sequences in schema varde to varde_app;
grant execute on all routines in schema varde to varde_app;
grant usage on schema published to varde_app, varde_public;
grant select on all tables in schema published to varde_app, varde_public`
