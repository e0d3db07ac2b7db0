import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { routes as deskRoutes } from '#features/desk'
import { governanceOperations } from '#features/governance'
import { routes as meetingRoutes } from '#features/meetings'
import { openPacked } from '../packs/world.ts'
import { visitorOf } from '../reporting/visitor.ts'
import { place } from '../snapshots/world.ts'

prepareAssets()
const at = `/en/plans/${place.plan}/meetings/2027-2/deviations`
const words = (page: string): string =>
  page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

test('a deviation that is gone since it was ticked is named, nothing is written, and the other ticks stay', async (t) => {
  const world = await openPacked(t)
  const site = visitorOf(world, [...deskRoutes, ...meetingRoutes])
  const meeting = { plan: place.plan, code: '2027-2' }
  const before = await governanceOperations.showMeeting(world.visit('coordinator'), meeting)
  // c-1-01 stands on the agenda already: somebody else was quicker.
  const chosen = ['commitment:c-1-01', 'commitment:c-2-01']
  const refused = await site.post('coordinator', at, { round: '2027', chosen })
  assert.equal(refused.status, 422)
  assert.match(words(refused.text), /One thing you ticked no longer stands here: 1\.1 /)
  const ticked = [...refused.text.matchAll(/name="chosen" value="([^"]+)"[^>]*checked/g)]
  assert.deepEqual(
    ticked.map(([, key]) => key),
    ['commitment:c-2-01'],
  )
  const all = await site.post('coordinator', at, { round: '2027', chosen: 'commitment:c-1-01' })
  assert.match(words(all.text), /What you ticked no longer stands here: 1\.1 /)
  const after = await governanceOperations.showMeeting(world.visit('coordinator'), meeting)
  assert.deepEqual(after.items, before.items)
})
