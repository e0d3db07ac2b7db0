import assert from 'node:assert/strict'
import { test } from 'node:test'
import { routes as coverageRoutes } from '#features/coverage'
import { routes as planRoutes } from '#features/implementation'
import { planOperations } from '#features/plans'
import { prepareAssets } from '#kernel/assets'
import { openWorld } from '../reporting/cast.ts'
import { activity, assign, handInPlan, maguaPlan, savePlan } from '../reporting/planning.ts'
import { routes, visitorOf } from '../reporting/visitor.ts'

prepareAssets()
const all = [...routes, ...coverageRoutes, ...planRoutes]

/** The table that is taken along, row by row, without its head. */
async function csvOf(site: ReturnType<typeof visitorOf>, person: 'coordinator' | 'magua-editor') {
  const { text } = await site.get(person, '/en/plans/montes-agua/coverage/2027/csv')
  const [head = '', ...rows] = text.trim().split('\r\n')
  const names = head.split(',')
  return rows.map((row) =>
    Object.fromEntries(row.split(',').map((value, place) => [names[place] ?? '', value])),
  )
}

const columns = (row: Record<string, string> | undefined) =>
  Object.entries(row ?? {})
    .filter(([name]) => name.endsWith(': activities') || name === 'Activities')
    .map(([, value]) => value)

test('an activity that serves another commitment too fills its gap, and is summed up once', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await savePlan(world, { 'activity.plant': activity({ alsoServes: ['c-1-02'] }) })
  await handInPlan(world)
  const site = visitorOf(world, all)
  const rows = await csvOf(site, 'coordinator')
  assert.deepEqual(rows.slice(0, 2).map(columns), [
    ['1', 'not handed in', '1'],
    ['1', '', '1'],
  ])
  const { text } = await site.get('coordinator', '/en/plans/montes-agua/coverage/2027')
  const foot = text.split('<tfoot')[1]?.split('</tfoot>')[0] ?? ''
  assert.deepEqual(
    [...foot.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, value]) => value).filter(Boolean),
    ['1', '–', '1'],
  )
})

test('somebody who plans something without being assigned stands without a square', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  const also = activity({ title: 'Clean the springs', alsoServes: ['c-1-02'] })
  await savePlan(
    world,
    { 'activity.springs': also },
    { by: 'magua-editor', key: maguaPlan, commitment: 'c-1-01' },
  )
  const { text } = await visitorOf(world, all).get(
    'magua-editor',
    '/en/plans/montes-agua/coverage/2027',
  )
  const row = text.split('id="row-c-1-02"')[1]?.split('</tr>')[0] ?? ''
  assert.match(row, /class="cell cell-planned" href="[^"]*magua[^"]*#line-c-1-02"/)
  const cell = row.split('cell-planned')[1]?.split('</a>')[0] ?? ''
  assert.doesNotMatch(cell, /square/)
  assert.match(cell, /one activity/)
})

test('without a period the one around today is shown, else the newest, else this year', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, all)
  const home = '/da/plans/montes-agua/coverage'
  const asked = async () => (await site.get('reviewer', home)).location
  assert.equal(await asked(), `${home}/2027`)
  await assign(world)
  const key = { ...maguaPlan, round: 'implementation-plan-2028' }
  await savePlan(world, { 'activity.a': activity() }, { by: 'magua-editor', key })
  assert.equal(await asked(), `${home}/2028`)
  const two = { ...maguaPlan, round: 'implementation-plan-2026-2027' }
  await savePlan(world, { 'activity.a': activity() }, { by: 'magua-editor', key: two })
  assert.equal(await asked(), `${home}/2026-2027`)
  assert.equal((await site.get('reviewer', `${home}/2026-2027`)).status, 200)
})

test('a promise of the running text stands there once somebody is assigned to it, for those who may know it', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, all)
  const has = async (person: 'coordinator' | 'partner') =>
    (await site.get(person, '/en/plans/montes-agua/coverage/2027')).text.includes('id="row-n-01"')
  assert.deepEqual([await has('coordinator'), await has('partner')], [false, false])
  await planOperations.assignReporting(world.visit('coordinator'), {
    plan: 'montes-agua',
    organisation: 'uy:forestal',
    commitment: 'n-01',
    part: 'lead',
  })
  assert.deepEqual([await has('coordinator'), await has('partner')], [true, false])
})
