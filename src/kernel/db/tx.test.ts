import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { testDatabase } from '#test/database'
import type { Tx } from './index.ts'
import { query, queryOne, read, sql, transaction } from './index.ts'

const database = await testDatabase()

before(() =>
  transaction(database.migrate, async (tx) => {
    await query(tx, sql`create table varde.court (name text primary key, games int not null)`)
    await query(tx, sql`insert into varde.court values ('centre', 0), ('north', 0)`)
    await query(tx, sql`grant all on varde.court to varde_app`)
  }),
)

const gamesOn = async (tx: Tx, name: string): Promise<number> => {
  const { games } = await queryOne<{ games: number }>(
    tx,
    sql`select games from varde.court where name = ${name}`,
  )
  return games
}

const play = (tx: Tx, name: string) =>
  query(tx, sql`update varde.court set games = games + 1 where name = ${name}`)

test('a deed that fails leaves nothing behind', async () => {
  const deed = transaction(database.app, async (tx) => {
    await play(tx, 'centre')
    throw new Error('rain')
  })
  await assert.rejects(deed, /rain/)
  assert.equal(await read(database.app, (tx) => gamesOn(tx, 'centre')), 0)
})

test('two deeds in each other’s way are both done: the database’s wish to try again is followed', async () => {
  let tries = 0
  let meet = (): void => undefined
  const met = new Promise<void>((resolve) => (meet = resolve))
  const both = (first: string, second: string): Promise<void> =>
    transaction(database.app, async (tx) => {
      tries += 1
      await play(tx, first)
      if (tries === 2) meet()
      await met
      await play(tx, second)
    })
  await Promise.all([both('centre', 'north'), both('north', 'centre')])
  assert.equal(await read(database.app, (tx) => gamesOn(tx, 'centre')), 2)
  assert.ok(tries > 2)
})

test('a deed that keeps failing in that way fails in the end', async () => {
  let tries = 0
  const deed = transaction(database.app, async (tx) => {
    tries += 1
    await query(tx, sql`do $$ begin raise exception using errcode = '40001'; end $$`)
  })
  await assert.rejects(deed, { code: '40001' })
  assert.equal(tries, 3)
})

test('every query of one look sees the same moment', async () => {
  const seen = await read(database.app, async (tx) => {
    const before = await gamesOn(tx, 'north')
    await transaction(database.app, (other) => play(other, 'north'))
    return [before, await gamesOn(tx, 'north')]
  })
  assert.equal(seen[0], seen[1])
})

test('what a look asks together is answered each for itself', async () => {
  const asked = await read(database.app, (tx) =>
    Promise.all([1, 2, 3].map((number) => queryOne(tx, sql`select ${number}::int as number`))),
  )
  assert.deepEqual(asked, [{ number: 1 }, { number: 2 }, { number: 3 }])
})

test('of statements sent together one that fails fails the deed, and the connection is good again', async () => {
  const [court, net] = ['court', 'net'].map((name) => sql`select from ${sql.id(name)}`)
  const before = await read(database.app, (tx) => gamesOn(tx, 'north'))
  const deed = transaction(database.app, (tx) =>
    Promise.all([play(tx, 'north'), query(tx, court ?? sql``), query(tx, net ?? sql``)]),
  )
  await assert.rejects(deed, { code: '42P01' })
  assert.equal(await read(database.app, (tx) => gamesOn(tx, 'north')), before)
})

test('a deed that goes on after a failed statement is not taken for done', async () => {
  const deed = transaction(database.app, async (tx) => {
    await assert.rejects(query(tx, sql`select from nothing_of_the_kind`))
    return 'done'
  })
  await assert.rejects(deed, /nothing was kept/)
})

test('nothing is asked in a transaction that has ended', async () => {
  const kept = await read(database.app, (tx) => Promise.resolve(tx))
  await assert.rejects(gamesOn(kept, 'centre'), /the transaction has ended/)
})

test('nothing can be written while looking', async () => {
  await assert.rejects(
    read(database.app, (tx) => play(tx, 'centre')),
    { code: '25006' },
  )
})

test('a connection that the server ends under a deed fails that deed alone', async () => {
  const deed = transaction(database.app, (tx) =>
    query(tx, sql`select pg_terminate_backend(pg_backend_pid())`),
  )
  await assert.rejects(deed)
  assert.equal(await read(database.app, (tx) => gamesOn(tx, 'centre')), 2)
})
