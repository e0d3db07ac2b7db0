import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Database } from '#kernel/db'
import { query, read, sql, transaction } from '#kernel/db'
import { testDatabase } from '#test/database'
import type { Scripts } from './index.ts'
import { migrate } from './index.ts'
import { script } from './scripts.ts'

const today = new Date('2025-03-01T00:00:00Z')

const jars = script('0001_jars', 'create table varde.jar (fruit text primary key)')
const sizes = script('0002_sizes', 'alter table varde.jar add column millilitres int')
const wrong = script('0003_wrong', 'alter table varde.jar add column lid text; select 1/0')
const shelf = script('10_shelf', 'create view published.jar as select fruit from varde.jar')
const widerShelf = script(
  '10_shelf',
  'create view published.jar as select fruit, millilitres from varde.jar',
)

const first: Scripts = { migrations: [jars], published: [shelf] }
const second: Scripts = { migrations: [jars, sizes], published: [widerShelf] }

let database: Database

const owner = (statement: string) =>
  transaction(database.migrate, (tx) => query(tx, sql.raw(statement)))

beforeEach(async () => {
  database = await testDatabase()
  await owner('drop schema varde cascade; drop schema published cascade')
})

const bring = (scripts: Scripts) => migrate(database.migrate, today, scripts)

const publicly = (select: string) => read(database.public, (tx) => query(tx, sql.raw(select)))

test('an empty database gets every migration, in order, and the views of what is published', async () => {
  assert.deepEqual(await bring(second), ['0001_jars', '0002_sizes'])
  assert.deepEqual(await publicly('select fruit, millilitres from published.jar'), [])
})

test('a migration runs once, and views come back over what it changed', async () => {
  await bring(first)
  await owner(`insert into varde.jar values ('plum')`)
  assert.deepEqual(await bring(second), ['0002_sizes'])
  assert.deepEqual(await bring(second), [])
  assert.deepEqual(await publicly('select * from published.jar'), [
    { fruit: 'plum', millilitres: null },
  ])
})

test('a changed view is made anew without a migration', async () => {
  await bring(second)
  assert.deepEqual(await bring({ ...second, published: [shelf] }), [])
  await assert.rejects(publicly('select millilitres from published.jar'), /does not exist/)
})

test('a migration that fails leaves the database as it was, the views too', async () => {
  await bring(first)
  const broken = { migrations: [jars, sizes, wrong], published: [widerShelf] }
  await assert.rejects(bring(broken), /db\/migrations\/0003_wrong.sql: division by zero/)
  assert.deepEqual(await publicly('select * from published.jar'), [])
  assert.deepEqual(await bring(second), ['0002_sizes'])
})

test('a migration that was changed after it ran is refused', async () => {
  await bring(first)
  const rewritten = script('0001_jars', 'create table varde.jar (fruit text)')
  await assert.rejects(bring({ ...first, migrations: [rewritten] }), { code: 'migration-changed' })
})

test('a database that knows more than this release is refused', async () => {
  await bring(second)
  await assert.rejects(bring(first), {
    code: 'database-newer',
    message: /does not know its migration 0002_sizes/,
  })
})

test('several processes that start at once migrate once', async () => {
  const ran = await Promise.all([bring(second), bring(second), bring(second)])
  assert.deepEqual(ran.flat(), ['0001_jars', '0002_sizes'])
})

test('the working login writes to every table and cannot touch the list of migrations', async () => {
  await bring(second)
  const work = (statement: string) =>
    transaction(database.app, (tx) => query(tx, sql.raw(statement)))
  await work(`insert into varde.jar values ('quince')`)
  await assert.rejects(work('delete from varde.migration'), /permission denied/)
  await assert.rejects(work('create table varde.mine ()'), /permission denied/)
})

test('the public login reads what is published and no table behind it', async () => {
  await bring(second)
  await assert.rejects(publicly('select * from varde.jar'), /permission denied/)
  await assert.rejects(publicly('select * from varde.migration'), /permission denied/)
})
