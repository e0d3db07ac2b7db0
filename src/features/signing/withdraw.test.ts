import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { reportOperations } from '#features/reporting'
import { oneLine } from '#test/markup'
import { openWorld } from '#test/reporting/cast'
import { done, handedIn, publish, report } from '#test/reporting/thread'
import { fieldsOf, routes, visitorOf } from '#test/reporting/visitor'

prepareAssets()
const root = '/en/plans/montes-agua/organisations/forestal/rounds/2027'
const path = `${root}/withdraw`

async function open(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await handedIn(world)
  return { world, site }
}

test('one fact, a line or a whole edition can be chosen, each by a name one knows it by', async (t) => {
  const { site } = await open(t)
  const page = (await site.get('approver', path)).text
  assert.match(page, /The whole of edition 1/)
  assert.match(page, /value="edition:1"/)
  assert.match(page, /signed 24 February 2027/)
})

test('what can be withdrawn stands by line, under its number and title, and the editions last', async (t) => {
  const { site } = await open(t)
  const page = oneLine((await site.get('approver', path)).text)
  const groups = page.split('<fieldset class="choice-group">').slice(1)
  const textOf = (markup: string) =>
    markup
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
  const legends = groups.map((group) => textOf(/<legend>(.*?)<\/legend>/.exec(group)?.[1] ?? ''))
  assert.deepEqual(legends, [
    '1.1 Plantar árboles nativos en las orillas',
    '1.2 Proteger el monte que queda',
    'Whole editions',
  ])
  assert.match(groups[0] ?? '', /What did you do in 2026\?.*value="line:c-1-01".*The whole line/)
  assert.equal(page.match(/id="target"/g)?.length, 1)
})

test('a whole edition goes with all its words, and its place says so', async (t) => {
  const { world, site } = await open(t)
  done(await publish(world))
  const form = fieldsOf((await site.get('approver', path)).text, path)
  const code = await world.code('approver')
  const chosen = { ...form, target: 'edition:1', ground: 'danger', code }
  const gone = await site.post('approver', path, chosen)
  assert.equal(gone.location, `${root}?said=withdrawn`)
  const line = (await site.get('approver', `${root}/lines/c-1-01`)).text
  assert.doesNotMatch(line, /All planters were trained/)
  assert.match(line, /Withdrawn|withdrawn/)
})

test('what was not chosen is asked for at its place, what was chosen stays chosen', async (t) => {
  const { site } = await open(t)
  const form = fieldsOf((await site.get('approver', path)).text, path)
  const nothing = await site.post('approver', path, { ...form, ground: 'law' })
  assert.equal(nothing.status, 422)
  assert.match(nothing.text, /href="#target"/)
  const groundless = await site.post('approver', path, { ...form, target: 'edition:1' })
  assert.match(groundless.text, /href="#ground"/)
  assert.match(groundless.text, /value="edition:1" checked/)
  const wrong = { ...form, target: 'line:c-1-01', ground: 'law', code: '000000' }
  assert.match((await site.post('approver', path, wrong)).text, /href="#code"/)
})

test('a target that nobody offered withdraws nothing', async (t) => {
  const { world, site } = await open(t)
  const form = fieldsOf((await site.get('approver', path)).text, path)
  const code = await world.code('approver')
  for (const target of ['edition:x', 'everything:1', 'fact:'])
    assert.equal(
      (await site.post('approver', path, { ...form, target, ground: 'law', code })).status,
      422,
    )
  assert.match(
    (await site.get('approver', `${root}/lines/c-1-01`)).text,
    /All planters were trained/,
  )
})

test('of an edition on its way the coordinator is offered nothing, its owner what is signed', async (t) => {
  const { world, site } = await open(t)
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  assert.doesNotMatch((await site.get('coordinator', path)).text, /edition:2/)
  assert.equal((await site.get('editor', path)).status, 403)
  assert.equal((await site.get('magua-approver', path)).status, 403)
})
