import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '#kernel/db'
import { isRefused } from '#kernel/operations'
import { planOperations } from '#features/plans'
import { testDatabase } from '#test/database'
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

const { assignReporting, confirmAssignments, endAssignment, readAssignments } = planOperations

async function inForce(database: Database) {
  await loadPlan(visitOn(database, '2026-01-02'), await first())
  await publishPlan(visitOn(database, '2026-01-02'), { plan })
}

const assign = (
  database: Database,
  commitment: string,
  [organisation, part]: readonly [string, 'lead' | 'contributor'],
) =>
  assignReporting(visitOn(database, '2026-02-01', coordinator), {
    plan,
    commitment,
    organisation,
    part,
  })

const standing = async (database: Database, day: string) => {
  const found = await readAssignments(visitOn(database, day, coordinator), { plan })
  return found.map(({ commitment, organisation, part }) => `${commitment} ${organisation} ${part}`)
}

// The tests tell one story: each begins where the last ended.
const database = await testDatabase()
await inForce(database)

test('the coordinator assigns organisations to commitments', async () => {
  assert.ok(!isRefused(await assign(database, 'c-2-02', ['uy:magua', 'lead'])))
  assert.ok(!isRefused(await assign(database, 'c-2-02', ['uy:forestal', 'contributor'])))
  assert.ok(!isRefused(await assign(database, 'c-1-01', ['uy:forestal', 'lead'])))
  assert.deepEqual(await standing(database, '2026-02-02'), [
    'c-1-01 uy:forestal lead',
    'c-2-02 uy:magua lead',
    'c-2-02 uy:forestal contributor',
  ])
})

test('what cannot be is refused by its reason', async () => {
  const refusals = [
    await assign(database, 'c-2-02', ['uy:magua', 'contributor']),
    await assign(database, 'c-2-02', ['uy:vecinos', 'lead']),
    await assign(database, 'c-9-99', ['uy:magua', 'lead']),
    await assign(database, 'c-2-01', ['uy:nobody', 'lead']),
  ]
  assert.deepEqual(
    refusals.map((answer) => isRefused(answer) && answer.refused),
    ['already-assigned', 'has-a-lead', 'unknown-commitment', 'unknown-organisation'],
  )
})

test('nobody but the coordinator assigns', async () => {
  const visit = visitOn(database, '2026-02-01', approverOf('uy:magua'))
  const wish = { plan, commitment: 'c-1-02', organisation: 'uy:magua', part: 'lead' } as const
  await assert.rejects(assignReporting(visit, wish), { status: 403 })
})

test('a version that touches them waits for the coordinator’s word', async (t) => {
  await loadPlan(visitOn(database, '2027-03-01'), await second(t))
  const waiting = await publishPlan(visitOn(database, '2027-03-02'), { plan })
  assert.ok(isRefused(waiting))
  assert.equal(waiting.refused, 'assignments-unconfirmed')
  assert.deepEqual(
    waiting.moves.map(({ assignment, change, proposed }) => [
      `${assignment.commitment} ${assignment.organisation} ${change}`,
      proposed,
    ]),
    [
      ['c-1-01 uy:forestal changed', [{ commitment: 'c-1-01', part: 'lead' }]],
      ['c-2-02 uy:magua ended', [{ commitment: 'c-2-01', part: 'lead' }]],
      ['c-2-02 uy:forestal ended', [{ commitment: 'c-2-01', part: 'contributor' }]],
    ],
  )
})

test('only the coordinator gives it, and for what the draft touches', async () => {
  await assert.rejects(
    publishPlan(visitOn(database, '2027-03-02'), { plan, confirm: 'as-proposed' }),
    { status: 403 },
  )
  const [assignment] = await readAssignments(visitOn(database, '2027-03-02', coordinator), {
    plan,
  })
  assert.ok(assignment)
  const visit = visitOn(database, '2027-03-02', coordinator)
  const lost = [{ commitment: 'c-2-02', part: 'lead' }] as const
  const answers = [
    await confirmAssignments(visit, {
      plan,
      confirm: [{ assignment: assignment.id, successors: lost }],
    }),
    await confirmAssignments(visit, {
      plan,
      confirm: [{ assignment: '00000000-0000-4000-8000-00000000000f', successors: [] }],
    }),
  ]
  assert.deepEqual(
    answers.map((answer) => isRefused(answer) && answer.refused),
    ['unknown-commitment', 'not-an-assignment'],
  )
})

test('confirmed beforehand, the publication itself is the installation’s', async () => {
  const visit = visitOn(database, '2027-03-02', coordinator)
  const waiting = await publishPlan(visit, { plan })
  assert.ok(isRefused(waiting))
  const contributor = waiting.moves.find(({ assignment }) => assignment.part === 'contributor')
  assert.ok(contributor)
  const ends = [{ assignment: contributor.assignment.id, successors: [] }]
  assert.ok(!isRefused(await confirmAssignments(visit, { plan, confirm: ends })))
  assert.ok(!isRefused(await confirmAssignments(visit, { plan, confirm: 'as-proposed' })))
  const published = await publishPlan(visitOn(database, '2027-03-03'), { plan })
  assert.ok(!isRefused(published))
  assert.equal(published.moved, 2)
})

test('from then on they hold as confirmed, and an earlier day as before', async () => {
  assert.deepEqual(await standing(database, '2027-03-04'), [
    'c-1-01 uy:forestal lead',
    'c-2-01 uy:magua lead',
  ])
  assert.equal((await standing(database, '2027-03-02')).length, 3)
})

test('an assignment ends once', async () => {
  const visit = visitOn(database, '2027-04-01', coordinator)
  const [assignment] = await readAssignments(visit, { plan })
  assert.ok(assignment)
  const which = { plan, assignment: assignment.id }
  assert.ok(!isRefused(await endAssignment(visit, which)))
  const again = await endAssignment(visit, which)
  assert.equal(isRefused(again) && again.refused, 'assignment-has-ended')
  assert.deepEqual(await standing(database, '2027-04-02'), ['c-2-01 uy:magua lead'])
})
