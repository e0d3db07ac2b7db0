import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { reportOperations } from '#features/reporting'
import { openWorld } from '#test/reporting/cast'
import { done, fillReport, handedIn, openTheRound, report } from '#test/reporting/thread'
import { fieldsOf, visitorOf } from '#test/reporting/visitor'
import { routes } from './routes.ts'

prepareAssets()
const line = '/en/plans/montes-agua/organisations/forestal/rounds/2027/lines/c-1-01'

test('who met another in several fields settles them one after the other', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  const blank = fieldsOf((await site.get('editor', line)).text, line)
  await site.post('hr', line, { ...blank, did: 'HR counted.', changed: 'HR saw.' })
  const mine = { ...blank, did: 'We planted.', changed: 'We saw.', challenges: 'Drought.' }
  const first = (await site.post('editor', line, mine)).location ?? ''
  assert.match(first, /\/conflict\?field=did&mine=2&then=changed%3A2$/)
  const page = await site.get('editor', first)
  assert.match(page.text, /One more field was saved by somebody else/)
  const settle = (text: string) => ({ ...fieldsOf(text, `${line}/conflict`), choice: 'theirs' })
  const second = await site.post('editor', `${line}/conflict`, settle(page.text))
  assert.match(second.location ?? '', /\/conflict\?field=changed&mine=2$/)
  const last = await site.get('editor', second.location ?? '')
  assert.match(last.text, /We saw\./)
  assert.doesNotMatch(last.text, /more field/)
  const settled = await site.post('editor', `${line}/conflict`, settle(last.text))
  assert.equal(settled.location, `${line}?said=saved`)
})

test('of each text in a conflict the page says who wrote it and when, and what both began with', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  world.setClock('2027-02-20T10:00:00Z')
  const blank = fieldsOf((await site.get('editor', line)).text, line)
  await site.post('editor', line, { ...blank, did: 'We planted many trees.' })
  const begun = fieldsOf((await site.get('editor', line)).text, line)
  world.setClock('2027-02-20T11:30:00Z')
  await site.post('hr', line, { ...begun, did: 'We planted many oaks.' })
  world.setClock('2027-02-20T12:15:00Z')
  const met =
    (await site.post('editor', line, { ...begun, did: 'We planted elms.' })).location ?? ''
  const english = (await site.get('editor', met)).text
  assert.match(english, /saved 20 February 2027 at 09:15; not in the field yet/)
  assert.match(
    english,
    /written by another editor at Servicio Forestal inventado, 20 February 2027 at 08:30; stands/,
  )
  assert.match(english, /compared with the text of 20 February 2027 at 07:00/)
  const danish = (await site.get('editor', met.replace('/en/', '/da/'))).text
  assert.match(
    danish,
    /skrevet af en anden redaktør hos [^,]*, 20\. februar 2027 kl\. 08\.30; står i/,
  )
  assert.match(danish, /<th[^>]*>Hvem<\/th>/)
})

test('a conflict waits until what was refused beside it is saved, then it is settled', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  const blank = fieldsOf((await site.get('editor', line)).text, line)
  await site.post('hr', line, { ...blank, did: 'HR counted.' })
  const numerator = 'figure-arboles-plantados-numerator'
  const seen = await site.post('editor', line, {
    ...blank,
    did: 'We planted.',
    [numerator]: 'ca. 3',
  })
  assert.match(seen.text, /“ca\. 3” is not a number/)
  assert.match(seen.text, /Somebody saved in “What did you do in 2026\?” while you wrote/)
  assert.match(seen.text, /Everything else you wrote is saved/)
  const mended = { ...fieldsOf(seen.text, line), [numerator]: '3' }
  const next = await site.post('editor', line, mended)
  assert.equal(next.location, `${line}/conflict?field=did&mine=2`)
  assert.match((await site.get('editor', next.location ?? '')).text, /We planted\./)
})

test('two texts that still contradict each other in brackets are refused at the field, as they were typed', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  const blank = fieldsOf((await site.get('editor', line)).text, line)
  await site.post('editor', line, { ...blank, did: 'We planted many trees.' })
  const begun = fieldsOf((await site.get('editor', line)).text, line)
  await site.post('hr', line, { ...begun, did: 'We planted many oaks.' })
  const met = await site.post('editor', line, { ...begun, did: 'We planted many elms.' })
  const form = fieldsOf((await site.get('editor', met.location ?? '')).text, `${line}/conflict`)
  assert.match(form['text'] ?? '', /\[/)
  const refused = await site.post('editor', `${line}/conflict`, { ...form, choice: 'together' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /<a href="#text">The two texts still contradict each other/)
  assert.match(refused.text, /id="text"[^>]*aria-invalid="true"/)
  assert.equal(fieldsOf(refused.text, `${line}/conflict`)['text'], form['text'])
})

test('a conflict or versions of a field that nobody named, or that is none, lead back to the line', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  const blank = fieldsOf((await site.get('editor', line)).text, line)
  await site.post('editor', line, { ...blank, did: 'We planted.' })
  for (const page of ['conflict', 'versions'])
    for (const query of ['', '?field=', '?field=nonsense&mine=1'])
      for (const name of ['editor', 'hr', 'approver'] as const) {
        const { status, location } = await site.get(name, `${line}/${page}${query}`)
        assert.deepEqual({ status, location }, { status: 303, location: line })
      }
  const unknown = { field: 'nonsense', mine: '1', theirs: '0', choice: 'mine', text: '' }
  assert.equal((await site.post('editor', `${line}/conflict`, unknown)).status, 400)
})

test('that the rest is saved is said only where it is', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  const form = new FormData()
  form.set('level', 'internal')
  form.set('file', new File(['<html><script>'], 'page.html'))
  const upload = await site.upload('editor', `${line}/evidence`, form)
  assert.match(upload.text, /cannot be kept here/)
  assert.doesNotMatch(upload.text, /is saved/)
  await fillReport(world)
  const stale = fieldsOf((await site.get('editor', line)).text, line)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const locked = await site.post('editor', line, { ...stale, did: 'More.' })
  assert.match(locked.text, /More\./)
  assert.doesNotMatch(locked.text, /Everything else/)
})

test('a figure shows what was published before, names the period it is asked for, and itself', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await handedIn(world)
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  const page = (await site.get('editor', line)).text
  assert.match(page, /Figures for 2026/)
  assert.match(page, /Why is “[^”]{8,}” changed\?/)
  assert.match(page, /40\s%.*\(30 of 75\), 2024/)
})
