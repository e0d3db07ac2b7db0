import assert from 'node:assert/strict'
import { test } from 'node:test'
import { obeyed } from './law.ts'
import { placeOf, textsOf } from './syntax.ts'
import { isTest, listSources, sliceOf, type Source } from './tree.ts'

/**
 * Whose table each is: the slice that the migration which creates it names in its first line, or a later
 * one that takes it over: `-- takes over: report, edition`. The few that the kernel makes before any migration runs are its own.
 */
function ownersOf(sources: readonly Source[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>()
  for (const { path, text } of sources) {
    const slice = path.startsWith('src/kernel/') ? 'kernel' : headingOf(text)
    for (const [, table] of text.matchAll(
      /create (?:unlogged )?table (?:if not exists )?varde\.(\w+)/gi,
    )) {
      if (slice && table) owners.set(table, slice)
    }
    const [, handed] = /^-- takes over: ([a-z_, ]+)$/m.exec(text) ?? []
    for (const table of handed?.split(', ') ?? []) if (slice) owners.set(table, slice)
  }
  return owners
}

const headingOf = (text: string): string | undefined => /^-- slice: ([a-z-]+)\n/.exec(text)?.[1]

const writes =
  /\b(?:insert\s+into|delete\s+from|truncate(?:\s+table)?|merge\s+into|update(?=\s+(?:only\s+)?\S+\s+(?:as\s+)?(?:\w+\s+)?set\b))\s+(?:only\s+)?([\w."$]+(?:\{\})?)/gi

/** The tables that a source writes, each with its place. A name that is not in the statement is `${}`. */
const writtenIn = (source: Source): readonly { place: string; table: string }[] =>
  [...textsOf(source)].flatMap(({ node, text }) =>
    [...text.matchAll(writes)].flatMap(([, written]) => {
      const table = (written ?? '').replaceAll('"', '').replace(/^varde\./, '')
      const tables = table.includes('${}') ? announcedIn(source) : [table]
      return tables.map((one) => ({ place: placeOf(source, node), table: one }))
    }),
  )

/** The tables that a comment `// writes: target, baseline` names, for statements that take the name as a value. */
const announcedIn = ({ text }: Source): readonly string[] =>
  /\/\/ writes: ([a-z_, ]+)/.exec(text)?.[1]?.split(', ') ?? ['${}']

/** Every write into a table that is not the writer's own. */
function foreignWrites(
  sources: readonly Source[],
  owners: ReadonlyMap<string, string>,
): readonly string[] {
  return sources.flatMap((source) =>
    writtenIn(source)
      .filter(({ table }) => owners.get(table) !== (sliceOf(source.path) ?? 'kernel'))
      .map(({ place, table }) => `${place} writes ${table} of ${owners.get(table) ?? 'nobody'}`),
  )
}

const migrations = listSources('db/migrations', /\.sql$/)

/** A restore puts back the rows of every slice, and knows none of them. */
const isRestore = ({ path }: Source): boolean => path === 'src/kernel/backup/load.ts'

test('a slice writes only its own tables', () => {
  const sources = listSources('src').filter((source) => !isTest(source) && !isRestore(source))
  obeyed(
    foreignWrites(sources, ownersOf([...migrations, ...listSources('src/kernel')])),
    "Call a step of the table's owner, which takes the transaction and stands in its door. A statement that takes the table's name as a value needs a comment `// writes: target, baseline`.",
  )
})

test('every migration that makes a table says in its first line whose it is', () => {
  const unnamed = migrations.filter(
    ({ text }) => /create table/i.test(text) && headingOf(text) === undefined,
  )
  obeyed(
    unnamed.map(({ path }) => path),
    'Begin with the line `-- slice: plans`, or `-- slice: kernel`.',
  )
})

test('every table stands in the schema varde', () => {
  const outside = migrations.flatMap(({ path, text }) =>
    [...text.matchAll(/create table (?!varde\.|if not exists varde\.)\S+/gi)].map(
      ([statement]) => `${path} ${statement}`,
    ),
  )
  obeyed(outside, 'Write `create table varde.…`: the login that serves may reach nothing else.')
})

test('the law on tables notices a write into a table of another slice, or of nobody', () => {
  const owners = ownersOf([
    { path: '0100_club.sql', text: '-- slice: club\ncreate table varde.player (id text);' },
    { path: '0200_match.sql', text: '-- slice: match\ncreate table varde.game (id text);' },
  ])
  const text = [
    'sql`insert into varde.player (id) values (${id})`',
    'sql`select id from varde.game for update of game`',
    'sql`insert into varde.player values (1) on conflict do update set id = 2`',
    'sql`update varde.game as g set id = 1`',
    'sql`delete from varde.game where id = 1`',
    'sql`insert into ${sql.table(name)} values (1)`',
    'sql`update only "varde"."game" set id = 1`',
  ].join('\n')
  const broken = foreignWrites([{ path: 'src/features/club/store.ts', text }], owners)
  assert.deepEqual(broken, [
    'src/features/club/store.ts:4 writes game of match',
    'src/features/club/store.ts:5 writes game of match',
    'src/features/club/store.ts:6 writes ${} of nobody',
    'src/features/club/store.ts:7 writes game of match',
  ])
  const announced = '// writes: player, game\nsql`insert into ${sql.table(name)} values (1)`'
  assert.deepEqual(
    foreignWrites([{ path: 'src/features/club/store.ts', text: announced }], owners),
    ['src/features/club/store.ts:2 writes game of match'],
  )
})
