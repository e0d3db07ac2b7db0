import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { read } from '#kernel/db'
import { Problem } from '#kernel/operations'
import { editionReading } from '#features/editions'
import type { Person, World } from '#test/reporting/cast'
import { statementsOf } from '#test/coordination/many'
import { openWorld, plan } from '#test/reporting/cast'
import { activity, assign, handInPlan, maguaPlan, plan2027, savePlan, writePlan } from '#test/reporting/planning'
import { readCoverage } from './coverage.ts'
import { countingAt } from './newest.ts'
import { listAllPlanPeriods, listPlanPeriods } from './store.ts'

async function open(t: TestContext): Promise<World> {
  const world = await openWorld(t)
  await assign(world)
  return world
}

const seenBy = async (world: World, person: Person) => {
  const visit = world.visit(person)
  return visit.read((tx) => readCoverage(tx, visit, { plan, period: '2027' }))
}

/** Each organisation's state and how many lines of its plan this reader reads. */
const plansSeen = async (world: World, person: Person) =>
  (await seenBy(world, person)).plans.map(({ organisation, state, lines }) => [
    organisation,
    state?.state ?? null,
    lines.length,
  ])

test('of a draft its own people read the lines, the coordinator that there is one, others nothing', async (t) => {
  const world = await open(t)
  await writePlan(world)
  assert.deepEqual(await plansSeen(world, 'editor'), [
    ['uy:forestal', 'draft', 2],
    ['uy:magua', null, 0],
  ])
  const [known] = await plansSeen(world, 'coordinator')
  assert.deepEqual(known, ['uy:forestal', 'draft', 0])
  for (const person of ['steering', 'reviewer', 'partner'] as const) {
    const [closed] = await plansSeen(world, person)
    assert.deepEqual(closed, ['uy:forestal', null, 0], person)
  }
})

test('all authorities are asked for together: one more plan asks the database no more often', async (t) => {
  const world = await open(t)
  await writePlan(world)
  const ask = () => seenBy(world, 'coordinator')
  await ask()
  const one = await statementsOf(ask)
  await savePlan(world, { 'activity.plant': activity() }, { by: 'magua-editor', key: maguaPlan })
  assert.equal(await statementsOf(ask), one)
})

test('what was handed in is read by the coordinator, and counted for each commitment', async (t) => {
  const world = await open(t)
  await writePlan(world)
  await handInPlan(world)
  const [forestal] = await plansSeen(world, 'coordinator')
  assert.deepEqual(forestal, ['uy:forestal', 'handed-in', 2])
  const { rows, periods, period } = await seenBy(world, 'coordinator')
  assert.deepEqual([period, periods], ['2027', ['2027']])
  assert.deepEqual(
    rows.map(({ commitment }) => commitment).slice(0, 3),
    ['c-1-01', 'c-1-02', 'c-2-01'],
  )
})

test('whoever has no part in the plan learns nothing of who plans what', async (t) => {
  const world = await open(t)
  for (const person of ['public', 'auditor'] as const)
    await assert.rejects(seenBy(world, person), Problem, person)
})

test('the periods for which somebody has begun a plan are known, the newest first, each once', async (t) => {
  const world = await open(t)
  await savePlan(world, { 'activity.a': activity() })
  await savePlan(world, { 'activity.b': activity() }, {
    key: { ...plan2027, round: 'implementation-plan-2028' },
  })
  await savePlan(world, { 'activity.c': activity() }, {
    by: 'magua-editor',
    key: { ...plan2027, organisation: 'uy:magua' },
  })
  const look = <Found>(run: Parameters<typeof read<Found>>[1]) => read(world.database.app, run)
  assert.deepEqual(await look((tx) => listAllPlanPeriods(tx, plan)), ['2028', '2027'])
  assert.deepEqual(await look((tx) => listPlanPeriods(tx, plan2027)), ['2028', '2027'])
  const magua = { plan, organisation: 'uy:magua' }
  assert.deepEqual(await look((tx) => listPlanPeriods(tx, magua)), ['2027'])
  const found = await look((tx) => editionReading.findReport(tx, { ...plan2027, ...magua }))
  assert.deepEqual([found?.organisation, found?.occasion.period], ['uy:magua', '2027'])
})

test('a draft counts for nothing; what is handed in counts from that moment on', async (t) => {
  const world = await open(t)
  await writePlan(world)
  world.setClock('2027-02-01T12:00:00Z')
  await handInPlan(world)
  const found = await read(world.database.app, (tx) => editionReading.findReport(tx, plan2027))
  assert.ok(found)
  assert.equal(countingAt(found, new Date('2027-02-01T11:59:59Z')), undefined)
  assert.equal(countingAt(found, new Date('2027-02-01T12:00:00Z'))?.number, 1)
})
