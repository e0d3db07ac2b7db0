import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { query, read, sql } from '#kernel/db'
import * as coverage from '#features/coverage'
import { routes as workRoutes } from '#features/work'
import { oneLine } from '#test/markup'
import type { Person } from '#test/reporting/cast'
import { openWorld } from '#test/reporting/cast'
import { openTheRound } from '#test/reporting/thread'
import { routes, visitorOf } from '#test/reporting/visitor'
import { listViews, routes as viewRoutes, saveView } from '#features/saved-views'

prepareAssets()
const late = '/en/plans/montes-agua/rounds/2027?show=late'

async function open(t: TestContext) {
  const world = await openWorld(t)
  await openTheRound(world)
  const site = visitorOf(world, [...routes, ...viewRoutes, ...coverage.routes, ...workRoutes])
  const look = async (person: Person, path: string) => oneLine((await site.get(person, path)).text)
  const save = (person: Person, name: string, address = late) =>
    site.post(person, '/en/views', { name, address })
  const own = (person: Person) => listViews(world.visit(person), null)
  return { world, site, look, save, own }
}

test('a list is saved as it is looked at, under a name of one’s own, and stands on the desk', async (t) => {
  const { site, look, save } = await open(t)
  const list = await look('coordinator', late)
  assert.match(
    list,
    /<form method="post" action="\/en\/views"><input type="hidden" name="address" value="\/en\/plans\/montes-agua\/rounds\/2027\?show=late"/,
  )
  const saved = await save('coordinator', '  Who is late ')
  assert.deepEqual([saved.status, saved.location], [303, `${late}#keep`])
  assert.match(await look('coordinator', late), /Saved as Who is late\./)
  assert.match(
    await look('coordinator', '/en/work'),
    /<a href="\/en\/plans\/montes-agua\/rounds\/2027\?show=late">Who is late<\/a>/,
  )
  assert.match(
    await look('coordinator', '/da/work'),
    /Gemte visninger.*<a href="\/da\/plans\/montes-agua\/rounds\/2027\?show=late">Who is late<\/a>/,
  )
  assert.equal(
    (await site.get('coordinator', late.replace('?show=late', ''))).text.includes('Saved as'),
    false,
  )
})

test('an authority’s people have theirs on their desk', async (t) => {
  const { look, save } = await open(t)
  await save('editor', 'Gaps', '/en/plans/montes-agua/coverage/2027?show=gaps')
  const desk = '/da/plans/montes-agua/organisations/forestal/desk'
  assert.match(
    await look('editor', desk),
    /href="\/da\/plans\/montes-agua\/coverage\/2027\?show=gaps">Gaps</,
  )
  assert.doesNotMatch(await look('hr', desk), />Gaps</)
})

test('a view is renamed and deleted by its owner, and by nobody else', async (t) => {
  const { site, look, save, own } = await open(t)
  await save('coordinator', 'Late')
  const [view] = await own('coordinator')
  assert.ok(view)
  for (const person of ['editor', 'partner', 'administrator'] as const) {
    assert.equal((await site.post(person, `/en/views/${view.id}`, { name: 'Mine' })).status, 422)
    await site.post(person, `/en/views/${view.id}/delete`, {})
    assert.doesNotMatch(await look(person, '/en/views'), /rounds\/2027/, person)
  }
  assert.deepEqual(await own('coordinator'), [view])
  const renamed = await site.post('coordinator', `/en/views/${view.id}`, { name: 'Too late' })
  assert.equal(renamed.location, '/en/views?said=renamed')
  assert.match(
    await look('coordinator', '/en/views?said=renamed'),
    /The view has its new name\..*>Too late</,
  )
  await site.post('coordinator', `/en/views/${view.id}/delete`, {})
  assert.match(await look('coordinator', '/da/views?said=deleted'), /Visningen er slettet\./)
  assert.deepEqual(await own('coordinator'), [])
})

test('what cannot be saved is refused at its field, in both languages, with what was typed', async (t) => {
  const { site, save, own } = await open(t)
  await save('coordinator', 'Late')
  for (const [name, address, said, danish] of [
    ['', late, /Give the view a name/, /Giv visningen et navn/],
    ['Late', late, /already have a view named “Late”/, /hedder »Late«/],
    ['Away', 'https://evil.example/plans/a/b', /Only the lists of a plan/, /Kun en plans lister/],
  ] as const) {
    const refused = await save('coordinator', name, address)
    assert.equal(refused.status, 422)
    assert.match(refused.text, said)
    assert.match(refused.text, new RegExp(`name="address" value="${address.replace('?', '\\?')}"`))
    const inDanish = await site.post('coordinator', '/da/views', { name, address })
    assert.match(inDanish.text, danish)
  }
  assert.equal((await own('coordinator')).length, 1)
})

test('there is an end to it: fifty views', async (t) => {
  const { world, save, own } = await open(t)
  for (let number = 1; number <= 50; number += 1)
    await saveView(world.visit('editor'), { name: `View ${number}`, address: late })
  const refused = await save('editor', 'One more')
  assert.match(refused.text, /You have 50 saved views\. Delete one first\./)
  assert.equal((await own('editor')).length, 50)
})

test('the journal holds that a view was saved, and neither its name nor its address', async (t) => {
  const { world, save } = await open(t)
  await save('coordinator', 'Secretly late')
  const entries = await read(world.database.app, (tx) =>
    query<{ entry: string }>(
      tx,
      sql`select j::text as entry from varde.journal j where operation = 'save-view'`,
    ),
  )
  assert.equal(entries.length, 1)
  assert.doesNotMatch(JSON.stringify(entries), /Secretly|show=late/)
})

test('whoever is not signed in has no views and is asked to sign in', async (t) => {
  const { site, own } = await open(t)
  assert.deepEqual(await own('public'), [])
  assert.match(String((await site.get('public', '/en/views')).status), /^(303|401|403|404)$/)
  assert.notEqual(
    (await site.post('public', '/en/views', { name: 'A', address: late })).status,
    303,
  )
})
