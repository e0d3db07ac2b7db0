import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { openWorld, people } from '../reporting/cast.ts'
import {
  activity,
  assign,
  handInPlan,
  milestone,
  savePlan,
  writePlan,
} from '../reporting/planning.ts'
import { callsOn, endingOf } from '../report-calls/site.ts'

const home = '/api/v1/plans/montes-agua/organisations/forestal/implementation-plans'
const report =
  '/api/v1/plans/montes-agua/rounds/implementation-plan-2027/organisations/forestal/report'
const coverage = '/api/v1/plans/montes-agua/coverage/2027'

const told = z.looseObject({
  state: z.looseObject({ state: z.string() }).nullable(),
  sums: z.record(z.string(), z.number()),
  lines: z.array(
    z.looseObject({
      number: z.string(),
      outcomes: z.array(
        z.looseObject({
          activities: z.array(
            z.looseObject({
              number: z.string(),
              key: z.string(),
              codes: z.string(),
              hints: z.array(z.looseObject({ id: z.string(), isAnswered: z.boolean() })),
            }),
          ),
        }),
      ),
    }),
  ),
})

test('a program saves activities, has hints answered, and reads the plan with its numbers', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  const { call } = callsOn(world)
  const bare = { title: 'Plant along four streams', unit: 'VIV', indicators: [], alsoServes: [] }
  const save = (revision: number, answered: readonly string[]) =>
    call('editor', `PUT ${report}/lines/c-1-01`, {
      body: {
        fields: {
          'activity.plant': { activity: { ...bare, answered }, revision },
          ...(revision === 0 && {
            'milestone.nursery': {
              milestone: { activity: 'plant', title: 'Open', due: '31.3.2027' },
            },
          }),
        },
      },
    })
  assert.equal((await save(0, [])).status, 200)
  assert.equal((await save(1, ['no-date'])).status, 200)
  const plan = told.parse((await call('editor', `GET ${home}/2027`)).body)
  assert.equal(plan.state?.state, 'draft')
  const [first] = plan.lines.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ activities }) => activities),
  )
  assert.deepEqual([first?.number, first?.key, first?.codes], ['1.1.1.1', 'plant', 'VIV'])
  assert.deepEqual(
    first?.hints.map(({ id, isAnswered }) => [id, isAnswered]),
    [
      ['no-date', true],
      ['no-indicator', false],
    ],
  )
  assert.deepEqual(plan.sums, { activities: 1, openHints: 1, empty: 1, unexplained: 1, overdue: 0 })
})

test('the acts of a report are those of a plan, by the same calls', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await writePlan(world)
  const { call } = callsOn(world)
  const act = async (person: Parameters<typeof call>[0], name: string, body: object = {}) =>
    endingOf(await call(person, `POST ${report}/acts/${name}`, { body }))
  assert.equal(await act('editor', 'send'), 'done')
  assert.equal(await act('approver', 'sign', { code: await world.code('approver') }), 'done')
  assert.equal(await act('editor', 'hand-in'), 'done')
  assert.equal(await act('coordinator', 'take'), 'done')
  assert.equal(
    await act('approver', 'publish', { code: await world.code('approver'), leftOut: [] }),
    'done',
  )
})

test('what somebody may not know of a plan is refused the same whether or not there is one', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  const { call } = callsOn(world)
  const tried = async () => {
    const endings: Record<string, readonly string[]> = {}
    for (const person of people)
      endings[person] = [
        endingOf(await call(person, `GET ${home}/2027`)),
        endingOf(await call(person, `POST ${home}/2028/carry-over`, { body: {} })),
      ]
    return endings
  }
  const before = await tried()
  await writePlan(world)
  assert.deepEqual(await tried(), before)
  const open = ['editor', 'hr', 'approver', 'both', 'coordinator']
  for (const [person, [read]] of Object.entries(before))
    if (person !== 'system') assert.equal(read === 'done', open.includes(person), person)
  for (const [person, [, carried]] of Object.entries(before))
    assert.equal(
      carried === '409 nothing-to-carry-over',
      ['editor', 'hr', 'both'].includes(person),
      `${person} ${carried}`,
    )
})

test('a draft’s words are in no answer to anybody outside the authority', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await savePlan(world, {
    'activity.plant': activity({ title: 'quebracho blanco' }),
    'milestone.nursery': milestone({ title: 'quebracho blanco' }),
  })
  const { call } = callsOn(world)
  for (const person of people.filter(
    (one) => !['editor', 'hr', 'approver', 'both', 'system'].includes(one),
  ))
    for (const path of [`${home}/2027`, report, coverage, `${report}/lines/c-1-01`]) {
      const { body } = await call(person, `GET ${path}`)
      assert.ok(!JSON.stringify(body).includes('quebracho'), `${person} ${path}`)
    }
})

test('coverage tells gaps, and of what is not handed in no more than that', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await writePlan(world)
  const { call } = callsOn(world)
  const shape = z.looseObject({
    commitments: z.array(
      z.looseObject({
        commitment: z.string(),
        cells: z.array(z.looseObject({ state: z.string() })),
      }),
    ),
  })
  const cells = async () => {
    const { commitments } = shape.parse((await call('coordinator', `GET ${coverage}`)).body)
    const states = commitments.flatMap((one) => one.cells.map(({ state }) => state))
    return [...new Set(states)].toSorted()
  }
  assert.deepEqual(await cells(), ['not-handed-in', 'not-responsible'])
  await handInPlan(world)
  assert.deepEqual(await cells(), ['not-handed-in', 'not-responsible', 'planned'])
  assert.equal(endingOf(await call('auditor', `GET ${coverage}`)), '403 not-allowed')
  assert.equal(
    endingOf(await call('coordinator', `GET ${coverage.replace('2027', 'soon')}`)),
    '404 not-found',
  )
})

test('what is carried over is told by key', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await writePlan(world)
  await handInPlan(world)
  const { call } = callsOn(world)
  const { status, body } = await call('editor', `POST ${home}/2028/carry-over`, { body: {} })
  assert.equal(status, 200)
  assert.deepEqual(body, {
    from: 'implementation-plan-2027',
    carried: ['plant', 'day'],
    moved: ['day'],
    ended: [],
    standing: [],
    homeless: [],
  })
})
