import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anonymous } from '#kernel/access'
import type { Database } from '#kernel/db'
import { query, read, sql } from '#kernel/db'
import { isRefused } from '#kernel/operations'
import { planParts, planRecords } from '#features/plans'
import { testDatabase } from '#test/database'
import type { Change } from './montes.ts'
import {
  changedPackage,
  first,
  loadPlan,
  plan,
  publishPlan,
  second,
  valid,
  visitOn,
} from './montes.ts'

const publicCommitments = (database: Database, day: string) =>
  read(database.public, async (tx) => {
    const asOf = new Date(`${day}T23:00:00Z`)
    const version = await planRecords.planAsOf(tx, plan, asOf)
    if (!version) return null
    const reading = { reader: anonymous, version, asOf }
    const records = await planRecords.recordsAsOf(tx, reading, planParts.commitmentsPart)
    return records.map(({ id, title }) => `${id} ${title['es']}`)
  })

const states = (database: Database) =>
  read(database.app, (tx) =>
    query<{ number: number; state: string }>(
      tx,
      sql`select number, state from varde.plan_version order by number`,
    ),
  )

const operations = (database: Database) =>
  read(database.app, (tx) =>
    query<{ operation: string }>(tx, sql`select operation from varde.journal order by seq`),
  )

// One plan goes from its first draft to its second version in force; each test begins where the last ended.
const database = await testDatabase()
const one = await first()

test('any version loads first, and nobody reads it before it is published', async () => {
  const loaded = await loadPlan(visitOn(database, '2026-01-02'), one)
  assert.ok(!isRefused(loaded))
  assert.equal(loaded.outcome, 'draft')
  assert.deepEqual(loaded.findings, [])
  assert.equal(await publicCommitments(database, '2026-01-02'), null)
})

test('published, its listed commitments are read from that day on', async () => {
  const published = await publishPlan(visitOn(database, '2026-01-03'), { plan })
  assert.deepEqual(published, { plan, version: 1, digest: one.digest, ended: null, moved: 0 })
  assert.equal(await publicCommitments(database, '2026-01-02'), null)
  assert.deepEqual(await publicCommitments(database, '2026-01-03'), [
    'c-1-01 Plantar árboles nativos en las orillas',
    'c-1-02 Proteger el monte que queda',
    'c-2-01 Agua potable en todas las escuelas rurales',
    'c-2-02 Revisar los pozos cada año',
  ])
})

test('the digest in force again changes nothing', async () => {
  const again = await loadPlan(visitOn(database, '2026-01-04'), one)
  assert.ok(!isRefused(again))
  assert.equal(again.outcome, 'unchanged')
  assert.deepEqual(await states(database), [{ number: 1, state: 'in-force' }])
})

test('a package that does not name the digest in force is refused, naming both', async (t) => {
  const stranger = await second(t, [['plan.yaml', one.digest, '0'.repeat(64)]])
  assert.deepEqual(await loadPlan(visitOn(database, '2026-02-01'), stranger), {
    refused: 'not-a-successor',
    values: { inForce: one.digest, loaded: stranger.digest },
    findings: [],
  })
})

test('its successor loads with what it changes', async (t) => {
  const loaded = await loadPlan(visitOn(database, '2027-03-01'), await second(t))
  assert.ok(!isRefused(loaded))
  const changes = loaded.difference.sections.map(({ section, added, changed, ended }) => ({
    section,
    added: added.map(({ id }) => id),
    changed: changed.map(({ id }) => id),
    ended: ended.map(({ id }) => id),
  }))
  assert.deepEqual(
    changes.find(({ section }) => section === 'commitments'),
    { section: 'commitments', added: [], changed: ['c-1-01'], ended: ['c-2-02'] },
  )
  assert.deepEqual(loaded.difference.plan, ['version', 'ancestors'])
})

test('an earlier day shows the version that was in force then', async () => {
  const published = await publishPlan(visitOn(database, '2027-03-02'), { plan })
  assert.ok(!isRefused(published))
  assert.equal(published.ended, one.digest)
  assert.deepEqual(
    [
      await publicCommitments(database, '2027-03-01'),
      await publicCommitments(database, '2027-03-02'),
    ].map((titles) => titles?.[0]),
    [
      'c-1-01 Plantar árboles nativos en las orillas',
      'c-1-01 Plantar árboles nativos en ambas orillas',
    ],
  )
  assert.equal((await publicCommitments(database, '2027-03-02'))?.length, 4)
})

test('the version before it is not loaded again', async () => {
  const back = await loadPlan(visitOn(database, '2027-03-03'), one)
  assert.ok(isRefused(back))
  assert.equal(back.refused, 'not-a-successor')
})

test('each deed stands in the journal once, and a refusal not at all', async () => {
  assert.deepEqual(
    (await operations(database)).map(({ operation }) => operation),
    ['load-plan', 'publish-plan', 'load-plan', 'publish-plan'],
  )
})

test('a new draft takes the place of the one before it', async (t) => {
  const database = await testDatabase(t)
  await loadPlan(visitOn(database, '2026-01-02'), await first())
  await loadPlan(visitOn(database, '2026-01-03'), await second(t))
  assert.deepEqual(await states(database), [{ number: 2, state: 'draft' }])
})

test('nothing of a draft that was replaced comes into force', async (t) => {
  const database = await testDatabase(t)
  const more: Change = [
    'cifras.yaml',
    '    baselines: []',
    `      - id: agua-cobertura.2024
        period: '2024'
        value: 14
        status: reported
    baselines: []`,
  ]
  await loadPlan(
    visitOn(database, '2026-01-02'),
    await valid(await changedPackage(t, plan, [more])),
  )
  await loadPlan(visitOn(database, '2026-01-03'), await first())
  await publishPlan(visitOn(database, '2026-01-04'), { plan })
  const figures = await read(database.app, (tx) =>
    query<{ id: string; draft: boolean }>(
      tx,
      sql`select id, draft from varde.observation order by id`,
    ),
  )
  assert.deepEqual(figures, [
    { id: 'montes-agua:agua-cobertura.2023', draft: false },
    { id: 'montes-agua:agua-inversion.2024', draft: false },
    { id: 'montes-agua:arboles-plantados.2024', draft: false },
  ])
})

test('of two that load at once, the second takes the place of the first', async (t) => {
  const database = await testDatabase(t)
  const [one, two] = [await first(), await second(t)]
  const loads = [one, two, one, two].map((each) => loadPlan(visitOn(database, '2026-01-02'), each))
  const outcomes = await Promise.all(loads)
  assert.ok(outcomes.every((outcome) => !isRefused(outcome)))
  assert.equal((await states(database)).length, 1)
})
