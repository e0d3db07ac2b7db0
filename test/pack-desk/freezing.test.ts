import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { routes } from '#features/pack-desk'
import { packOperations } from '#features/packs'
import { routes as snapshotRoutes } from '#features/snapshot-desk'
import { snapshotOperations } from '#features/snapshots'
import { openPacked } from '../packs/world.ts'
import type { World } from '../reporting/cast.ts'
import { done } from '../reporting/thread.ts'
import { routes as working, visitorOf } from '../reporting/visitor.ts'
import { place } from '../snapshots/world.ts'

prepareAssets()
const home = '/en/plans/montes-agua/rounds/2027/pack'
const order = ['commitment:c-1-02', 'commitment:c-1-01', 'commitment:c-2-01']
const [first = '', second = '', third = ''] = order
const words = (page: string): string =>
  page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')
const tickedOn = (page: string) =>
  [...page.matchAll(/name="chosen" value="([^"]+)"[^>]*checked/g)].map(([, key]) => key)

const siteOf = (world: World) => visitorOf(world, [...working, ...snapshotRoutes, ...routes])
const given = { seenChoice: '0', seen: '0', order, show: 'deviations', caseNumber: 'S-1' }
const choiceOf = async (world: World) =>
  (await packOperations.listDeviations(world.visit('coordinator'), place)).choice
const frozenOf = async (world: World) =>
  (await snapshotOperations.listSnapshots(world.visit('coordinator'), place)).length

test('the ticks, their order and the box that freezes are one form: whatever is pressed takes all of it along', async (t) => {
  const world = await openPacked(t)
  const { text } = await siteOf(world).get('coordinator', home)
  const form = text.split('<form').find((one) => one.includes(`action="${home}"`)) ?? ''
  for (const part of ['name="chosen"', 'name="order"', 'name="caseNumber"', 'name="seenChoice"'])
    assert.ok(form.includes(part), part)
  assert.match(form, new RegExp(`formaction="${home}/deviations"`))
})

test('whoever ticks and presses freeze freezes what he ticked', async (t) => {
  const world = await openPacked(t)
  const frozen = await siteOf(world).post('coordinator', home, { ...given, chosen: [third, first] })
  assert.match(frozen.location ?? '', /snapshots\/1\/pack\?said=built/)
  assert.deepEqual(await choiceOf(world), { number: 1, keys: [first, third] })
})

test('whoever freezes what the rule proposes has chosen nothing', async (t) => {
  const world = await openPacked(t)
  await siteOf(world).post('coordinator', home, { ...given, chosen: [first, second] })
  assert.deepEqual([await frozenOf(world), await choiceOf(world)], [1, null])
})

test('where somebody else chose meanwhile nothing is frozen, both choices are told, and the next press counts', async (t) => {
  const world = await openPacked(t)
  const site = siteOf(world)
  const other = { ...place, keys: [second], seen: 0 }
  done(await packOperations.chooseDeviations(world.visit('coordinator'), other))
  const refused = await site.post('coordinator', home, { ...given, chosen: [third] })
  assert.equal(refused.status, 422)
  assert.match(
    words(refused.text),
    /Somebody has just chosen otherwise: 1\.1 [^.]+\. Yours is not saved/,
  )
  assert.deepEqual(tickedOn(refused.text), [third])
  assert.match(refused.text, /name="caseNumber"[^>]*value="S-1"/)
  assert.match(refused.text, /name="seenChoice" value="1"/)
  assert.equal(await frozenOf(world), 0)
  await site.post('coordinator', home, { ...given, seenChoice: '1', chosen: [third] })
  assert.deepEqual(
    [await frozenOf(world), await choiceOf(world)],
    [1, { number: 2, keys: [third] }],
  )
})

test('a deviation that vanished since it was ticked is named, and the other ticks stay', async (t) => {
  const world = await openPacked(t)
  const gone = 'commitment:n-01'
  const sent = { ...given, order: [...order, gone], chosen: [second, gone] }
  for (const path of [home, `${home}/deviations`]) {
    const refused = await siteOf(world).post('coordinator', path, sent)
    assert.equal(refused.status, 422)
    assert.match(
      words(refused.text),
      /One thing you ticked deviates no more: [^:]+\. Nothing is saved/,
    )
    assert.deepEqual(tickedOn(refused.text), [second])
  }
  assert.deepEqual([await frozenOf(world), await choiceOf(world)], [0, null])
})

test('ticks that were kept are said so where freezing is refused for something else', async (t) => {
  const world = await openPacked(t)
  const long = { ...given, caseNumber: 'S'.repeat(300), chosen: [third], form: 'pdf' }
  const refused = await siteOf(world).post('coordinator', home, long)
  assert.equal(refused.status, 422)
  assert.match(words(refused.text), /The choice is saved\./)
  assert.deepEqual([await frozenOf(world), (await choiceOf(world))?.keys], [0, [third]])
})

test('saving the choice keeps what is typed beside the button that freezes', async (t) => {
  const world = await openPacked(t)
  const site = siteOf(world)
  const typed = { ...given, chosen: [third], form: ['docx'], language: ['da', 'en'] }
  const saved = await site.post('coordinator', `${home}/deviations`, typed)
  const { text } = await site.get('coordinator', (saved.location ?? '').replace(/#.*/, ''))
  assert.match(text, /name="caseNumber"[^>]*value="S-1"/)
  const kept = [
    ...text.matchAll(/type="checkbox"\s+name="(?:form|language)"\s+value="(\w+)"\s+checked/g),
  ]
  assert.deepEqual(
    kept.map(([, value]) => value),
    ['docx', 'en', 'da'],
  )
})
