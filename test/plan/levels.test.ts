import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#kernel/access'
import { anonymous } from '#kernel/access'
import type { Database } from '#kernel/db'
import { query, read, sql } from '#kernel/db'
import { isRefused } from '#kernel/operations'
import type { PackagePart } from '#kernel/package'
import { planOperations, planParts, planRecords } from '#features/plans'
import { indicatorsPart } from '#features/indicators'
import { testDatabase } from '#test/database'
import type { Change } from './montes.ts'
import {
  approverOf,
  coordinator,
  first,
  loadPlan,
  plan,
  publishPlan,
  second,
  visitOn,
} from './montes.ts'

const { assignReporting, openRecord } = planOperations
const { commitmentsPart, inferredResponsibilitiesPart, sourceIssuesPart } = planParts

const partner: Actor = {
  kind: 'account',
  account: '00000000-0000-4000-8000-000000000003',
  roles: [{ name: 'partner', plan, organisation: 'uy:vecinos' }],
}

async function inForce(database: Database) {
  await loadPlan(visitOn(database, '2026-01-02'), await first())
  await publishPlan(visitOn(database, '2026-01-02'), { plan })
  await assignReporting(visitOn(database, '2026-01-03', coordinator), {
    plan,
    commitment: 'n-01',
    organisation: 'uy:vecinos',
    part: 'lead',
  })
}

function idsFor(database: Database, reader: Actor, [part, day]: readonly [PackagePart, string]) {
  return visitOn(database, day, reader).read(async (tx) => {
    const asOf = new Date(`${day}T23:00:00Z`)
    const version = await planRecords.planAsOf(tx, plan, asOf)
    assert.ok(version)
    const records = await planRecords.recordsAsOf(tx, { reader, version, asOf }, part)
    return records.map(({ id }) => id)
  })
}

const open = (
  database: Database,
  [actor, section, record, day]: readonly [Actor, string, string, string],
  level: 'public' | 'restricted' = 'public',
) => openRecord(visitOn(database, day, actor), { plan, section, record, level })

test('a promise in running text is read by insiders, and by all once its lead opens it', async (t) => {
  const database = await testDatabase(t)
  await inForce(database)
  const at = (day: string) => [commitmentsPart, day] as const
  const listed = ['c-1-01', 'c-1-02', 'c-2-01', 'c-2-02']

  assert.deepEqual(await idsFor(database, anonymous, at('2026-02-01')), listed)
  assert.deepEqual(await idsFor(database, partner, at('2026-02-01')), listed)
  assert.deepEqual(await idsFor(database, coordinator, at('2026-02-01')), [
    ...listed,
    'n-01',
    'n-02',
  ])

  await t.test('an approver of another organisation may not', async () => {
    const stranger = approverOf('uy:magua')
    await assert.rejects(open(database, [stranger, 'commitments', 'n-01', '2026-03-01']), {
      status: 403,
    })
    await assert.rejects(open(database, [coordinator, 'commitments', 'n-01', '2026-03-01']), {
      status: 403,
    })
  })

  await t.test('opened, it is read from that day on and not before', async () => {
    const lead = approverOf('uy:vecinos')
    assert.deepEqual(await open(database, [lead, 'commitments', 'n-01', '2026-03-01']), {
      level: 'public',
    })
    assert.deepEqual(await idsFor(database, anonymous, at('2026-03-01')), [...listed, 'n-01'])
    assert.deepEqual(await idsFor(database, partner, at('2026-03-01')), [...listed, 'n-01'])
    assert.deepEqual(await idsFor(database, anonymous, at('2026-02-28')), listed)
    assert.deepEqual(await idsFor(database, partner, at('2026-02-28')), listed)
    const again = await open(database, [lead, 'commitments', 'n-01', '2026-03-02'])
    assert.equal(isRefused(again) && again.refused, 'level-already')
  })

  await t.test('closed again, it is gone from every day', async () => {
    const lead = approverOf('uy:vecinos')
    await open(database, [lead, 'commitments', 'n-01', '2026-04-01'], 'restricted')
    assert.deepEqual(await idsFor(database, anonymous, at('2026-03-15')), listed)
    assert.deepEqual(await idsFor(database, coordinator, at('2026-04-01')), [...listed, 'n-02'])
  })
})

