import assert from 'node:assert/strict'
import { existsSync, statSync } from 'node:fs'
import { test } from 'node:test'
import type { Database } from '#kernel/db'
import { read, sql } from '#kernel/db'
import { describeShape } from '#kernel/schema'
import { testDatabase } from '#test/database'
import { makeBackup, restoreBackup } from './index.ts'
import { firstRelease, newPath, orchardDatabase, owner } from './orchard.fixture.ts'

const at = new Date('2025-06-01T12:00:00Z')
const now = new Date('2025-06-02T12:00:00Z')

const backUp = ({ migrate }: Database, path: string) =>
  makeBackup(migrate, { path, at, without: ['ticket', 'a table that is no more'] })

const restore = ({ migrate }: Database, path: string) =>
  restoreBackup(migrate, { path, now, replace: false, scripts: firstRelease })

const allTrees = (database: Database) =>
  owner(database, 'select t::text as tree from varde.tree t order by id')

const source = await orchardDatabase()
await owner(
  source,
  `insert into varde.kind values ('pear'), (E'quote " comma , ( \\\\ line \\n feed \\u2028 end');
   insert into varde.tree (kind, grafted_on, weight, planted, seen, photo, notes, tags, facts) values
     ('apple', 2, 9.60, '2025-03-01', '2025-03-01 12:00:00.123456+02', '\\x00ff0a', E'Æbletræ\\n', '{a,"b c",null}', '{"z":1,"a":[null,1e3]}'),
     ('pear', 1, 3300000000.000, null, 'infinity', '', '', '{}', 'null'),
     (E'quote " comma , ( \\\\ line \\n feed \\u2028 end', null, null, null, null, null, null, null, null);
   insert into varde.ticket values ('secret')`,
)

test('a restored database holds every row exactly, and goes on where it was', async () => {
  const path = newPath()
  assert.deepEqual(await backUp(source, path), { tables: 2, rows: 6 })
  const target = await orchardDatabase()
  assert.deepEqual(await restore(target, path), { madeAt: at.toISOString(), rows: 6 })

  assert.deepEqual(await allTrees(target), await allTrees(source))
  assert.deepEqual(
    await owner(target, `insert into varde.tree (kind) values ('pear') returning id`),
    [{ id: 4 }],
  )
})

test('keys, checks and triggers are as before', async () => {
  const path = newPath()
  await backUp(source, path)
  const target = await orchardDatabase()
  await restore(target, path)
  const [before, after] = await Promise.all(
    [source, target].map(({ migrate }) => read(migrate, describeShape)),
  )
  assert.deepEqual(after, before)
  await assert.rejects(owner(target, `update varde.tree set notes = ''`), /trees are kept/)
  await assert.rejects(owner(target, `insert into varde.tree (kind) values ('fig')`), /foreign key/)
})

test('tickets and whatever else is left out stay out', async () => {
  const path = newPath()
  await backUp(source, path)
  const target = await orchardDatabase()
  await restore(target, path)
  assert.deepEqual(await owner(target, 'select * from varde.ticket'), [])
})

test('of a table that is held in part, the other rows stay out', async () => {
  const path = newPath()
  const partly = { tree: sql<boolean>`weight is not null` }
  const made = await makeBackup(source.migrate, { path, at, without: ['ticket'], partly })
  assert.deepEqual(made, { tables: 2, rows: 5 })
  const target = await orchardDatabase()
  await restore(target, path)
  assert.deepEqual(await owner(target, 'select weight from varde.tree'), [
    { weight: '9.60' },
    { weight: '3300000000.000' },
  ])
})

test('only its owner reads a backup, and an unfinished one is not there', async () => {
  const path = newPath()
  await backUp(source, path)
  assert.equal(statSync(path).mode & 0o777, 0o600)
  const nowhere = '/nowhere/varde.backup'
  await assert.rejects(backUp(source, nowhere), { code: 'ENOENT' })
  assert.ok(!existsSync(nowhere))
})

test('a backup shows one moment, whatever is written meanwhile', async () => {
  const database = await orchardDatabase()
  await owner(
    database,
    `insert into varde.tree (kind) select 'apple' from generate_series(1, 20000)`,
  )
  let over = false
  const planting = (async () => {
    const { app } = database
    for (let n = 0; !over; n += 1) {
      await owner(
        { ...database, migrate: app },
        `insert into varde.kind values ('kind ${n}'); insert into varde.tree (kind) values ('kind ${n}')`,
      )
    }
  })()
  const path = newPath()
  await backUp(database, path)
  over = true
  await planting
  const target = await orchardDatabase()
  await restore(target, path)
  const [count] = await owner(
    target,
    `select (select count(*) from varde.kind) - 1 = (select count(*) from varde.tree) - 20000 as same`,
  )
  assert.deepEqual(count, { same: true })
})

test('rows of a megabyte come back the same', async () => {
  const database = await orchardDatabase()
  const photo = `decode(repeat('00ff', 500000), 'hex')`
  await owner(
    database,
    `insert into varde.tree (kind, photo) select 'apple', ${photo} from generate_series(1, 10)`,
  )
  const path = newPath()
  await backUp(database, path)
  const target = await orchardDatabase()
  await restore(target, path)
  const sizes =
    'select sum(length(photo)) as bytes, count(distinct md5(photo)) as kinds from varde.tree'
  assert.deepEqual(await owner(target, sizes), [{ bytes: 10_000_000, kinds: 1 }])
})

test('this release’s own database comes back the same', async () => {
  const [one, other] = [await testDatabase(), await testDatabase()]
  const path = newPath()
  await makeBackup(one.migrate, { path, at, without: [] })
  await restoreBackup(other.migrate, { path, now, replace: false })
  const [before, after] = await Promise.all(
    [one, other].map(({ migrate }) => read(migrate, describeShape)),
  )
  assert.deepEqual(after, before)
})
