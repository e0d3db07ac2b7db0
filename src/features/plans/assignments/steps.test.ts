import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anonymous, system } from '#kernel/access'
import type { Database } from '#kernel/db'
import { read } from '#kernel/db'
import { isRefused } from '#kernel/operations'
import type { PackageRecord } from '#kernel/package'
import { testDatabase } from '#test/database'
import { assignReporting, confirmAssignments, endAssignment, readAssignments } from '../operations.ts'
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
  publishPlan,
  visitOn,
} from '../vivero.fixture.ts'
import type { AssignmentWish } from './rules.ts'
import { keepReporting } from './steps.ts'
import { listAllAssignments } from './store.ts'

const one = packageOf([commitment('a'), commitment('b'), commitment('c')])

/** `a magua lead` and so on, as a wish. */
function wishOf(text: string): AssignmentWish {
  const [on = '', by = '', part] = text.split(' ')
  return { commitment: on, organisation: `uy:${by}`, part: part === 'lead' ? 'lead' : 'contributor' }
}

async function standing(database: Database, day: string): Promise<readonly string[]> {
  const found = await readAssignments(visitOn(database, day, coordinator), { plan })
  return found.map(
    ({ commitment: on, organisation, part }) => `${on} ${organisation.replace('uy:', '')} ${part}`,
  )
}

const keep = (database: Database, day: string, named: readonly string[]) =>
  visitOn(database, day, coordinator).transaction((tx) =>
    keepReporting(tx, visitOn(database, day, coordinator), { plan, named: named.map(wishOf) }),
  )

/** The plan in force with these assignments since 3 January. */
async function planWith(database: Database, named: readonly string[]): Promise<void> {
  await bringIntoForce(database, '2026-01-02', one)
  assert.equal(await keep(database, '2026-01-03', named), null)
}

const publish = (database: Database, confirm?: Parameters<typeof publishPlan>[1]['confirm']) =>
  publishPlan(visitOn(database, '2027-01-02', coordinator), {
    plan,
    ...(confirm !== undefined && { confirm }),
  })

const load = (database: Database, commitments: readonly PackageRecord[]) =>
  loadPlan(visitOn(database, '2027-01-01'), after(one, commitments))

test('who reports is kept as named: what stands stays, a new lead takes the old one’s place', async (t) => {
  const database = await testDatabase(t)
  await planWith(database, ['a magua lead', 'a forestal contributor', 'b magua lead'])
  const before = (await deeds(database)).length
  await keep(database, '2026-02-01', ['a magua lead', 'b forestal lead', 'c vecinos contributor'])
  assert.deepEqual(await standing(database, '2026-02-02'), [
    'a magua lead',
    'a forestal contributor',
    'b forestal lead',
    'c vecinos contributor',
  ])
  assert.deepEqual(
    (await deeds(database)).slice(before).map((deed) => deed.split(' ')[0]),
    ['end-assignment', 'assign-reporting', 'assign-reporting'],
  )
  assert.equal((await standing(database, '2026-01-15')).length, 3)
})

test('an organisation that is named in another part changes its part', async (t) => {
  const database = await testDatabase(t)
  await planWith(database, ['a magua lead', 'a forestal contributor'])
  await keep(database, '2026-02-01', ['a magua contributor', 'a forestal lead'])
  assert.deepEqual(await standing(database, '2026-02-02'), [
    'a forestal lead',
    'a magua contributor',
  ])
  const all = await read(database.app, (tx) => listAllAssignments(tx, plan))
  assert.deepEqual(
    all.map(({ part, validTo }) => `${part} ${validTo === null ? 'stands' : 'ended'}`).toSorted(),
    ['contributor ended', 'contributor stands', 'lead ended', 'lead stands'],
  )
})

test('naming what stands already does nothing and leaves no deed', async (t) => {
  const database = await testDatabase(t)
  await planWith(database, ['a magua lead'])
  const before = await deeds(database)
  assert.equal(await keep(database, '2026-02-01', ['a magua lead']), null)
  assert.deepEqual(await deeds(database), before)
})

test('nobody reports on what does not hold: nothing of what was named is kept', async (t) => {
  const database = await testDatabase(t)
  await planWith(database, [])
  assert.deepEqual(await keep(database, '2026-02-01', ['a magua lead', 'z magua lead']), {
    refused: 'unknown-commitment',
    values: { commitment: 'z' },
  })
  assert.deepEqual(await standing(database, '2026-02-02'), [])
})

test('before a version is in force nobody is assigned', async (t) => {
  const database = await testDatabase(t)
  await loadPlan(visitOn(database, '2026-01-02'), one)
  const visit = visitOn(database, '2026-01-03', coordinator)
  await assert.rejects(assignReporting(visit, { plan, ...wishOf('a magua lead') }), { status: 404 })
  await assert.rejects(keep(database, '2026-01-03', ['a magua lead']), { status: 404 })
})

test('only the coordinator assigns, ends and confirms, not even the installation', async (t) => {
  const database = await testDatabase(t)
  await planWith(database, ['a magua lead'])
  const [assignment] = await readAssignments(visitOn(database, '2026-02-01', system), { plan })
  assert.ok(assignment)
  for (const actor of [
    system,
    anonymous,
    having('approver', { organisation: 'uy:magua' }),
    having('editor', { organisation: 'uy:magua' }),
    having('coordinator', { in: 'another-plan' }),
  ]) {
    const visit = visitOn(database, '2026-02-01', actor)
    const refused = { status: 403 }
    await assert.rejects(assignReporting(visit, { plan, ...wishOf('b magua lead') }), refused)
    await assert.rejects(endAssignment(visit, { plan, assignment: assignment.id }), refused)
    await assert.rejects(confirmAssignments(visit, { plan, confirm: 'as-proposed' }), refused)
  }
  await assert.rejects(readAssignments(visitOn(database, '2026-02-01', anonymous), { plan }), {
    status: 403,
  })
})

