import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { visitOf } from '#kernel/operations'
import { coordinationOperations, coordinatorDesk } from '#features/coordination'
import { openWorld } from '../reporting/cast.ts'
import { handedIn } from '../reporting/thread.ts'
import { routes, visitorOf } from '../reporting/visitor.ts'
import { coordinatorOf, multiply, statementsOf } from './many.ts'

prepareAssets()
const plans = 110
const rounds = 10

test('with 110 plans of ten rounds the overview and the desk ask as often as with one of each', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  const site = visitorOf(world, routes)
  const overview = async () => {
    const seen = await site.get('coordinator', '/en/plans/montes-agua/rounds/2027')
    assert.match(seen.text, /One of two has handed in/)
  }
  const actor = world.actor('coordinator')
  assert.ok(actor.kind === 'account')
  const desk = (of: number) => () => {
    const { database } = world
    const clock = { now: () => world.visit('system').now }
    const mine = coordinatorOf(actor, of)
    return coordinationOperations.overseePlans(
      visitOf({ database, clock, actor: mine, language: 'en', request: 'test' }),
      null,
    )
  }
  await overview()
  const [onePage, oneDesk] = [await statementsOf(overview), await statementsOf(desk(1))]
  await multiply(world.database, plans, rounds)
  assert.equal(await statementsOf(overview), onePage)
  assert.equal(await statementsOf(desk(plans)), oneDesk)
  const all = await desk(plans)()
  assert.equal(all.plans.length, plans)
  const { missing, mine } = coordinatorDesk.sorted(all, world.visit('system').now)
  assert.deepEqual([missing.length, mine.length], [plans * rounds, plans * rounds])
})
