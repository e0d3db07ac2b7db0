import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { read } from '#kernel/db'
import { editionReading } from '#features/editions'
import type { World } from '#test/reporting/cast'
import { openWorld } from '#test/reporting/cast'
import {
  activity,
  assign,
  milestone,
  noActivity,
  plan2027,
  savePlan,
} from '#test/reporting/planning'

type FieldValue = ReturnType<typeof activity>
type Outcomes = Awaited<ReturnType<typeof savePlan>>

async function open(t: TestContext): Promise<World> {
  const world = await openWorld(t)
  await assign(world)
  return world
}

/** How saving ended: the state, or the code of what was refused with its values. */
const ended = (outcomes: Outcomes) =>
  outcomes.map((one) => (one.state === 'refused' ? [one.code, one.values] : one.state))

const save = async (world: World, fields: Readonly<Record<string, FieldValue>>, seen = 0) =>
  ended(await savePlan(world, fields, { seen }))

/** The fields of the line as they stand, each with how protected it is. */
async function standing(world: World): Promise<readonly (readonly [string, string])[]> {
  const report = await read(world.database.app, (tx) => editionReading.findReport(tx, plan2027))
  const lines = report?.editions.at(-1)?.lines ?? []
  const line = lines.find(({ commitment }) => commitment === 'c-1-01')
  return (line?.items ?? [])
    .map(({ field, level }) => [field, level] as const)
    .toSorted(([a], [b]) => a.localeCompare(b))
}

test('an activity is kept with its milestone, and both go when it goes', async (t) => {
  const world = await open(t)
  await save(world, { 'activity.plant': activity(), 'milestone.nursery': milestone() })
  assert.deepEqual(await standing(world), [
    ['activity.plant', 'public'],
    ['milestone.nursery', 'public'],
  ])
  await save(world, { 'activity.plant': noActivity }, 1)
  assert.deepEqual(await standing(world), [])
})

test('what names something that is not there is refused by name, and nothing of it is kept', async (t) => {
  const world = await open(t)
  const refusals: readonly (readonly [Readonly<Record<string, unknown>>, unknown])[] = [
    [{ alsoServes: ['c-9-99'] }, ['unknown-commitment', { commitment: 'c-9-99' }]],
    [{ lead: 'uy:nobody' }, ['unknown-organisation', { organisation: 'uy:nobody' }]],
    [
      { contributors: [{ organisation: 'uy:none', unit: 'A' }] },
      ['unknown-organisation', { organisation: 'uy:none' }],
    ],
    [{ indicators: [{ id: 'no-such' }] }, ['unknown-indicator', { indicator: 'no-such' }]],
    [
      { start: '2027-07-01', end: '2027-06-30' },
      ['ends-before-start', { start: '2027-07-01', end: '2027-06-30' }],
    ],
    [{ end: 'soon' }, ['date-unreadable', { typed: 'soon' }]],
  ]
  for (const [given, expected] of refusals)
    assert.deepEqual(await save(world, { 'activity.plant': activity(given) }), [expected])
  assert.deepEqual(await standing(world), [])
})

test('what the plan measures, other commitments and other authorities may be named', async (t) => {
  const world = await open(t)
  const given = {
    alsoServes: ['c-1-02'],
    lead: 'uy:magua',
    contributors: [{ organisation: 'uy:forestal', unit: 'RIO' }],
    indicators: [{ id: 'arboles-plantados' }, { text: 'Banks' }],
  }
  const [saved] = await save(world, { 'activity.plant': activity(given) })
  assert.equal(saved, 'saved')
  assert.deepEqual(await standing(world), [['activity.plant', 'public']])
})

test('a milestone without its activity in the draft is refused', async (t) => {
  const world = await open(t)
  assert.deepEqual(await save(world, { 'milestone.nursery': milestone() }), [
    ['milestone-without-activity', {}],
  ])
  await save(world, { 'activity.plant': activity() })
  const other = milestone({ activity: 'other' })
  assert.deepEqual(await save(world, { 'milestone.nursery': other }), [
    ['milestone-without-activity', {}],
  ])
  assert.deepEqual(await standing(world), [['activity.plant', 'public']])
})

test('a milestone is as protected as its activity, also when that changes', async (t) => {
  const world = await open(t)
  const guarded = activity({ level: 'internal' })
  await save(world, { 'activity.plant': guarded, 'milestone.nursery': milestone() })
  assert.deepEqual(await standing(world), [
    ['activity.plant', 'internal'],
    ['milestone.nursery', 'internal'],
  ])
  await save(world, { 'activity.plant': activity({ level: 'partner' }) }, 1)
  assert.deepEqual(await standing(world), [
    ['activity.plant', 'partner'],
    ['milestone.nursery', 'partner'],
  ])
})

test('one refused field leaves the others of the same save kept', async (t) => {
  const world = await open(t)
  const outcomes = await save(world, {
    'activity.plant': activity(),
    'activity.bad': activity({ end: 'soon' }),
  })
  assert.deepEqual(outcomes, ['saved', ['date-unreadable', { typed: 'soon' }]])
  assert.deepEqual(await standing(world), [['activity.plant', 'public']])
})

test('a second editor’s activity is laid beside the first one’s, and neither is overwritten', async (t) => {
  const world = await open(t)
  await save(world, { 'activity.plant': activity() })
  const [mine] = await savePlan(
    world,
    { 'activity.plant': activity({ title: 'Plant along six streams' }) },
    { by: 'hr', seen: 0 },
  )
  assert.equal(mine?.state, 'conflict')
  const report = await read(world.database.app, (tx) => editionReading.findReport(tx, plan2027))
  const [item] = report?.editions.at(-1)?.lines.flatMap(({ items }) => items) ?? []
  assert.ok(item?.content.noun === 'activity')
  assert.equal(item.content.says.title, 'Plant along four streams')
})
