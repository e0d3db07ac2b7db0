import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { testDatabase } from '#test/database'
import type { Tx } from './index.ts'
import { openDatabase, query, queryOne, read, sql, transaction } from './index.ts'
import { statementNames } from './prepared.ts'

const database = await testDatabase()

/** Stands for another node, which runs its migrations while this one works. */
const otherNode = openDatabase(database.addresses)

const migrate = (...statements: readonly string[]) =>
  transaction(otherNode.migrate, async (tx) => {
    for (const statement of statements) await query(tx, sql.raw(statement))
  })

before(() =>
  migrate(
    'create table varde.court (name text primary key, games int not null)',
    `insert into varde.court values ('centre', 7), ('north', 9)`,
    'grant select on varde.court to varde_app',
    'create view published.court as select name, games from varde.court',
    'grant select on published.court to varde_public',
  ),
)

const gamesOf = (tx: Tx, name: string) =>
  query(tx, sql`select games from published.court where name = ${name}`)
const courtsWith = (tx: Tx, games: number) =>
  query(tx, sql`select name from varde.court where games = ${games}`)

const kept = (tx: Tx) =>
  queryOne<{ count: number }>(
    tx,
    sql`select count(*) as count from pg_prepared_statements where statement like ${'%court%'}`,
  )

test('a statement is planned once on a connection, and again on none', async () => {
  const looked = await read(database.public, async (tx) => {
    const games = [await gamesOf(tx, 'centre'), await gamesOf(tx, 'north')]
    return { games, ...(await kept(tx)) }
  })
  assert.deepEqual(looked, { games: [[{ games: 7 }], [{ games: 9 }]], count: 1 })
})

test('a statement whose plan a migration of another node outdated is planned anew, on every connection', async () => {
  const both = () =>
    Promise.all(
      [1, 2].map(() =>
        read(database.public, async (tx) => {
          const found = await gamesOf(tx, 'centre')
          await query(tx, sql`select pg_sleep(0.05)`) // long enough to need a connection each
          return found
        }),
      ),
    )
  assert.deepEqual(await both(), [[{ games: 7 }], [{ games: 7 }]])
  await migrate(
    'drop view published.court',
    'create view published.court as select name, games::text as games from varde.court',
    'grant select on published.court to varde_public',
  )
  assert.deepEqual(await both(), [[{ games: '7' }], [{ games: '7' }]])
})

test('so is one that asks for a value of a type that the column no longer has', async () => {
  const look = () => transaction(database.app, (tx) => courtsWith(tx, 9))
  assert.deepEqual(await look(), [{ name: 'north' }])
  await migrate(
    'drop view published.court',
    'alter table varde.court alter column games type text using games::text',
  )
  assert.deepEqual(await look(), [{ name: 'north' }])
})

test('a statement that never ran is a fault at once', async () => {
  let tries = 0
  const look = read(database.app, (tx) => {
    tries += 1
    return query(tx, sql`select name + ${1} from varde.court`)
  })
  await assert.rejects(look, { code: '42883' })
  assert.equal(tries, 1)
  await otherNode.close()
})

test('only so many statements have a name, the same each time', () => {
  const names = statementNames(2)
  const [first, second] = [names.nameOf('select 1'), names.nameOf('select 2')]
  assert.ok(first && second && first !== second)
  assert.equal(names.nameOf('select 3'), undefined)
  assert.equal(names.nameOf('select 1'), first)
})

test('after a change all have other names; what was said twice counts once', () => {
  const names = statementNames()
  const first = names.nameOf('select 1') ?? ''
  names.outdated('select 1', first)
  const second = names.nameOf('select 1')
  assert.notEqual(second, first)
  names.outdated('select 1', first)
  assert.equal(names.nameOf('select 1'), second)
})
