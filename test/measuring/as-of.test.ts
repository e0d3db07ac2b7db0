import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql, transaction } from '#kernel/db'
import { publicationOperations } from '#features/publication'
import { reportOperations } from '#features/reporting'
import type { World } from '../reporting/cast.ts'
import { openWorld, plan } from '../reporting/cast.ts'
import { done, outcome } from '../reporting/thread.ts'
import {
  baseline,
  handInFigures,
  listReport,
  observation,
  publishFigures,
  saveEntries,
  show,
  target,
} from './figures.ts'

const at = (day: string) => new Date(`${day}T23:00:00Z`)

/** A figure and a target published in January, the figure corrected and a step added in March. */
async function story(world: World) {
  const figure = observation({ numerator: '31', denominator: '75' })
  const aim = target({ kind: 'reach', due: '2030', value: '50' }, 'A number.')
  await saveEntries(world, { 'observation.2026': figure, 'target.end': aim })
  await handInFigures(world)
  world.setClock('2027-01-20T12:00:00Z')
  await publishFigures(world)
  world.setClock('2027-03-01T12:00:00Z')
  done(await reportOperations.reviseReport(world.visit('editor'), listReport))
  const corrected = observation({ numerator: '30', denominator: '75' }, 'One was counted twice.')
  const step = target({ kind: 'milestone', due: '2028', value: '45' }, 'A step.')
  await saveEntries(world, { 'observation.2026': corrected, 'target.step': step })
  await handInFigures(world)
  world.setClock('2027-03-10T12:00:00Z')
  await publishFigures(world)
}

/** What everybody could read on a day: figures with their counts, targets with their due days. */
async function readOn(world: World, day: string) {
  const { series } = await show(world, 'editor', at(day))
  return [
    series.observations.map(({ about, numerator }) => `${about} ${numerator}`),
    series.targets.map(({ about, value }) => `${about} ${value}`),
  ]
}

test('every earlier day shows what could be read then', async (t) => {
  const world = await openWorld(t)
  await story(world)
  assert.deepEqual(
    [
      await readOn(world, '2027-01-15'),
      await readOn(world, '2027-01-20'),
      await readOn(world, '2027-03-05'),
      await readOn(world, '2027-03-10'),
    ],
    [
      [['2024 30'], []],
      [['2024 30', '2026 31'], ['2030 50']],
      [['2024 30', '2026 31'], ['2030 50']],
      [
        ['2024 30', '2026 30'],
        ['2028 45', '2030 50'],
      ],
    ],
  )
  const list = await show(world, 'coordinator', at('2027-02-01'))
  assert.deepEqual(
    list.entries.map(({ item, headline }) => [item.field, headline?.numerator ?? null]),
    [
      ['target.end', null],
      ['observation.2026', '31'],
    ],
  )
  assert.deepEqual([list.possible, list.missing], [[], []])
})

test('an earlier period entered later never moves the baseline, nor another period', async (t) => {
  const world = await openWorld(t)
  const start = baseline({ period: '2024', value: '40' }, 'As the plan counted.')
  await saveEntries(world, {
    baseline: start,
    'observation.2026': observation({ numerator: '31', denominator: '75' }),
  })
  await handInFigures(world)
  await publishFigures(world)
  const before = await show(world, 'editor')
  done(await reportOperations.reviseReport(world.visit('editor'), listReport))
  await saveEntries(world, {
    'observation.2022': observation({ numerator: '1', denominator: '75' }),
    'observation.2023': observation({ numerator: '70', denominator: '75' }),
  })
  await handInFigures(world)
  await publishFigures(world)
  const after = await show(world, 'editor')
  assert.deepEqual(after.series.baselines, before.series.baselines)
  assert.deepEqual(
    after.series.observations.filter(({ about }) => about === '2024' || about === '2026'),
    before.series.observations,
  )
})

test('what was withdrawn is on no day’s page, with all that it replaced; its place says so', async (t) => {
  const world = await openWorld(t)
  await story(world)
  const entry = (await show(world, 'editor')).entries.find(({ item }) =>
    item.field.startsWith('observation'),
  )
  const withdrawal = {
    ...listReport,
    target: { kind: 'fact', fact: entry?.item.fact ?? '' },
    ground: 'danger',
    code: await world.code('approver'),
  } as const
  assert.equal(
    await outcome(publicationOperations.withdrawReport(world.visit('approver'), withdrawal)),
    'done',
  )
  for (const day of ['2027-01-20', '2027-03-05', '2027-03-10'])
    assert.deepEqual((await readOn(world, day))[0], ['2024 30'], day)
  const { read: report } = await show(world, 'coordinator')
  assert.deepEqual(
    report.lines[0]?.line.withdrawn.map(({ field, ground }) => [field, ground]),
    [['observation.2026', 'danger']],
  )
  const stubs = await read(world.database.public, (tx) =>
    query(
      tx,
      sql`select organisation, commitment as indicator, field, ground
      from published.withdrawal where plan = ${plan}`,
    ),
  )
  assert.deepEqual(stubs, [
    {
      organisation: 'uy:forestal',
      indicator: 'arboles-plantados',
      field: 'observation.2026',
      ground: 'danger',
    },
  ])
})

test('the public login reads what was published of figures, and nothing else', async (t) => {
  const world = await openWorld(t)
  const publicly = () =>
    read(world.database.public, (tx) =>
      query<{ about: string; cells: unknown }>(
        tx,
        sql`select about, cells from published.observation
            where plan = ${plan} and origin = 'people' order by about`,
      ),
    )
  const cells = [
    { keys: { stream: 'north' }, numerator: '20', denominator: '50', value: '', state: 'value' },
  ]
  await saveEntries(world, { 'observation.2026': observation({ cells }) })
  assert.deepEqual(await publicly(), [])
  await handInFigures(world)
  assert.deepEqual(await publicly(), [])
  await publishFigures(world)
  assert.deepEqual(await publicly(), [{ about: '2026', cells }])
})

test('a figure that was signed is kept as it is, its cells included', async (t) => {
  const world = await openWorld(t)
  await saveEntries(world, {
    'observation.2026': observation({ numerator: '31', denominator: '75' }),
  })
  await handInFigures(world)
  for (const statement of [
    sql`update varde.observation set cells = '[{}]' where origin = 'people'`,
    sql`delete from varde.observation where origin = 'people'`,
  ])
    await assert.rejects(
      transaction(world.database.migrate, (tx) => query(tx, statement)),
      /is no draft and is kept/,
    )
})