test('our readings are internal until the organisation concerned confirms them', async (t) => {
  const database = await testDatabase(t)
  await inForce(database)
  const issues = [sourceIssuesPart, '2026-02-01'] as const

  await t.test('the public and partners read none, insiders all', async () => {
    assert.deepEqual(await idsFor(database, anonymous, issues), [])
    assert.deepEqual(await idsFor(database, partner, issues), [])
    assert.deepEqual(await idsFor(database, coordinator, issues), ['si-01'])
  })

  await t.test('an issue is opened by whoever owns the figure that it is about', async () => {
    const stranger = approverOf('uy:forestal')
    await assert.rejects(open(database, [stranger, 'sourceIssues', 'si-01', '2026-02-01']), {
      status: 403,
    })
    await open(database, [approverOf('uy:magua'), 'sourceIssues', 'si-01', '2026-02-01'])
    assert.deepEqual(await idsFor(database, anonymous, issues), ['si-01'])
  })

  await t.test('an inferred owner is confirmed by the organisation itself', async () => {
    const section = 'inferredResponsibilities'
    await open(database, [approverOf('uy:forestal'), section, 'inf-c-1-02', '2026-02-01'])
    const found = await idsFor(database, anonymous, [inferredResponsibilitiesPart, '2026-02-01'])
    assert.deepEqual(found, ['inf-c-1-02'])
  })

  await t.test('what the plan states in public is not for anyone to close', async () => {
    await assignReporting(visitOn(database, '2026-02-01', coordinator), {
      plan,
      commitment: 'c-2-01',
      organisation: 'uy:magua',
      part: 'lead',
    })
    const closing = await open(
      database,
      [approverOf('uy:magua'), 'commitments', 'c-2-01', '2026-02-02'],
      'restricted',
    )
    assert.equal(isRefused(closing) && closing.refused, 'record-is-open')
  })
})

test('what we make of a record, and figures, leave with no public view', async (t) => {
  const database = await testDatabase(t)
  await inForce(database)
  const rows = await read(database.public, (tx) =>
    query<{ key: string }>(
      tx,
      sql`select distinct jsonb_object_keys(record) as key from published.plan_record`,
    ),
  )
  const keys = rows.map(({ key }) => key)
  const ours = ['level', 'measurability', 'strength', 'pillars', 'repeats', 'contradicts']
  const figures = ['observations', 'baselines', 'targets', 'value']
  assert.deepEqual(
    [...ours, ...figures].filter((key) => keys.includes(key)),
    [],
  )

  for (const [reader, sees] of [
    [anonymous, false],
    [partner, false],
    [coordinator, true],
  ] as const) {
    const [commitment, indicator] = await visitOn(database, '2026-02-01', reader).read(
      async (tx) => {
        const asOf = new Date('2026-02-01T23:00:00Z')
        const version = await planRecords.planAsOf(tx, plan, asOf)
        assert.ok(version)
        const view = await planRecords.viewAsOf(tx, { reader, version, asOf }, [
          commitmentsPart,
          indicatorsPart,
        ])
        return [view.records(commitmentsPart)[0], view.records(indicatorsPart)[0]]
      },
    )
    assert.ok(commitment && indicator)
    assert.equal('strength' in commitment, sees)
    assert.equal('observations' in indicator, false)
  }
})

test('a draft is read by coordinators only', async (t) => {
  const database = await testDatabase(t)
  await loadPlan(visitOn(database, '2026-01-02'), await first())
  const draft = (reader: Actor) =>
    read(database.app, (tx) => planRecords.findDraft(tx, reader, plan))
  assert.equal((await draft(coordinator))?.number, 1)
  for (const reader of [partner, approverOf('uy:magua'), anonymous]) {
    assert.equal(await draft(reader), undefined)
  }
  const version = await draft(coordinator)
  assert.ok(version)
  const asOf = new Date('2026-01-03T00:00:00Z')
  await assert.rejects(
    read(database.app, (tx) =>
      planRecords.recordsAsOf(tx, { reader: partner, version, asOf }, commitmentsPart),
    ),
    { status: 404 },
  )
})

test('what people opened stays open under the next version', async (t) => {
  const database = await testDatabase(t)
  await inForce(database)
  await open(database, [approverOf('uy:vecinos'), 'commitments', 'n-01', '2026-03-01'])
  await loadPlan(visitOn(database, '2027-01-01'), await second(t))
  const published = await publishPlan(visitOn(database, '2027-01-02', coordinator), {
    plan,
    confirm: 'as-proposed',
  })
  assert.ok(!isRefused(published))
  for (const day of ['2026-03-01', '2027-01-02']) {
    const found = await idsFor(database, anonymous, [commitmentsPart, day])
    assert.ok(found.includes('n-01'), day)
  }
})

test('what the next version closes is closed for every earlier day', async (t) => {
  const database = await testDatabase(t)
  await inForce(database)
  const closing: Change = ['promesas.yaml', 'id: c-1-02\n', 'id: c-1-02\n    level: internal\n']
  await loadPlan(visitOn(database, '2027-01-01'), await second(t, [closing]))
  const before = await idsFor(database, anonymous, [commitmentsPart, '2026-12-31'])
  assert.ok(before.includes('c-1-02'))
  await publishPlan(visitOn(database, '2027-01-02'), { plan })
  for (const day of ['2026-12-31', '2027-01-02']) {
    for (const reader of [anonymous, partner]) {
      const found = await idsFor(database, reader, [commitmentsPart, day])
      assert.ok(!found.includes('c-1-02'), day)
    }
    const insider = await idsFor(database, coordinator, [commitmentsPart, day])
    assert.ok(insider.includes('c-1-02'), day)
  }
})
