import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyone } from '#kernel/access'
import { prepareAssets, respondWithAsset } from '#kernel/assets'
import { param, route, serve } from '#kernel/http'
import { routes } from '#features/pack-desk'
import { packOperations } from '#features/packs'
import { governanceOperations } from '#features/governance'
import { routes as snapshotRoutes } from '#features/snapshot-desk'
import { browserPage } from '#test/browser'
import { done } from '../reporting/thread.ts'
import { handlerOf, routes as working, visitorOf } from '../reporting/visitor.ts'
import { place } from '../snapshots/world.ts'
import { openPacked } from './world.ts'

prepareAssets()
const home = '/en/plans/montes-agua/rounds/2027/pack'
const all = [...working, ...snapshotRoutes, ...routes]
const words = (page: string): string =>
  page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')
const offered = (page: string) =>
  [...page.matchAll(/type="checkbox" name="chosen" value="([^"]+)"/g)].map(([, key]) => key)
const hidden = (page: string, name: string) =>
  [...page.matchAll(/<input type="hidden"[^>]*>/g)]
    .map(([field]) => field)
    .filter((field) => field.includes(`name="${name}"`))
    .map((field) => /value="([^"]*)"/.exec(field)?.[1] ?? '')

const asset = route({
  method: 'GET',
  path: '/assets/:file',
  policy: anyone,
  handle: (request) =>
    respondWithAsset(param(request, 'file')) ?? new Response(null, { status: 404 }),
})

test('every view is a link with its count, and lists its own', async (t) => {
  const world = await openPacked(t)
  const site = visitorOf(world, all)
  const page = await site.get('coordinator', home)
  assert.match(words(page.text), /Deviations 3 Without an owner 1 All commitments \d+/)
  assert.doesNotMatch(words(page.text), /New since last time/)
  const owned = await site.get('coordinator', `${home}?show=no-owner`)
  assert.equal(offered(owned.text).length, 1)
  assert.match(owned.text, /href="[^"]*show=no-owner"\s+aria-current="true"/)
  const every = await site.get('coordinator', `${home}?show=all`)
  assert.deepEqual(offered(every.text), [])
  assert.match(words(every.text), /does not deviate|the owner is only inferred/)
})

test('whoever chooses in one view keeps what he chose in another', async (t) => {
  const world = await openPacked(t)
  const site = visitorOf(world, all)
  const { text } = await site.get('coordinator', `${home}?show=no-owner`)
  const [seenKey = ''] = offered(text)
  const unseen = hidden(text, 'chosen')
  assert.ok(unseen.length > 0 && !unseen.includes(seenKey))
  const saved = await site.post('coordinator', `${home}/deviations`, {
    seenChoice: hidden(text, 'seenChoice')[0] ?? '',
    show: 'no-owner',
    order: hidden(text, 'order'),
    chosen: [...unseen, seenKey],
  })
  assert.equal(saved.location, `${home}?show=no-owner&said=chosen#deviations`)
  const { choice } = await packOperations.listDeviations(world.visit('coordinator'), place)
  assert.deepEqual(choice?.keys.toSorted(), [...unseen, seenKey].toSorted())
})

test('what was picked leads to where it is decided: its point, else the form of a new one', async (t) => {
  const world = await openPacked(t)
  const site = visitorOf(world, all)
  const meeting = { plan: place.plan, code: '2027-2' }
  const { items } = await governanceOperations.showMeeting(world.visit('coordinator'), meeting)
  const { text } = await site.get('coordinator', home)
  const points = '/en/plans/montes-agua/meetings/2027-2/points'
  assert.ok(text.includes(`href="${points}/${items?.[0]?.id}"`))
  assert.match(words(text), /See its point/)
  assert.ok(text.includes(`href="${points}/new?commitment=c-1-02"`))
  assert.doesNotMatch(text, /new\?commitment=c-2-01/)
})

test('with keys a row is chosen, moved and kept, and has the focus again where it came to stand', async (t) => {
  const world = await openPacked(t)
  const keys = ['commitment:c-1-02', 'commitment:c-1-01']
  const visit = world.visit('coordinator')
  done(await packOperations.chooseDeviations(visit, { ...place, keys, seen: 0 }))
  let origin = ''
  const serving = await serve({
    handler: (request) => handlerOf(world, [...all, asset], origin)(request),
    port: 0,
    host: '127.0.0.1',
  })
  origin = `http://127.0.0.1:${serving.port}`
  t.after(() => serving.stop())
  const page = await browserPage(t)
  await page.context().addCookies([{ name: 'person', value: 'coordinator', url: origin }])
  await page.goto(`${origin}${home}`)
  await page.locator('#subject-commitment-c-1-01').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.waitForURL(/said=moved/)
  const hasFocus = (id: string) =>
    page.locator(`#subject-commitment-${id}:focus`).waitFor({ timeout: 3000 })
  await hasFocus('c-1-01')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await hasFocus('c-2-01')
  await page.keyboard.press('x')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/said=chosen/)
  const { choice } = await packOperations.listDeviations(visit, place)
  assert.deepEqual(choice, {
    number: 3,
    keys: ['commitment:c-1-01', 'commitment:c-1-02', 'commitment:c-2-01'],
  })
})
