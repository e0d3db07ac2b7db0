import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anonymous, system } from '#kernel/access'
import type { Database } from '#kernel/db'
import { read } from '#kernel/db'
import type { Level } from '#kernel/facts'
import { testDatabase } from '#test/database'
import { openRecord } from '../operations.ts'
import { keepReporting } from '../assignments/steps.ts'
import {
  after,
  bringIntoForce,
  commitment,
  coordinator,
  deeds,
  having,
  loadPlan,
  packageOf,
  plan,
  visitOn,
} from '../vivero.fixture.ts'
import { findLevels, listLevels } from './store.ts'

const promise = commitment('n', { kind: 'running-text', level: 'internal' })
const inferred = { id: 'i-1', commitment: 'a', organisation: 'forestal', basis: 'inferred' } as const
const issue = { id: 'si-1', severity: 'low', kind: 'gap', issue: { es: 'Falta' }, about: [] } as const
const one = packageOf([commitment('a'), promise], {
  inferredResponsibilities: [inferred],
  sourceIssues: [issue],
})

const magua = having('approver', { organisation: 'uy:magua' })
const forestal = having('approver', { organisation: 'uy:forestal' })

/** The plan in force; uy:magua leads the promise in running text. */
async function planInForce(database: Database): Promise<void> {
  await bringIntoForce(database, '2026-01-02', one)
  const visit = visitOn(database, '2026-01-03', coordinator)
  const named = [{ commitment: 'n', organisation: 'uy:magua', part: 'lead' }] as const
  await visit.transaction((tx) => keepReporting(tx, visit, { plan, named }))
}

const open = (
  database: Database,
  [actor, record, level]: readonly [typeof magua, string, Level],
) => {
  const section = { n: 'commitments', a: 'commitments', 'i-1': 'inferredResponsibilities' }
  const where = Object.entries(section).find(([id]) => id === record)?.[1] ?? 'sourceIssues'
  return openRecord(visitOn(database, '2026-02-01', actor), { plan, section: where, record, level })
}

const levelsOf = (database: Database, section: string, id: string) =>
  read(database.app, (tx) => findLevels(tx, plan, { section, id }))

test('a record has the level that its package states until somebody gives it another', async (t) => {
  const database = await testDatabase(t)
  await planInForce(database)
  assert.deepEqual(await levelsOf(database, 'commitments', 'n'), {
    stated: 'internal',
    now: 'internal',
  })
  await open(database, [magua, 'n', 'public'])
  assert.deepEqual(await levelsOf(database, 'commitments', 'n'), {
    stated: 'internal',
    now: 'public',
  })
  await open(database, [magua, 'n', 'restricted'])
  assert.deepEqual(await levelsOf(database, 'commitments', 'n'), {
    stated: 'internal',
    now: 'restricted',
  })
})

test('what has never been in force has no level', async (t) => {
  const database = await testDatabase(t)
  await loadPlan(visitOn(database, '2026-01-02'), one)
  assert.equal(await levelsOf(database, 'commitments', 'n'), undefined)
  await bringIntoForce(database, '2026-01-02', one)
  assert.equal(await levelsOf(database, 'sourceIssues', 'n'), undefined)
})

test('the deed says what was opened, for whom, and as whose approver', async (t) => {
  const database = await testDatabase(t)
  await planInForce(database)
  assert.deepEqual(await open(database, [magua, 'n', 'public']), { level: 'public' })
  assert.equal(
    (await deeds(database)).at(-1),
    `open-record {"plan":"${plan}","record":"n","section":"commitments"}`,
  )
  const levels = await read(database.app, (tx) => listLevels(tx, plan))
  assert.deepEqual(
    levels.map(({ section, record, level }) => ({ section, record, level })),
    [{ section: 'commitments', record: 'n', level: 'public' }],
  )
})

test('a refusal leaves nothing, and says why', async (t) => {
  const database = await testDatabase(t)
  await planInForce(database)
  const before = await deeds(database)
  assert.deepEqual(await open(database, [magua, 'n', 'internal']), {
    refused: 'level-already',
    values: { level: 'internal' },
  })
  assert.deepEqual(await deeds(database), before)
  assert.deepEqual(await read(database.app, (tx) => listLevels(tx, plan)), [])
})

test('an inferred owner is confirmed by whoever is named; an issue about nothing by the publisher', async (t) => {
  const database = await testDatabase(t)
  await planInForce(database)
  await assert.rejects(open(database, [magua, 'i-1', 'public']), { status: 403 })
  assert.deepEqual(await open(database, [forestal, 'i-1', 'public']), { level: 'public' })
  await assert.rejects(open(database, [forestal, 'si-1', 'public']), { status: 403 })
  assert.deepEqual(await open(database, [magua, 'si-1', 'public']), { level: 'public' })
})

test('nobody else opens anything: not the coordinator, an editor, the installation or the public', async (t) => {
  const database = await testDatabase(t)
  await planInForce(database)
  for (const actor of [
    coordinator,
    system,
    anonymous,
    forestal,
    having('editor', { organisation: 'uy:magua' }),
    having('approver', { organisation: 'uy:magua', in: 'another-plan' }),
  ]) {
    await assert.rejects(open(database, [actor, 'n', 'public']), { status: 403 })
  }
})

test('a record that is not there is refused as one that is not theirs', async (t) => {
  const database = await testDatabase(t)
  await planInForce(database)
  await assert.rejects(open(database, [magua, 'nothing', 'public']), { status: 403 })
})

test('who led a commitment has no word on it any more', async (t) => {
  const database = await testDatabase(t)
  await planInForce(database)
  const visit = visitOn(database, '2026-01-15', coordinator)
  const named = [{ commitment: 'n', organisation: 'uy:forestal', part: 'lead' }] as const
  await visit.transaction((tx) => keepReporting(tx, visit, { plan, named }))
  await assert.rejects(open(database, [magua, 'n', 'public']), { status: 403 })
  assert.deepEqual(await open(database, [forestal, 'n', 'public']), { level: 'public' })
})

test('a level that people gave holds under the next version too', async (t) => {
  const database = await testDatabase(t)
  await planInForce(database)
  await open(database, [magua, 'n', 'public'])
  const two = after(one, [commitment('a', { title: { es: 'A' } }), promise], {
    inferredResponsibilities: [inferred],
  })
  await bringIntoForce(database, '2027-01-02', two)
  assert.deepEqual(await levelsOf(database, 'commitments', 'n'), {
    stated: 'internal',
    now: 'public',
  })
})
