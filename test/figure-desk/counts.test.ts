import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureIndexRoutes } from '#features/figure-index'
import { figureRoutes } from '#features/figures'
import { query, read, sql, transaction } from '#kernel/db'
import { reportOperations } from '#features/reporting'
import { definition, listReport, observation, saveEntries, show } from '../measuring/figures.ts'
import type { World } from '../reporting/cast.ts'
import { done } from '../reporting/thread.ts'
import { openWorld } from '../reporting/cast.ts'
import { visitorOf } from '../reporting/visitor.ts'
import { allRoutes, list, openSite, overview, publishList } from './site.ts'

const byTeams = (kind: 'count' | 'amount' | 'ratio') =>
  definition({
    from: '2025',
    reason: 'Counted anew.',
    kind,
    unit: 'people',
    countsPeople: 'no',
    breakdowns: [
      {
        dimension: 'team',
        exclusive: true,
        exhaustive: true,
        categories: ['hill', 'river'].map((code) => ({ code, name: { en: code } })),
      },
    ],
  })

const parts = {
  cells: [
    { keys: { team: 'hill' }, numerator: '40' },
    { keys: { team: 'river' }, numerator: '20' },
  ],
}

const stored = (world: World) =>
  read(world.database.app, (tx) =>
    query(
      tx,
      sql`select value::text, numerator::text, denominator::text, total from varde.observation
          where draft and about = '2026'`,
    ),
  )

test('a count whose parts are told alone is kept and read with its value', async (t) => {
  const world = await openWorld(t)
  await saveEntries(world, { 'definition.2': byTeams('count') })
  await saveEntries(world, { 'observation.2026': observation(parts) })
  assert.deepEqual(await stored(world), [
    { value: '60', numerator: '60', denominator: null, total: 'computed' },
  ])
  const { entries } = await show(world, 'editor')
  const content = entries.find(({ item }) => item.field === 'observation.2026')?.item.content
  assert.ok(content?.noun === 'observation')
  assert.equal(content.value, '60')
})

test('an amount that is told as a whole has that value, however it was entered', async (t) => {
  const world = await openWorld(t)
  await saveEntries(world, { 'definition.2': byTeams('amount') })
  await saveEntries(world, { 'observation.2026': observation({ numerator: '60.5' }) })
  assert.deepEqual(await stored(world), [
    { value: '60.5', numerator: '60.5', denominator: null, total: 'entered' },
  ])
})

test('ratios of parts are kept as they are, and nobody adds them to one of the whole', async (t) => {
  const world = await openWorld(t)
  await saveEntries(world, { 'definition.2': byTeams('ratio') })
  await saveEntries(world, { 'observation.2026': observation(parts) })
  assert.deepEqual(await stored(world), [
    { value: null, numerator: null, denominator: null, total: 'entered' },
  ])
})

test('a count that was kept without its value breaks no page, and saving it anew gives it one', async (t) => {
  const { world, site } = await openSite(t)
  await saveEntries(world, { 'definition.2': byTeams('count') })
  await saveEntries(world, { 'observation.2026': observation(parts) })
  await transaction(world.database.app, (tx) =>
    query(tx, sql`update varde.observation set value = null where draft and about = '2026'`),
  )
  await publishList({ world, site })
  const pages = visitorOf(world, [...allRoutes, ...figureRoutes, ...figureIndexRoutes])
  const publicly = '/en/plans/montes-agua/indicators'
  const addresses = [list, overview, publicly, `${publicly}/arboles-plantados`]
  for (const path of addresses) {
    const page = await pages.get('editor', path)
    assert.equal(page.status, 200, path)
  }
  done(await reportOperations.reviseReport(world.visit('editor'), listReport))
  const { versions } = await show(world, 'editor')
  const seen = versions.get('observation.2026') ?? 0
  const anew = observation({ ...parts, source: 'Payroll, anew' }, 'Its value was missing.')
  await saveEntries(world, { 'observation.2026': anew }, { seen })
  assert.deepEqual(await stored(world), [
    { value: '60', numerator: '60', denominator: null, total: 'computed' },
  ])
})