test('an assignment of another plan is not there for this one’s coordinator', async (t) => {
  const database = await testDatabase(t)
  await planWith(database, ['a magua lead'])
  const [assignment] = await readAssignments(visitOn(database, '2026-02-01', system), { plan })
  const visit = visitOn(database, '2026-02-01', having('coordinator', { in: 'other' }))
  await assert.rejects(
    endAssignment(visit, { plan: 'other', assignment: assignment?.id ?? '' }),
    { status: 404 },
  )
})

test('a commitment that is split takes its organisations along to each part', async (t) => {
  const database = await testDatabase(t)
  await planWith(database, ['a magua lead', 'a vecinos contributor', 'b forestal lead'])
  await load(database, [
    commitment('a', { replacedBy: ['a-1', 'b'] }),
    commitment('a-1'),
    commitment('b'),
    commitment('c'),
  ])
  const waiting = await publish(database)
  assert.ok(isRefused(waiting) && waiting.refused === 'assignments-unconfirmed')
  assert.deepEqual(waiting.values, { count: 2 })
  const published = await publish(database, 'as-proposed')
  assert.ok(!isRefused(published))
  assert.equal(published.moved, 2)
  assert.deepEqual(await standing(database, '2027-01-03'), [
    'a-1 magua lead',
    'a-1 vecinos contributor',
    'b forestal lead',
    'b magua contributor',
    'b vecinos contributor',
  ])
})

test('two that are merged into one leave it one lead, and nobody on it twice', async (t) => {
  const database = await testDatabase(t)
  await planWith(database, ['a magua lead', 'b forestal lead', 'b magua contributor'])
  await load(database, [
    commitment('a', { replacedBy: ['ab'] }),
    commitment('b', { replacedBy: ['ab'] }),
    commitment('ab'),
    commitment('c'),
  ])
  assert.ok(!isRefused(await publish(database, 'as-proposed')))
  assert.deepEqual(await standing(database, '2027-01-03'), [
    'ab magua lead',
    'ab forestal contributor',
  ])
})

test('one that ends without a successor ends its assignments', async (t) => {
  const database = await testDatabase(t)
  await planWith(database, ['a magua lead', 'b magua lead'])
  await load(database, [
    commitment('a', { endedBy: { es: 'Se cumplió' } }),
    commitment('b'),
    commitment('c'),
  ])
  assert.ok(!isRefused(await publish(database, 'as-proposed')))
  assert.deepEqual(await standing(database, '2027-01-03'), ['b magua lead'])
})

test('the coordinator may say otherwise than proposed, and what was said last counts', async (t) => {
  const database = await testDatabase(t)
  await planWith(database, ['a magua lead'])
  await load(database, [
    commitment('a', { replacedBy: ['b'] }),
    commitment('b'),
    commitment('c'),
  ])
  const [assignment] = await readAssignments(visitOn(database, '2027-01-01', system), { plan })
  assert.ok(assignment)
  const visit = visitOn(database, '2027-01-01', coordinator)
  const said = (on: string) =>
    [{ assignment: assignment.id, successors: [{ commitment: on, part: 'contributor' }] }] as const
  await confirmAssignments(visit, { plan, confirm: said('b') })
  assert.ok(!isRefused(await publish(database, said('c'))))
  assert.deepEqual(await standing(database, '2027-01-03'), ['c magua contributor'])
})

test('two leads that the coordinator puts on one commitment keep the version from coming into force', async (t) => {
  const database = await testDatabase(t)
  await planWith(database, ['a magua lead', 'b forestal lead'])
  await load(database, [
    commitment('a', { replacedBy: ['c'] }),
    commitment('b', { replacedBy: ['c'] }),
    commitment('c'),
  ])
  const both = await readAssignments(visitOn(database, '2027-01-01', system), { plan })
  const before = await deeds(database)
  const refused = await publish(
    database,
    both.map(({ id }) => ({
      assignment: id,
      successors: [{ commitment: 'c', part: 'lead' }],
    })),
  )
  assert.ok(isRefused(refused))
  assert.deepEqual([refused.refused, refused.values], [
    'has-a-lead',
    { commitment: 'c', organisation: 'uy:magua' },
  ])
  assert.deepEqual(await standing(database, '2027-01-03'), ['a magua lead', 'b forestal lead'])
  assert.deepEqual(await deeds(database), before)
})

test('what was confirmed for a draft goes with it', async (t) => {
  const database = await testDatabase(t)
  await planWith(database, ['a magua lead'])
  const changed = [commitment('a', { title: { es: 'A' } }), commitment('b'), commitment('c')]
  await load(database, changed)
  await confirmAssignments(visitOn(database, '2027-01-01', coordinator), {
    plan,
    confirm: 'as-proposed',
  })
  await load(database, [commitment('a', { title: { es: 'Ä' } }), commitment('b'), commitment('c')])
  const waiting = await publish(database)
  assert.equal(isRefused(waiting) && waiting.refused, 'assignments-unconfirmed')
})

test('without a draft there is nothing to confirm', async (t) => {
  const database = await testDatabase(t)
  await planWith(database, ['a magua lead'])
  const visit = visitOn(database, '2026-02-01', coordinator)
  assert.deepEqual(await confirmAssignments(visit, { plan, confirm: 'as-proposed' }), {
    refused: 'no-draft',
    values: { plan },
  })
})
