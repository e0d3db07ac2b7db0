import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anonymous } from '#kernel/access'
import { testDatabase } from '#test/database'
import { assignReporting } from './operations.ts'
import {
  after,
  area,
  bringIntoForce,
  commitment,
  comparePlan,
  coordinator,
  deeds,
  exportPlan,
  having,
  loadPlan,
  organisations,
  packageOf,
  plan,
  visitOn,
} from './vivero.fixture.ts'

const one = packageOf([commitment('a'), commitment('b')])
const two = after(one, [commitment('a', { title: { es: 'A' } }), commitment('b')])

test('a package is compared with the version in force, and with nothing where there is none', async (t) => {
  const database = await testDatabase(t)
  const compare = (day: string, content: typeof one.content) =>
    comparePlan(visitOn(database, day), { content })
  const fresh = await compare('2026-01-01', one.content)
  assert.deepEqual(
    fresh.sections.map(({ section, added, changed }) => [section, added.length, changed.length]),
    [
      ['organisations', 3, 0],
      ['areas', 1, 0],
      ['commitments', 2, 0],
    ],
  )
  await bringIntoForce(database, '2026-01-02', one)
  assert.deepEqual(await compare('2026-01-03', one.content), { plan: [], sections: [] })
  assert.deepEqual(await compare('2026-01-03', two.content), {
    plan: ['version', 'ancestors'],
    sections: [
      {
        section: 'commitments',
        added: [],
        changed: [{ id: 'a', label: { es: 'A' }, fields: ['title'] }],
        ended: [],
      },
    ],
  })
})

test('comparing and exporting write nothing', async (t) => {
  const database = await testDatabase(t)
  await bringIntoForce(database, '2026-01-02', one)
  const before = await deeds(database)
  await comparePlan(visitOn(database, '2026-01-03'), { content: two.content })
  await exportPlan(visitOn(database, '2026-01-03'), { plan, all: true })
  assert.deepEqual(await deeds(database), before)
})

test('the version in force is exported, or the draft where there is none or it is asked for', async (t) => {
  const database = await testDatabase(t)
  const exported = async (state?: 'draft' | 'in-force') => {
    const which = { plan, ...(state !== undefined && { state }) }
    return (await exportPlan(visitOn(database, '2026-01-02'), which)).version.number
  }
  await assert.rejects(exported(), { status: 404, code: 'no-such-plan' })
  await assert.rejects(exported('draft'), { status: 404, code: 'no-draft' })
  await loadPlan(visitOn(database, '2026-01-02'), one)
  assert.deepEqual([await exported(), await exported('draft')], [1, 1])
  await assert.rejects(exported('in-force'), { status: 404 })
  await bringIntoForce(database, '2026-01-02', one)
  await assert.rejects(exported('draft'), { code: 'no-draft' })
  await loadPlan(visitOn(database, '2026-01-02'), two)
  assert.deepEqual([await exported(), await exported('draft')], [1, 2])
})

test('what is exported is what was loaded, whatever its level', async (t) => {
  const database = await testDatabase(t)
  const closed = commitment('n', { kind: 'running-text', level: 'restricted' })
  const loaded = packageOf([commitment('b'), closed, commitment('a')])
  await bringIntoForce(database, '2026-01-02', loaded)
  const { content, version, recorded } = await exportPlan(visitOn(database, '2026-01-03'), { plan })
  assert.deepEqual(content.head, loaded.content.head)
  assert.deepEqual(Object.fromEntries(content.sections), {
    organisations,
    areas: [area],
    commitments: [commitment('b'), closed, commitment('a')],
  })
  assert.equal(version.digest, loaded.digest)
  assert.equal(recorded.size, 0)
})

test('what people recorded is exported when all is asked for, without what is ours alone', async (t) => {
  const database = await testDatabase(t)
  await bringIntoForce(database, '2026-01-02', one)
  const wish = { plan, commitment: 'a', organisation: 'uy:magua', part: 'lead' } as const
  const assigned = await assignReporting(visitOn(database, '2026-01-03', coordinator), wish)
  assert.ok('id' in assigned)
  const { recorded } = await exportPlan(visitOn(database, '2026-01-04'), { plan, all: true })
  assert.deepEqual(recorded.get('reportingAssignments'), [
    {
      id: assigned.id,
      commitment: 'a',
      organisation: 'uy:magua',
      part: 'lead',
      validFrom: '2026-01-03T12:00:00.000Z',
      validTo: null,
    },
  ])
  assert.deepEqual(recorded.get('levels'), [])
})

test('whoever may not run the plan neither compares nor exports, and learns nothing of what there is', async (t) => {
  const database = await testDatabase(t)
  await bringIntoForce(database, '2026-01-02', one)
  const others = [
    anonymous,
    having('editor', { organisation: 'uy:magua' }),
    having('reviewer'),
    having('auditor'),
    having('coordinator', { in: 'another-plan' }),
  ]
  for (const actor of others) {
    const visit = visitOn(database, '2026-01-03', actor)
    const refused = { status: 403, code: 'not-allowed' }
    await assert.rejects(comparePlan(visit, { content: one.content }), refused)
    await assert.rejects(exportPlan(visit, { plan }), refused)
    await assert.rejects(exportPlan(visit, { plan: 'no-such-plan' }), refused)
  }
})
