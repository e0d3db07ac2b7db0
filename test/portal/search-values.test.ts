import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import type { Database } from '#kernel/db'
import { testDatabase } from '#test/database'
import { handInFigures, observation, publishFigures, saveEntries } from '../measuring/figures.ts'
import { changedPackage } from '../plan/montes.ts'
import { openWorld } from '../reporting/cast.ts'
import { publishPackage, siteOn } from './site.ts'

const list = z.object({ items: z.array(z.object({ plan: z.string(), id: z.string() })) })

/** What is found by a number: by programs in all plans and in one, and on the page. */
async function foundBy(database: Database, typed: string): Promise<readonly string[]> {
  const { read } = siteOn(database, '2027-08-01')
  const q = encodeURIComponent(typed)
  const api = async (more: string) =>
    list
      .parse(JSON.parse(await read(`/api/v1/search?q=${q}${more}`)))
      .items.map(({ plan, id }) => `${plan}/${id}`)
  const [all, one] = [await api(''), await api('&plan=montes-agua&kind=indicators')]
  const page = await read(`/en/plans/montes-agua/search?q=${q}`)
  const onPage = [...page.matchAll(/<h3[^>]*>\s*<a href="[^"]*\/indicators\/([^"?]+)"/g)]
  assert.deepEqual(one, all)
  assert.deepEqual(
    onPage.map(([, id]) => `montes-agua/${id}`),
    all,
  )
  return all
}

test('programs find a figure by its value as the page does, however it is written', async (t) => {
  const database = await testDatabase(t)
  await publishPackage(database, 'test/plans/montes-agua', '2026-03-01')
  for (const typed of ['12.5', '12,50 %'])
    assert.deepEqual(await foundBy(database, typed), ['montes-agua/agua-cobertura'], typed)
  assert.deepEqual(await foundBy(database, '3,300,000,000'), ['montes-agua/agua-inversion'])
  assert.deepEqual(await foundBy(database, '12.6'), [])
})

test('no figure is found by a value that is hidden or not open', async (t) => {
  const database = await testDatabase(t)
  const counts = 'value: 12.50\n        numerator: 2\n        denominator: 16\n'
  const folder = await changedPackage(t, 'montes-agua', [
    ['cifras.yaml', 'countsPeople: no', 'countsPeople: harm'],
    ['cifras.yaml', 'value: 12.50\n', counts],
    ['cifras.yaml', 'value: 3300000000\n', 'value: 3300000000\n        level: internal\n'],
  ])
  await publishPackage(database, folder, '2026-03-01')
  for (const typed of ['12.5', '12.50', '3300000000', '3,300,000,000'])
    assert.deepEqual(await foundBy(database, typed), [], typed)
})

test('a figure of a list is found by its value once it is published, and not before', async (t) => {
  const world = await openWorld(t)
  const figure = { 'observation.2026': observation({ numerator: '31', denominator: '75' }) }
  await saveEntries(world, figure)
  assert.deepEqual(await foundBy(world.database, '41.3'), [])
  await handInFigures(world)
  assert.deepEqual(await foundBy(world.database, '41.3'), [])
  await publishFigures(world)
  assert.deepEqual(await foundBy(world.database, '41.3'), ['montes-agua/arboles-plantados'])
})
