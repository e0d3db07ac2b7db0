import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { routes as deskRoutes } from '#features/desk'
import { governanceOperations } from '#features/governance'
import { routes as meetingRoutes } from '#features/meetings'
import { done } from '../reporting/thread.ts'
import { visitorOf } from '../reporting/visitor.ts'
import { place } from '../snapshots/world.ts'
import { openPacked } from './world.ts'

prepareAssets()
const home = `/en/plans/${place.plan}/meetings`
const at = `${home}/2027-3/deviations`

test('deviations of a round come onto an agenda at once, as the pack has them, and none comes twice', async (t) => {
  const world = await openPacked(t)
  const site = visitorOf(world, [...deskRoutes, ...meetingRoutes])
  const coordinator = world.visit('coordinator')
  const announced = { plan: place.plan, title: 'Mesa de mayo', heldOn: '2027-05-03', body: '' }
  done(await governanceOperations.announceMeeting(coordinator, { ...announced, round: '' }))
  const meeting = { plan: place.plan, code: '2027-3' }

  const { text } = await site.get('coordinator', at)
  const ticked = [...text.matchAll(/value="([a-z]+:[^"]+)"[^>]*checked/g)].map(([, key]) => key)
  const offered = [...text.matchAll(/name="chosen" value="([^"]+)"/g)].map(([, key]) => key)
  assert.ok(ticked.length > 0, text)
  const round = /name="round" value="([^"]+)"/.exec(text)?.[1] ?? ''

  const none = await site.post('coordinator', at, { round })
  assert.equal(none.status, 422)
  assert.match(none.text, /Tick what is to stand on the agenda/)

  const [first = ''] = ticked
  const put = await site.post('coordinator', at, { round, chosen: first })
  assert.equal(put.location, `${home}/2027-3?said=fetched#agenda`)
  const { items } = await governanceOperations.showMeeting(coordinator, meeting)
  const [kind, id] = first.split(':')
  assert.deepEqual(
    items?.map(({ subject, proposal, owner }) => ({ subject, proposal, owner })),
    [{ subject: { kind, id }, proposal: '', owner: null }],
  )
  const again = await site.get('coordinator', at)
  const left = [...again.text.matchAll(/name="chosen" value="([^"]+)"/g)].map(([, key]) => key)
  assert.deepEqual(
    left,
    offered.filter((key) => key !== first),
  )
})

test('of several points one that is refused refuses all', async (t) => {
  const world = await openPacked(t)
  const meeting = { plan: place.plan, code: '2027-2' }
  const coordinator = world.visit('coordinator')
  const before = await governanceOperations.showMeeting(coordinator, meeting)
  const point = { subject: null, proposal: '', owner: '', dueOn: '', otherwise: '' }
  const points = [
    { ...point, title: 'Uno' },
    { ...point, title: '' },
  ]
  const put = await governanceOperations.putAllOnAgenda(coordinator, { ...meeting, points })
  assert.deepEqual('refused' in put && put.refused, 'point-title-missing')
  const after = await governanceOperations.showMeeting(coordinator, meeting)
  assert.deepEqual(after.items, before.items)
})

test('whoever does not run the meetings fetches nothing', async (t) => {
  const world = await openPacked(t)
  const site = visitorOf(world, [...deskRoutes, ...meetingRoutes])
  const path = `${home}/2027-2/deviations`
  for (const person of ['editor', 'partner'] as const)
    assert.equal((await site.get(person, path)).status, 404, person)
})
