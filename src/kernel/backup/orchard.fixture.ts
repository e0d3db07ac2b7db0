import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '#kernel/db'
import { query, sql, transaction } from '#kernel/db'
import type { Script, Scripts } from '#kernel/schema'
import { migrate } from '#kernel/schema'
import { testDatabase } from '#test/database'

const script = (name: string, text: string): Script => ({ name, text, digest: `digest of ${name}` })

const trees = script(
  '0001_trees',
  `create table varde.kind (name text primary key);
   insert into varde.kind values ('apple');
   create table varde.tree (
     id bigint generated always as identity primary key,
     kind text not null references varde.kind,
     grafted_on bigint references varde.tree,
     weight numeric, planted date, seen timestamptz, photo bytea, notes text, tags text[], facts jsonb,
     words tsvector generated always as (to_tsvector('simple', coalesce(notes, ''))) stored
   );
   create function varde.keep_tree() returns trigger language plpgsql as $$
     begin raise exception 'trees are kept'; end $$;
   create trigger tree_is_kept before update or delete on varde.tree
     for each row execute function varde.keep_tree();
   create table varde.ticket (token text)`,
)

const heights = script('0002_heights', 'alter table varde.tree add column height int default 2')

const orchard = script(
  '10_orchard',
  'create view published.tree as select id, kind from varde.tree',
)

/** An invented schema with everything that is hard to copy, and its next release. */
export const firstRelease: Scripts = { migrations: [trees], published: [orchard] }
export const nextRelease: Scripts = { migrations: [trees, heights], published: [orchard] }

/** A database on one of these releases. */
export async function orchardDatabase(scripts: Scripts = firstRelease): Promise<Database> {
  const database = await testDatabase()
  await owner(database, 'drop schema varde cascade; drop schema published cascade')
  await migrate(database.migrate, new Date('2025-01-01T00:00:00Z'), scripts)
  return database
}

/** Runs statements as the owner of the tables. */
export const owner = <Row>({ migrate: login }: Database, statements: string): Promise<Row[]> =>
  transaction(login, (tx) => query<Row>(tx, sql.raw(statements)))

export const newPath = (): string =>
  join(mkdtempSync(join(tmpdir(), 'varde-backup-')), 'varde.backup')
