import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { query, read as look, sql } from '#kernel/db'
import { speaker } from '#kernel/i18n'
import { isRefused } from '#kernel/operations'
import { planOperations } from '#features/plans'
import { roundOperations } from '#features/rounds'
import { makeWorkbook } from '#features/workbooks'
import { expectValidHtml } from '#test/html'
import { siteOn, wordsOn } from '#test/portal/site'
import { gridOf } from '#test/workbooks/books'
import { parts } from '../../src/app.ts'
import type { World } from './cast.ts'
import { forestal, magua, openWorld, plan } from './cast.ts'
import { done, fillReport, handIn, openTheRound, report, round } from './thread.ts'

const coordinator = (world: World) => world.visit('coordinator')
const extend = async (world: World, organisation: string, dueOn: string) => {
  const given = { ...round, organisation, dueOn, reason: 'Floods.' }
  return done(await roundOperations.extendDueDay(coordinator(world), given))
}
const closeOn = async (world: World, day: string) => {
  world.setClock(`${day}T12:00:00Z`)
  done(await roundOperations.closeRound(coordinator(world), round))
}

/** What the front page says in each language of who was silent. */
async function silenceOn(world: World): Promise<{ readonly en: string; readonly da: string }> {
  const { read } = siteOn(world.database, '2027-04-01')
  const said = async (language: string) => {
    const page = await read(`/${language}/plans/${plan}`)
    await expectValidHtml(page)
    return wordsOn(page).join(' ').replaceAll(/\s+/g, ' ')
  }
  return { en: await said('en'), da: await said('da') }
}

/** Until when everybody was to hand in, as the public's login reads it. */
const publicDays = (world: World) =>
  look(world.database.public, (tx) =>
    query<{ organisation: string; due: string }>(
      tx,
      sql`select distinct organisation, due_on as due from published.round_line
          order by organisation`,
    ),
  )

async function open(t: TestContext): Promise<World> {
  const world = await openWorld(t)
  await openTheRound(world)
  return world
}

test('whoever was given an extension is told in public to have been silent on its own day', async (t) => {
  const world = await open(t)
  await extend(world, forestal, '2027-03-10')
  await closeOn(world, '2027-03-15')
  assert.deepEqual(
    (await publicDays(world)).map(({ organisation, due }) => [organisation, due]),
    [
      [forestal, '2027-03-10'],
      [magua, '2027-02-28'],
    ],
  )
  const { en, da } = await silenceOn(world)
  assert.match(en, /\(two commitments; due 10 March 2027\)/)
  assert.match(en, /\(one commitment; due 28 February 2027\)/)
  assert.match(en, /Nothing had been handed in when the round closed\./)
  assert.doesNotMatch(en, /handed in on 28 February/)
  assert.match(da, /\(to tilsagn; frist 10\. marts 2027\)/)
  assert.match(da, /; frist 28\. februar 2027\)/)
  assert.match(da, /Intet var afleveret, da runden lukkede\./)
})

test('of a round that is closed before somebody’s day nothing is claimed of that day', async (t) => {
  const world = await open(t)
  await extend(world, forestal, '2027-03-10')
  await extend(world, magua, '2027-03-10')
  await closeOn(world, '2027-03-05')
  const { en, da } = await silenceOn(world)
  assert.match(en, /had not reported when the round closed/)
  assert.match(en, /Nothing had been handed in when the round closed\./)
  assert.doesNotMatch(en, /on 10 March/)
  assert.match(da, /Intet var afleveret, da runden lukkede\./)
  const { read } = siteOn(world.database, '2027-03-06')
  for (const [language, told] of [
    ['en', /The round of reports is closed, and nothing had been reported\./],
    ['da', /Statusrunden er lukket, uden at nogen har indberettet\./],
  ] as const) {
    const page = wordsOn(await read(`/${language}/plans/${plan}/commitments/c-1-01`)).join(' ')
    assert.match(page, told)
    assert.doesNotMatch(page, /has passed|er passeret/)
  }
})

test('where all who were silent had the same day it is said once, an extension too', async (t) => {
  const world = await open(t)
  await extend(world, forestal, '2027-03-10')
  await extend(world, magua, '2027-03-10')
  await closeOn(world, '2027-03-15')
  const { en, da } = await silenceOn(world)
  assert.match(en, /Nothing had been handed in on 10 March 2027\./)
  assert.match(da, /Intet var afleveret 10\. marts 2027\./)
  assert.doesNotMatch(en, /; due /)
})

test('an extension that the day for all has overtaken counts no more', async (t) => {
  const world = await open(t)
  await extend(world, forestal, '2027-03-05')
  const later = { ...round, dueOn: '2027-03-12', reason: 'Everybody needs it.' }
  done(await roundOperations.moveDueDay(coordinator(world), later))
  await closeOn(world, '2027-03-15')
  assert.deepEqual(
    (await publicDays(world)).map(({ due }) => due),
    ['2027-03-12', '2027-03-12'],
  )
  assert.match((await silenceOn(world)).en, /Nothing had been handed in on 12 March 2027\./)
})

test('what is written out beside the package holds each one’s own day', async (t) => {
  const world = await open(t)
  await extend(world, forestal, '2027-03-10')
  world.setClock('2027-03-09T12:00:00Z')
  await fillReport(world)
  await handIn(world)
  const { exportPlan } = planOperations.packageOperations(parts)
  const exported = await exportPlan(coordinator(world), { plan, all: true })
  assert.ok(!isRefused(exported))
  const rows = exported.recorded.get('commitments') ?? []
  const [first] = rows.filter(({ kind }) => kind === 'round')
  assert.deepEqual(
    [first?.['dueOn'], first?.['extensions']],
    ['2027-02-28', [{ organisation: 'forestal', dueOn: '2027-03-10' }]],
  )
  const editions = rows.filter(({ kind }) => kind === 'edition')
  assert.deepEqual(
    editions.map((row) => [row['organisation'], row['dueOn']]),
    [['forestal', '2027-03-10']],
  )
})

test('the workbook of whoever was given an extension says its own day, in its language', async (t) => {
  const world = await open(t)
  await extend(world, forestal, '2027-03-10')
  for (const [language, sheet, day] of [
    ['en', 'Instructions', '10 March 2027'],
    ['da', 'Vejledning', '10. marts 2027'],
  ] as const) {
    const made = await makeWorkbook(world.visit('editor', language), report, speaker(language))
    const grid = await gridOf(made.bytes)
    const cells = [...(grid.sheets.get(sheet)?.values() ?? [])]
    assert.ok(cells.includes(day), [...grid.sheets.keys()].join())
  }
})
