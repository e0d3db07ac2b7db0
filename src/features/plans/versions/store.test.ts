import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '#kernel/db'
import { query, read, sql, transaction } from '#kernel/db'
import { testDatabase } from '#test/database'
import { after, commitment, packageOf, parts, plan } from '../vivero.fixture.ts'
import { getCommitments } from './commitments.ts'
import * as store from './store.ts'
import type { LoadPlan } from './steps.ts'

const january = new Date('2026-01-02T12:00:00Z')
const march = new Date('2026-03-02T12:00:00Z')

const insert = (database: Database, loaded: LoadPlan, now = january) =>
  transaction(database.app, async (tx) => {
    await store.holdPlan(tx, plan, now)
    return store.insertDraft(tx, { ...loaded, parts }, now)
  })

const publish = (database: Database, version: store.PlanVersion, now = january) =>
  transaction(database.app, (tx) => store.bringIntoForce(tx, version, now))

const issue = { id: 'si-1', severity: 'low', kind: 'gap', issue: { es: 'Falta' }, about: [] } as const

test('a version is read as it was kept, with its records in the order of its files', async (t) => {
  const database = await testDatabase(t)
  const loaded = packageOf([commitment('z'), commitment('a'), commitment('m')], {
    sourceIssues: [issue],
  })
  const kept = await insert(database, loaded)
  const { id, ...version } = kept
  assert.equal(typeof id, 'number')
  assert.deepEqual(version, {
    plan,
    number: 1,
    digest: loaded.digest,
    head: loaded.content.head,
    state: 'draft',
    publishedAt: null,
  })
  const content = await read(database.app, (tx) => store.getContent(tx, kept))
  assert.deepEqual(content.head, loaded.content.head)
  assert.deepEqual(Object.fromEntries(content.sections), Object.fromEntries(loaded.content.sections))
  assert.deepEqual(
    (await read(database.app, (tx) => getCommitments(tx, kept))).map((one) => one.id),
    ['z', 'a', 'm'],
  )
})

test('a record has the level that it states, else that of its section', async (t) => {
  const database = await testDatabase(t)
  const closed = commitment('n', { kind: 'running-text', level: 'restricted' })
  await insert(database, packageOf([commitment('a'), closed], { sourceIssues: [issue] }))
  const rows = await read(database.app, (tx) =>
    query<{ id: string; level: string }>(
      tx,
      sql`select id, level from varde.plan_record where section <> 'organisations' order by id`,
    ),
  )
  assert.deepEqual(
    rows.map(({ id, level }) => `${id} ${level}`),
    ['1 public', 'a public', 'n restricted', 'si-1 internal'],
  )
})

test('a section that no part knows is not kept', async (t) => {
  const database = await testDatabase(t)
  const kept = await insert(database, packageOf([commitment('a')], { trees: [{ id: 'oak' }] }))
  const content = await read(database.app, (tx) => store.getContent(tx, kept))
  assert.deepEqual([...content.sections.keys()], ['areas', 'commitments', 'organisations'])
})

test('a plan has one draft and one version in force, and the one before it has ended', async (t) => {
  const database = await testDatabase(t)
  const one = packageOf([commitment('a')])
  const found = (state: 'draft' | 'in-force') =>
    read(database.app, (tx) => store.findVersion(tx, plan, state))
  const first = await insert(database, one)
  assert.deepEqual([(await found('draft'))?.number, await found('in-force')], [1, undefined])
  await publish(database, first)
  const second = await insert(database, after(one, [commitment('a')]), march)
  assert.deepEqual([(await found('draft'))?.number, (await found('in-force'))?.number], [2, 1])
  await publish(database, second, march)
  const inForce = await found('in-force')
  assert.deepEqual([await found('draft'), inForce?.number], [undefined, 2])
  assert.deepEqual(inForce?.publishedAt, march)
  await assert.rejects(
    insert(database, one).then(() => insert(database, one)),
    /plan_version_one_draft/,
  )
})

test('of every id that was ever published, the newest version’s record is told', async (t) => {
  const database = await testDatabase(t)
  const one = packageOf([commitment('a'), commitment('b'), commitment('c')])
  await publish(database, await insert(database, one))
  const two = after(one, [
    commitment('a', { title: { es: 'A' } }),
    commitment('b', { replacedBy: ['a'] }),
  ])
  await publish(database, await insert(database, two, march), march)
  await insert(database, after(two, [commitment('a'), commitment('draft-only')]), march)
  const earlier = await read(database.app, (tx) => store.listEarlier(tx, plan))
  assert.deepEqual(
    earlier.filter(({ section }) => section === 'commitments'),
    [
      { id: 'a', section: 'commitments', isInForce: true, isCurrent: true },
      { id: 'b', section: 'commitments', isInForce: true, isCurrent: false },
      { id: 'c', section: 'commitments', isInForce: false, isCurrent: true },
    ],
  )
  assert.deepEqual(await read(database.app, (tx) => store.listEarlier(tx, 'other')), [])
})

test('a draft goes with its records; what was published stays', async (t) => {
  const database = await testDatabase(t)
  const one = packageOf([commitment('a')])
  await publish(database, await insert(database, one))
  await insert(database, after(one, [commitment('a'), commitment('b')]))
  await transaction(database.app, (tx) => store.deleteDraft(tx, plan))
  const rows = await read(database.app, (tx) =>
    query<{ ids: readonly string[] }>(
      tx,
      sql`select array_agg(id order by id) as ids from varde.plan_record where section = 'commitments'`,
    ),
  )
  assert.deepEqual(rows, [{ ids: ['a'] }])
})

test('nobody changes or removes a version that was published, or its records', async (t) => {
  const database = await testDatabase(t)
  await publish(database, await insert(database, packageOf([commitment('a')])))
  for (const change of [
    sql`update varde.plan_record set level = 'internal' where id = 'a'`,
    sql`delete from varde.plan_record where id = 'a'`,
    sql`delete from varde.plan_version`,
    sql`update varde.plan_version set digest = 'other'`,
    sql`update varde.plan_version set head = '{}'`,
    sql`update varde.plan_version set published_at = ${march}`,
    sql`update varde.plan_version set state = 'draft', published_at = null`,
    sql`update varde.plan_version set state = 'ended', ended_at = ${march}, number = 2`,
  ]) {
    await assert.rejects(
      transaction(database.app, (tx) => query(tx, change)),
      /published plan version (are|is) kept as (they are|it is)/,
    )
  }
})

test('a version that has ended does not come into force again', async (t) => {
  const database = await testDatabase(t)
  const one = packageOf([commitment('a')])
  const first = await insert(database, one)
  await publish(database, first)
  await publish(database, await insert(database, after(one, [commitment('a')]), march), march)
  const again = sql`update varde.plan_version set state = 'in-force', ended_at = null where number = 1`
  await assert.rejects(
    transaction(database.app, (tx) => query(tx, again)),
    /a published plan version is kept as it is/,
  )
})
