import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '#kernel/db'
import { publicationOperations } from '#features/publication'
import type { FieldValue } from '#features/reporting'
import { planReading, reportOperations } from '#features/reporting'
import { statementsOf } from '../coordination/many.ts'
import type { Person } from './cast.ts'
import { forestal, openWorld, plan } from './cast.ts'
import {
  activity,
  assign,
  handInPlan,
  maguaPlan,
  milestone,
  noActivity,
  plan2027,
  plan2028,
  savePlan,
  showPlan,
  writePlan,
} from './planning.ts'
import { done, outcome } from './thread.ts'

test('there is a plan only for a period of the plan that it serves', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  const key = (round: string) => ({ ...plan2027, round })
  const begin = (round: string) =>
    outcome(savePlan(world, { 'activity.plant': activity() }, { key: key(round) }))
  assert.equal(await begin('implementation-plan-2031'), '404')
  assert.equal(await begin('implementation-plan-soon'), '404')
  assert.equal(await begin('implementation-plan-2027-2028'), 'done')
})

test('the next plan begins with what is not finished, nothing retyped, what recurs a year later', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await writePlan(world)
  await savePlan(world, {
    'activity.over': activity({ title: 'Sow', status: 'done' }),
    'milestone.old': milestone({ title: 'Old', done: '2027-02-01' }),
  })
  const carry = () => reportOperations.carryOverPlan(world.visit('editor'), plan2028)
  assert.equal(await outcome(carry()), 'nothing-to-carry-over')
  await handInPlan(world)
  assert.deepEqual(done(await carry()), {
    from: 'implementation-plan-2027',
    carried: ['plant', 'day'],
    moved: ['day'],
    ended: ['over'],
    standing: [],
    homeless: [],
  })
  const { report } = await showPlan(world.visit('editor'), plan2028)
  const own = report.editions.flatMap(({ lines }) => lines.flatMap(planReading.activitiesIn))
  assert.deepEqual(
    own.map(({ key, says, milestones }) => [key, says.end, milestones.map((one) => one.key)]),
    [
      ['plant', '2027-06-30', ['nursery']],
      ['day', '2028-08-29', []],
    ],
  )
  assert.deepEqual(done(await carry()), {
    from: 'implementation-plan-2027',
    carried: [],
    moved: [],
    ended: ['over'],
    standing: ['plant', 'day'],
    homeless: [],
  })
})

test('what was taken out of the next plan again comes back as the fact that it was', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await writePlan(world)
  await handInPlan(world)
  const carry = async () =>
    done(await reportOperations.carryOverPlan(world.visit('editor'), plan2028))
  const planted = async () => {
    const { report } = await showPlan(world.visit('editor'), plan2028)
    const items = report.editions.at(-1)?.lines.flatMap((line) => line.items) ?? []
    return items.find(({ field }) => field === 'activity.plant')?.fact
  }
  await carry()
  const first = await planted()
  await handInPlan(world, plan2028)
  done(await reportOperations.reviseReport(world.visit('editor'), plan2028))
  await savePlan(world, { 'activity.plant': noActivity }, { key: plan2028 })
  assert.equal(await planted(), undefined)
  assert.deepEqual([(await carry()).carried, await planted()], [['plant'], first])
})

test('however much is carried over, the database is asked as often', async (t) => {
  const asked = async (count: number) => {
    const world = await openWorld(t)
    await assign(world)
    const fields: Record<string, FieldValue> = {}
    for (let number = 1; number <= count; number += 1) {
      const key = `plant-${number}`
      fields[`activity.${key}`] = activity({ lead: 'uy:magua', alsoServes: ['c-2-01'] })
      fields[`milestone.nursery-${number}`] = milestone({ activity: key })
    }
    await savePlan(world, fields)
    await handInPlan(world)
    const carry = () => reportOperations.carryOverPlan(world.visit('editor'), plan2028)
    return statementsOf(async () => assert.equal(done(await carry()).carried.length, count))
  }
  assert.equal(await asked(12), await asked(2))
})

