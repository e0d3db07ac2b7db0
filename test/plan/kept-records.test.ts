import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anonymous } from '#kernel/access'
import type { Database } from '#kernel/db'
import { planOperations, planParts, planRecords } from '#features/plans'
import { testDatabase } from '#test/database'
import { approverOf, coordinator, first, loadPlan, plan, publishPlan, visitOn } from './montes.ts'

const { assignReporting, openRecord } = planOperations
const lead = approverOf('uy:vecinos')

/** What everyone reads of the promises of one day, in one look. */
const promisesOn = (database: Database, day: string) =>
  visitOn(database, day, anonymous).read(async (tx) => {
    const asOf = new Date(`${day}T23:00:00Z`)
    const version = await planRecords.planAsOf(tx, plan, asOf)
    assert.ok(version)
    const reading = { reader: anonymous, version, asOf }
    return planRecords.recordsAsOf(tx, reading, planParts.commitmentsPart)
  })

const give = (database: Database, day: string, level: 'public' | 'restricted') =>
  openRecord(visitOn(database, day, lead), { plan, section: 'commitments', record: 'n-01', level })

const has = (found: readonly { readonly id: string }[]) => found.some(({ id }) => id === 'n-01')

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

test('the words of a version are read once, and the same as the database has them', async (t) => {
  const database = await testDatabase(t)
  await inForce(database)
  const [before, after] = [
    await promisesOn(database, '2026-02-01'),
    await promisesOn(database, '2026-02-02'),
  ]
  assert.deepEqual(
    before.map(({ id }) => id),
    ['c-1-01', 'c-1-02', 'c-2-01', 'c-2-02'],
  )
  assert.deepEqual(
    after.map((promise, index) => promise === before[index]),
    [true, true, true, true],
  )
})

test('a record whose words are kept is gone at once when it is closed, for every day', async (t) => {
  const database = await testDatabase(t)
  await inForce(database)
  await give(database, '2026-03-01', 'public')
  const days = ['2026-02-28', '2026-03-01', '2026-03-02']
  const seen = async () => {
    const found = []
    for (const day of days) found.push(has(await promisesOn(database, day)))
    return found
  }
  assert.deepEqual(await seen(), [false, true, true])
  await give(database, '2026-03-03', 'restricted')
  assert.deepEqual(await seen(), [false, false, false])
  await give(database, '2026-03-04', 'public')
  assert.deepEqual(await seen(), [false, false, false])
  assert.equal(has(await promisesOn(database, '2026-03-04')), true)
})

test('what one database has opened is not open in another that holds the same version', async (t) => {
  const [open, closed] = [await testDatabase(t), await testDatabase(t)]
  await Promise.all([inForce(open), inForce(closed)])
  await give(open, '2026-03-01', 'public')
  assert.equal(has(await promisesOn(open, '2026-03-02')), true)
  assert.equal(has(await promisesOn(closed, '2026-03-02')), false)
})
