import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { query, sql } from '#kernel/db'
import { oneLine } from '#test/markup'
import type { World } from '#test/reporting/cast'
import { openWorld } from '#test/reporting/cast'
import { openSecondRound, secondLine as line } from '#test/reporting/second-round'
import { openTheRound, save, status } from '#test/reporting/thread'
import { fieldsOf, visitorOf } from '#test/reporting/visitor'
import { routes } from './routes.ts'

prepareAssets()

async function open(t: TestContext) {
  const world: World = await openWorld(t)
  await openSecondRound(world)
  const site = visitorOf(world, routes)
  const look = async (path = line) => oneLine((await site.get('editor', path)).text)
  const form = async (path = line) => fieldsOf((await site.get('editor', path)).text, line)
  return { world, site, look, form }
}

/** The part of a page between two marks. */
const between = (page: string, from: string, to: string): string =>
  page.slice(page.indexOf(from), page.indexOf(to, page.indexOf(from)))

test('last time’s words stand at the right of their own field, with the year and the day', async (t) => {
  const { look } = await open(t)
  const did = between(await look(), '<label for="did"', '<label for="changed"')
  assert.match(did, /Status for 2026, handed in 24 February 2027/)
  assert.match(did, /We planted along four streams\. All planters were trained\./)
  assert.ok(did.indexOf('</textarea>') < did.indexOf('We planted along'))
})

test('the rule comes first, then six answers; why they differ is there for a style to show', async (t) => {
  const { look } = await open(t)
  const status = between(await look(), '<legend>Status', '<label for="did"')
  const places = ['The rule proposes', 'type="radio"', 'class="why why-at-risk"'].map((one) =>
    status.indexOf(one),
  )
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
  assert.ok(places.every((place) => place > 0))
  assert.equal(status.match(/type="radio"/g)?.length, 6)
  assert.match(status, /Why not “at risk”\?/)
})

test('one click keeps a field: last time’s words stay in sight, and are counted', async (t) => {
  const { site, look, form } = await open(t)
  const kept = await site.post('editor', line, { ...(await form()), unchanged: 'did' })
  assert.equal(kept.location, `${line}?said=saved`)
  const page = await look()
  assert.match(page, /Unchanged since the status for 2026/)
  assert.match(page, /class="panel panel-unchanged"/)
  assert.match(page, /1 of 1 answer is unchanged/)
  assert.doesNotMatch(page, /<textarea[^>]*name="did"/)
  await site.post('editor', line, await form())
  assert.match(await look(), /Unchanged since the status for 2026/)
})

test('what stands unchanged is written anew in one click, and is then no longer unchanged', async (t) => {
  const { site, look, form } = await open(t)
  await site.post('editor', line, { ...(await form()), unchanged: 'did' })
  const anew = await site.post('editor', line, { ...(await form()), write: 'did' })
  assert.equal(anew.location, `${line}?write=did#did`)
  const writing = await form(`${line}?write=did`)
  assert.match(writing['did'] ?? '', /^We planted along four streams/)
  await site.post('editor', line, writing)
  assert.match(await look(), /Unchanged since/)
  await site.post('editor', line, { ...(await form(`${line}?write=did`)), did: 'We planted oaks.' })
  assert.doesNotMatch(await look(), /Unchanged since/)
})

test('one click keeps the whole line but its figures, and nothing that was written', async (t) => {
  const { site, look, form } = await open(t)
  const typed = { ...(await form()), did: 'We planted oaks.', unchanged: 'line' }
  await site.post('editor', line, typed)
  const page = await look()
  assert.match(page, /value="at-risk" checked/)
  assert.match(page, />We planted oaks\.<\/textarea>/)
  assert.match(page, /panel-unchanged.*Drought\./)
  assert.equal((await form())['figure-arboles-plantados-numerator'], '')
  assert.match(page, /not stated/)
})

test('what was typed in a field whose old words are then kept stays among its versions', async (t) => {
  const { site, form, look } = await open(t)
  await site.post('editor', line, { ...(await form()), did: 'My own words.', unchanged: 'did' })
  assert.match(await look(), /panel-unchanged/)
  assert.match((await site.get('editor', `${line}/versions?field=did`)).text, /My own words\./)
})

test('the bar says which line, what is missing and when it was saved', async (t) => {
  const { world, site, look, form } = await open(t)
  assert.match(await look(), /<b>1\.1<\/b><span data-line-words>2 answers are missing<\/span>/)
  await site.post('editor', line, { ...(await form()), did: 'We planted oaks.' })
  const bar = between(await look(), 'class="bar"', '</form>')
  assert.match(
    bar,
    /one answer is missing<\/span><span class="muted" data-saving>Saved 09:00<\/span>/,
  )
  assert.match(bar, /Save and next line.*<kbd>Ctrl ↓<\/kbd>/)
  world.setClock('2027-06-03T12:00:00Z')
  assert.match(await look(), /data-saving>Saved 1 June 2027</)
})

test('a line stands in its group at the left, with how far it has come', async (t) => {
  const { look } = await open(t)
  const lines = between(await look(), '<nav class="lines"', '</nav>')
  assert.match(
    lines,
    /Own commitments<\/h2>.*1\.2 · not begun.*Shared with others<\/h2>.*1\.1 · not begun/,
  )
  assert.match(lines, /0 of 2 are finished\./)
})

test('a figure has its numbers, its source and last time’s beside it; empty is not zero', async (t) => {
  const { site, look, form } = await open(t)
  const figures = between(await look(), 'id="figures"', 'id="evidence"')
  assert.match(figures, /<b>41\.3\s%<\/b>\s?\(31 of 75\)/)
  assert.match(figures, /An empty field is not zero/)
  const counts = {
    'figure-arboles-plantados-numerator': '30',
    'figure-arboles-plantados-denominator': '60',
  }
  await site.post('editor', line, { ...(await form()), ...counts })
  const now = between(await look(), 'id="figures"', 'id="evidence"')
  assert.match(now, /data-shown="figure\.arboles-plantados" ?><b>50\s%<\/b>\s?\(30 of 60\)/)
  assert.match(now, /data-missing="figure\.arboles-plantados">Missing: the source/)
})

test('a draft that was rated against an older rule is not asked about what no rule says any more', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await save(world, 'editor', ['c-1-01', 'status', status('on-track')])
  await world
    .visit('system')
    .transaction((tx) => query(tx, sql`update varde.status_rating set proposed = 'not-started'`))
  const site = visitorOf(world, routes)
  const first = line.replace('2027-midway', '2027')
  const page = oneLine((await site.get('editor', first)).text)
  assert.doesNotMatch(page, /class="why why-/)
  assert.doesNotMatch(page, /why it differs from the rule/)
})