test('what was carried over needs no reason to be changed, and is signed by another', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await writePlan(world)
  await handInPlan(world)
  done(await reportOperations.carryOverPlan(world.visit('both'), plan2028))
  const changed = { 'activity.plant': activity({ end: '2028-06-30' }) }
  assert.equal((await savePlan(world, changed, { key: plan2028, seen: 1 }))[0]?.state, 'saved')
  done(await reportOperations.sendReport(world.visit('editor'), plan2028))
  const code = await world.code('both')
  const signing = reportOperations.signReport(world.visit('both'), { ...plan2028, code })
  assert.equal(await outcome(signing), 'own-work')
})

test('what is withdrawn from one year’s plan vanishes from the plan that carried it over', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await writePlan(world)
  await handInPlan(world)
  done(await reportOperations.carryOverPlan(world.visit('editor'), plan2028))
  const { report } = await showPlan(world.visit('editor'))
  const fact = report.editions[0]?.lines[0]?.items.find(
    ({ field }) => field === 'activity.plant',
  )?.fact
  const target = { kind: 'fact', fact: fact ?? '' } as const
  const code = await world.code('approver')
  done(
    await publicationOperations.withdrawReport(world.visit('approver'), {
      ...plan2027,
      target,
      ground: 'danger',
      code,
    }),
  )
  const next = await showPlan(world.visit('editor'), plan2028)
  const titles = next.report.editions.flatMap(({ lines }) =>
    lines.flatMap((line) => planReading.activitiesIn(line).map(({ says }) => says.title)),
  )
  assert.deepEqual(titles, ['Day of the trees'])
})

test('the report form finds what was planned for a commitment, as it was last handed in', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await writePlan(world)
  const of = (day: '2027-03-01' | '2026-12-31') =>
    read(world.database.app, (tx) =>
      planReading.listActivities(tx, {
        plan,
        organisation: forestal,
        commitment: 'c-1-01',
        at: world.visit('editor').now,
        day,
      }),
    )
  assert.equal(await of('2027-03-01'), undefined)
  await handInPlan(world)
  const found = await of('2027-03-01')
  assert.deepEqual([found?.round, found?.edition], ['implementation-plan-2027', 1])
  assert.deepEqual(
    found?.activities.map(({ key, milestones }) => [key, milestones.map((one) => one.key)]),
    [['plant', ['nursery']]],
  )
  assert.equal(await of('2026-12-31'), undefined)
})

test('coverage: the coordinator sees gaps in what was handed in, and of a draft that there is one', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await savePlan(world, { 'activity.plant': activity({ alsoServes: ['c-2-01'] }) })
  await savePlan(
    world,
    { 'activity.river': activity({ title: 'Clean the river' }) },
    {
      by: 'magua-editor',
      key: maguaPlan,
    },
  )
  const covered = async (person: Person) => {
    const { rows } = await reportOperations.showCoverage(world.visit(person), {
      plan,
      period: '2027',
    })
    return rows
      .filter(({ isNobodys }) => !isNobodys)
      .map(({ commitment, cells }) => [
        commitment,
        ...cells.map(
          ({ organisation, state, activities }) => `${organisation} ${state} ${activities}`,
        ),
      ])
  }
  const silent = [
    ['c-1-01', 'uy:forestal not-handed-in 0', 'uy:magua not-handed-in 0'],
    ['c-1-02', 'uy:forestal not-handed-in 0', 'uy:magua not-responsible 0'],
    ['c-2-01', 'uy:forestal not-responsible 0', 'uy:magua not-handed-in 0'],
  ]
  assert.deepEqual(await covered('coordinator'), silent)
  await handInPlan(world)
  const told = [
    ['c-1-01', 'uy:forestal planned 1', 'uy:magua not-handed-in 0'],
    ['c-1-02', 'uy:forestal gap 0', 'uy:magua not-responsible 0'],
    ['c-2-01', 'uy:forestal planned 1', 'uy:magua not-handed-in 0'],
  ]
  assert.deepEqual(await covered('coordinator'), told)
  assert.deepEqual((await covered('steering'))[1], [
    'c-1-02',
    'uy:forestal gap 0',
    'uy:magua not-responsible 0',
  ])
  assert.deepEqual((await covered('partner'))[1], [
    'c-1-02',
    'uy:forestal closed 0',
    'uy:magua not-responsible 0',
  ])
  assert.deepEqual((await covered('magua-editor'))[0], [
    'c-1-01',
    'uy:forestal closed 0',
    'uy:magua planned 1',
  ])
  assert.equal(await outcome(covered('public')), '403')
})
