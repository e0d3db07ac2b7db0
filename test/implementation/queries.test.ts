import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { routes as planRoutes } from '#features/implementation'
import { statementsOf } from '../coordination/many.ts'
import { openWorld } from '../reporting/cast.ts'
import { activity, assign, plan2027, savePlan } from '../reporting/planning.ts'
import { routes, visitorOf } from '../reporting/visitor.ts'

prepareAssets()
const plans = '/en/plans/montes-agua/organisations/forestal/implementation-plans'

test('the list of an authority’s plans asks as often for three plans as for one', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  const site = visitorOf(world, [...routes, ...planRoutes])
  const list = () => site.get('editor', plans)
  await savePlan(world, { 'activity.a': activity() })
  const one = await statementsOf(list)
  for (const year of ['2026', '2028']) {
    const key = { ...plan2027, round: `implementation-plan-${year}` }
    await savePlan(world, { 'activity.b': activity(), 'activity.c': activity() }, { key })
  }
  const rows = (await list()).text.match(/implementation-plans\/\d{4}"[\s\S]*?<\/tr>/g) ?? []
  assert.deepEqual(
    rows.map((row) => [row.slice(21, 25), />(\d)<\/td>/.exec(row)?.[1]]),
    [
      ['2028', '2'],
      ['2027', '1'],
      ['2026', '2'],
    ],
  )
  assert.equal(await statementsOf(list), one)
})
