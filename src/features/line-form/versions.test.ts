import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { expectValidHtml } from '#test/html'
import { oneLine } from '#test/markup'
import { openWorld } from '#test/reporting/cast'
import { done, openTheRound, save, text } from '#test/reporting/thread'
import { visitorOf } from '#test/reporting/visitor'
import { routes } from './routes.ts'

prepareAssets()
const line = '/en/plans/montes-agua/organisations/forestal/rounds/2027/lines/c-1-01'
const versions = `${line}/versions?field=did`

test('pauses while typing are folded under the newest version, and every one can be read', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  const typed = ['We', 'We planted', 'We planted oaks', 'We planted oaks and elms.']
  for (const [seen, words] of typed.entries()) {
    world.setClock(`2027-02-20T10:0${seen}:00Z`)
    done(await save(world, 'editor', ['c-1-01', 'did', text(words), seen]))
  }
  world.setClock('2027-02-20T10:05:00Z')
  done(await save(world, 'hr', ['c-1-01', 'did', text('HR wrote this.'), 4]))
  world.setClock('2027-02-20T11:00:00Z')
  done(await save(world, 'editor', ['c-1-01', 'did', text('And this came later.'), 5]))
  const markup = (await site.get('editor', versions)).text
  const page = oneLine(markup)
  assert.equal(page.match(/<tr role="row">/g)?.length, 4)
  assert.match(
    page,
    /We planted oaks and elms\.<details[^>]*><summary>3 earlier versions from the same ten minutes<\/summary>/,
  )
  for (const words of [...typed, 'HR wrote this.', 'And this came later.'])
    assert.match(page, new RegExp(words))
  await expectValidHtml(markup)
  const told = [...page.matchAll(/<th scope="row"[^>]*>(.*?)<\/th><td[^>]*>(.*?)<\/td>/g)]
  assert.deepEqual(
    told.map(([, at, who]) => `${at}: ${who}`),
    [
      '20 February 2027 at 08:00: You',
      '20 February 2027 at 07:05: Another editor at Servicio Forestal inventado',
      '20 February 2027 at 07:03: You',
    ],
  )
})

test('the Danish page says it in Danish', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  done(await save(world, 'editor', ['c-1-01', 'did', text('We'), 0]))
  done(await save(world, 'editor', ['c-1-01', 'did', text('We planted'), 1]))
  const page = (await site.get('editor', versions.replace('/en/', '/da/'))).text
  assert.match(page, /Én tidligere udgave fra de samme ti minutter/)
})
