import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anonymous } from '#kernel/access'
import type { Database } from '#kernel/db'
import { query, read, sql } from '#kernel/db'
import { isRefused } from '#kernel/operations'
import type { Finding, LoadContext, PackageRecord } from '#kernel/package'
import { packagePart } from '#kernel/package'
import { testDatabase } from '#test/database'
import { packageOperations } from '../operations.ts'
import { areaSchema } from '../sections/schema.ts'
import {
  after,
  area,
  bringIntoForce,
  commitment,
  coordinator,
  deeds,
  having,
  loadPlan,
  packageOf,
  parts,
  plan,
  publishPlan,
  visitOn,
} from '../vivero.fixture.ts'

const one = packageOf([commitment('a'), commitment('b')])

const versions = (database: Database) =>
  read(database.app, async (tx) => {
    const rows = await query<{ number: number; state: string }>(
      tx,
      sql`select number, state from varde.plan_version order by id`,
    )
    return rows.map(({ number, state }) => `${number} ${state}`)
  })

test('a draft is loaded with its deed and its difference, and nothing is in force by it', async (t) => {
  const database = await testDatabase(t)
  const loaded = await loadPlan(visitOn(database, '2026-01-02'), one)
  assert.ok(!isRefused(loaded))
  const { difference, ...rest } = loaded
  assert.deepEqual(rest, { plan, version: 1, digest: one.digest, findings: [], outcome: 'draft' })
  assert.deepEqual(
    difference.sections.map(({ section, added }) => `${section} ${added.length}`),
    ['organisations 3', 'areas 1', 'commitments 2'],
  )
  assert.deepEqual(await versions(database), ['1 draft'])
  assert.deepEqual(await deeds(database), [`load-plan {"plan":"${plan}","version":1}`])
})

test('without a draft nothing is published, and no trace is left of the plan', async (t) => {
  const database = await testDatabase(t)
  assert.deepEqual(await publishPlan(visitOn(database, '2026-01-02'), { plan }), {
    refused: 'no-draft',
    values: { plan },
    moves: [],
  })
  const plans = await read(database.app, (tx) => query(tx, sql`select id from varde.plan`))
  assert.deepEqual([plans, await deeds(database)], [[], []])
})

test('of two packages that follow the same version, the later published one counts', async (t) => {
  const database = await testDatabase(t)
  await bringIntoForce(database, '2026-01-02', one)
  const two = after(one, [commitment('a'), commitment('b', { title: { es: 'B' } })])
  await loadPlan(visitOn(database, '2026-02-01'), two)
  const rival = after(one, [commitment('a', { title: { es: 'A' } }), commitment('b')])
  await loadPlan(visitOn(database, '2026-02-02'), rival)
  await publishPlan(visitOn(database, '2026-02-02'), { plan })
  const late = await loadPlan(visitOn(database, '2026-02-03'), two)
  assert.deepEqual(isRefused(late) && [late.refused, late.values], [
    'not-a-successor',
    { inForce: rival.digest, loaded: two.digest },
  ])
  assert.deepEqual(await versions(database), ['1 ended', '2 in-force'])
})

test('loading and publishing are for the coordinator of this plan and the installation', async (t) => {
  const database = await testDatabase(t)
  for (const actor of [
    anonymous,
    having('editor'),
    having('approver'),
    having('administrator'),
    having('auditor'),
    having('coordinator', { in: 'another-plan' }),
  ]) {
    await assert.rejects(loadPlan(visitOn(database, '2026-01-02', actor), one), { status: 403 })
    await assert.rejects(publishPlan(visitOn(database, '2026-01-02', actor), { plan }), {
      status: 403,
    })
  }
  assert.deepEqual(await deeds(database), [])
  assert.ok(!isRefused(await loadPlan(visitOn(database, '2026-01-02', coordinator), one)))
  assert.ok(!isRefused(await publishPlan(visitOn(database, '2026-01-02', coordinator), { plan })))
})

test('an id that a version in force had may not vanish, move to another section, or come back', async (t) => {
  const database = await testDatabase(t)
  await bringIntoForce(database, '2026-01-02', one)
  const ended = { endedBy: { es: 'Se cumplió' } }
  const misfits: readonly (readonly [readonly PackageRecord[], readonly PackageRecord[], string])[] = [
    [[commitment('a')], [area], 'id-vanished commitments null /b'],
    [[commitment('a')], [area, { ...area, id: 'b' }], 'id-moved areas 1 /b'],
  ]
  for (const [commitments, areas, finding] of misfits) {
    const refused = await loadPlan(
      visitOn(database, '2026-02-01'),
      after(one, commitments, { areas }),
    )
    assert.ok(isRefused(refused) && refused.refused === 'package-does-not-fit')
    assert.deepEqual(
      refused.findings.map(
        ({ code, section, index, values }) => `${code} ${section} ${index} /${values['id']}`,
      ),
      [finding],
    )
  }
  const two = after(one, [commitment('a'), commitment('b', ended)])
  await bringIntoForce(database, '2026-02-02', two)
  const revived = await loadPlan(
    visitOn(database, '2026-02-03'),
    after(two, [commitment('a'), commitment('b')]),
  )
  assert.deepEqual(
    isRefused(revived) && revived.findings.map(({ code, index }) => `${code} ${index}`),
    ['id-revived 1'],
  )
  assert.deepEqual(await versions(database), ['1 ended', '2 in-force'])
})

