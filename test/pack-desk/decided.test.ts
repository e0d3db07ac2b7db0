import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { governanceOperations } from '#features/governance'
import { routes } from '#features/pack-desk'
import { roundOperations } from '#features/rounds'
import { openPacked } from '../packs/world.ts'
import { done } from '../reporting/thread.ts'
import { routes as working, visitorOf } from '../reporting/visitor.ts'
import { place } from '../snapshots/world.ts'

prepareAssets()
const home = '/en/plans/montes-agua/rounds/2027/pack'
const words = (page: string): string =>
  page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

test('after its meeting the builder says what was decided on a deviation, and asks for it no more', async (t) => {
  const world = await openPacked(t)
  const site = visitorOf(world, [...working, ...routes])
  const before = words((await site.get('coordinator', home)).text)
  assert.match(before, /On one a decision is taken\. One proposal waits for a decision\./)
  assert.match(
    before,
    /Decided on 20 January 2027 Se abre el segundo vivero\. [^.]+, due on 1 June/,
  )
  assert.match(before, /See its point/)

  world.setClock('2027-04-12T15:00:00Z')
  const visit = world.visit('coordinator')
  const meeting = { plan: place.plan, code: '2027-2' }
  const { items } = await governanceOperations.showMeeting(visit, meeting)
  const decision = { outcome: 'amended', decided: 'Dos viveros.', owner: 'forestal', replaces: '' }
  const item = items?.[0]?.id ?? ''
  const given = { ...meeting, ...decision, item, dueOn: '2027-05-01' }
  done(await governanceOperations.recordDecision(visit, given))
  done(await roundOperations.noteMeetingHeld(visit, { plan: place.plan, code: place.round }))

  world.setClock('2027-06-02T15:00:00Z')
  const after = (await site.get('coordinator', home)).text
  assert.match(
    words(after),
    /Decided with changes on 12 April 2027 Dos viveros\. [^.]+\. Overdue since 1 May 2027/,
  )
  assert.match(words(after), /No proposal waits for a decision\./)
  assert.doesNotMatch(words(after), /See its point|Minute a decision|Put on the agenda/)
  assert.match(words(after), /The meeting of this round was held\. Announce another one/)
  assert.match(after, /meetings\/new\?round=2027/)
})
