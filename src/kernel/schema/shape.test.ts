import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql, transaction } from '#kernel/db'
import { testDatabase } from '#test/database'
import { describeShape } from './index.ts'

const database = await testDatabase()

await transaction(database.migrate, (tx) =>
  query(
    tx,
    sql.raw(`
    create table varde.court (
      id bigint generated always as identity primary key,
      name varchar(40) not null unique,
      surface text default 'grass' check (surface in ('grass', 'clay')),
      beside bigint references varde.court,
      label text generated always as ('court ' || surface) stored,
      gone int
    );
    alter table varde.court drop column gone;
    comment on table varde.court is 'Where they play.';
    create index court_surface on varde.court (surface);
    create function varde.keep_court() returns trigger language plpgsql as 'begin return new; end';
    create trigger court_is_kept before delete on varde.court
      for each row execute function varde.keep_court();
    create view published.court as select name from varde.court`),
  ),
)

const shapeOf = async (name: string): Promise<string | undefined> => {
  const files = await read(database.migrate, describeShape)
  return files.find((file) => file.name === name)?.text
}

test('a table is shown with its columns, keys, checks, indexes and triggers', async () => {
  assert.equal(
    await shapeOf('varde.court.txt'),
    `table varde.court

Where they play.

columns
  id       bigint                 not null identity always
  name     character varying(40)  not null
  surface  text                   default 'grass'::text
  beside   bigint
  label    text                   is ('court '::text || surface)

keys and checks
  court_pkey: PRIMARY KEY (id)
  court_name_key: UNIQUE (name)
  court_beside_fkey: FOREIGN KEY (beside) REFERENCES varde.court(id)
  court_surface_check: CHECK ((surface = ANY (ARRAY['grass'::text, 'clay'::text])))

indexes
  CREATE INDEX court_surface ON varde.court USING btree (surface)

triggers
  CREATE TRIGGER court_is_kept BEFORE DELETE ON varde.court FOR EACH ROW EXECUTE FUNCTION varde.keep_court()
`,
  )
})

test('a published view is shown with its columns', async () => {
  assert.equal(
    await shapeOf('published.court.txt'),
    'view published.court\n\ncolumns\n  name  character varying(40)\n',
  )
})