/** A section that notes what becomes of it, and says what it is told to. */
function treesPart(says: readonly Finding[] = []) {
  const seen: string[] = []
  const note = (deed: string, { version, now, actor }: LoadContext, records: readonly unknown[]) =>
    seen.push(`${deed} ${records.length} ${now.toISOString()} ${actor.kind} ${typeof version}`)
  const trees = packagePart({
    section: 'trees',
    schema: areaSchema,
    defaultLevel: 'internal',
    load: async (context, records) => {
      note('load', context, records)
      return says
    },
    publish: async (context, records) => void note('publish', context, records),
    recorded: async (_tx, ofPlan) => [{ plan: ofPlan, seen: seen.length }],
  })
  return { seen, operations: packageOperations([...parts, trees]) }
}

const finding = (severity: Finding['severity']): Finding => ({
  code: 'organisation-differs',
  severity,
  section: 'trees',
  index: 0,
  pointer: '/title',
  values: {},
})

test('a section hears of its records at load and at publication, once each', async (t) => {
  const database = await testDatabase(t)
  const { seen, operations } = treesPart()
  const loaded = packageOf([commitment('a')], { trees: [area] })
  await operations.loadPlan(visitOn(database, '2026-01-02'), loaded)
  await operations.loadPlan(visitOn(database, '2026-01-03'), loaded)
  assert.deepEqual(seen, ['load 1 2026-01-02T12:00:00.000Z system number'])
  await operations.publishPlan(visitOn(database, '2026-01-04', coordinator), { plan })
  assert.deepEqual(seen.slice(1), ['publish 1 2026-01-04T12:00:00.000Z account number'])
})

test('an error of a section undoes the load; a warning is told and undoes nothing', async (t) => {
  const database = await testDatabase(t)
  const loaded = packageOf([commitment('a')], { trees: [area] })
  const bad = treesPart([finding('error'), finding('warning')])
  assert.deepEqual(await bad.operations.loadPlan(visitOn(database, '2026-01-02'), loaded), {
    refused: 'package-does-not-fit',
    values: { count: 1 },
    findings: [finding('error'), finding('warning')],
  })
  assert.deepEqual([await versions(database), await deeds(database)], [[], []])
  const fair = treesPart([finding('warning')])
  const told = await fair.operations.loadPlan(visitOn(database, '2026-01-02'), loaded)
  assert.ok(!isRefused(told))
  assert.deepEqual(told.findings, [finding('warning')])
})

test('a section that fails at publication leaves the version before it in force', async (t) => {
  const database = await testDatabase(t)
  await bringIntoForce(database, '2026-01-02', one)
  const storm = packagePart({
    section: 'trees',
    schema: areaSchema,
    defaultLevel: 'public',
    publish: () => Promise.reject(new Error('a storm')),
  })
  const { loadPlan: load, publishPlan: publish } = packageOperations([...parts, storm])
  const two = after(one, [commitment('a'), commitment('b', { title: { es: 'B' } })])
  await load(visitOn(database, '2026-02-01'), two)
  await assert.rejects(publish(visitOn(database, '2026-02-01'), { plan }), /a storm/)
  assert.deepEqual(await versions(database), ['1 in-force', '2 draft'])
  assert.deepEqual(
    (await deeds(database)).map((deed) => deed.split(' ')[0]),
    ['load-plan', 'confirm-assignments', 'publish-plan', 'load-plan'],
  )
})

test('of two publications at once, one brings the draft into force and the other finds none', async (t) => {
  const database = await testDatabase(t)
  await loadPlan(visitOn(database, '2026-01-02'), one)
  const both = await Promise.all(
    [1, 2].map(() => publishPlan(visitOn(database, '2026-01-02'), { plan })),
  )
  assert.deepEqual(
    both.map((done) => (isRefused(done) ? done.refused : 'published')).toSorted(),
    ['no-draft', 'published'],
  )
  assert.deepEqual(await versions(database), ['1 in-force'])
})
