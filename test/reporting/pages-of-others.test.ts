import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { roundOperations } from '#features/rounds'
import { openWorld } from './cast.ts'
import { done, fillReport, handedIn, openTheRound, round } from './thread.ts'
import { fieldsOf, routes, visitorOf } from './visitor.ts'

prepareAssets()
const home = '/en/plans/montes-agua'
const own = `${home}/organisations/forestal`
const root = `${own}/rounds/2027`
const line = `${root}/lines/c-1-01`

test('two who write in one field choose on a page, with scripts off', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  const page = fieldsOf((await site.get('editor', line)).text, line)
  await site.post('hr', line, { ...page, did: 'We planted in May. All were trained.' })
  const late = await site.post('editor', line, {
    ...page,
    did: 'We planted oaks in June.',
    challenges: 'Drought.',
  })
  assert.equal(late.location, `${line}/conflict?field=did&mine=2`)
  const conflict = await site.get('editor', late.location ?? '')
  assert.match(conflict.text, /Nothing is lost/)
  assert.match(conflict.text, /We planted oaks in June\./)
  assert.match(conflict.text, /All were trained\./)
  const fields = fieldsOf(conflict.text, `${line}/conflict`)
  const left = await site.post('editor', `${line}/conflict`, { ...fields, text: '[May / June]' })
  assert.match(left.text, /still contradict each other/)
  const settled = await site.post('editor', `${line}/conflict`, {
    ...fields,
    text: 'We planted oaks. All were trained.',
  })
  assert.equal(settled.location, `${line}?said=saved`)
  const now = await site.get('editor', line)
  assert.match(now.text, /We planted oaks\. All were trained\./)
  assert.match(now.text, /Drought\./)
  const versions = await site.get('editor', `${line}/versions?field=did`)
  assert.match(versions.text, /beside the field: it came too late/)
})

test('a refused number and a conflict in one form: both are told, neither text is lost', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  const page = fieldsOf((await site.get('editor', line)).text, line)
  await site.post('hr', line, { ...page, did: 'HR wrote this.' })
  const seen = await site.post('editor', line, {
    ...page,
    did: 'I wrote this.',
    'figure-arboles-plantados-numerator': 'ca. 30',
  })
  assert.equal(seen.status, 422)
  assert.match(seen.text, /“ca\. 30” is not a number/)
  assert.match(seen.text, /Your text is kept/)
  assert.match(seen.text, /HR wrote this\./)
  const versions = await site.get('editor', `${line}/versions?field=did`)
  assert.match(versions.text, /I wrote this\./)
})

test('a form sent when the text is locked keeps what was typed in sight', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  await fillReport(world)
  const stale = fieldsOf((await site.get('editor', line)).text, line)
  const send = fieldsOf((await site.get('editor', root)).text, `${root}/send`)
  await site.post('hr', `${root}/send`, send)
  const seen = await site.post('editor', line, {
    ...stale,
    did: 'My long text of the whole morning.',
  })
  assert.equal(seen.status, 409)
  assert.match(seen.text, /My long text of the whole morning\./)
})

test('files go up in a form and come down as something to save', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  await fillReport(world)
  const form = new FormData()
  form.set('level', 'internal')
  form.set('file', new File(['<html><script>'], 'page.html'))
  const refused = await site.upload('editor', `${line}/evidence`, form)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /cannot be kept here/)
  form.set('file', new File(['køn;antal\n'], 'Kursuslister.csv'))
  assert.equal(
    (await site.upload('editor', `${line}/evidence`, form)).location,
    `${line}?said=attached`,
  )
  const page = await site.get('editor', line)
  const href = /href="([^"]*\/evidence\/[^"]+)"/.exec(page.text)?.[1] ?? ''
  const file = await site.get('editor', href)
  assert.equal(file.text, 'køn;antal\n')
  assert.match(
    file.headers.get('content-disposition') ?? '',
    /^attachment; filename="Kursuslister\.csv"/,
  )
  assert.equal(file.headers.get('x-content-type-options'), 'nosniff')
  assert.equal((await site.get('public', href)).status, 404)
  const fact = /name="fact" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const written = { ...fieldsOf(page.text, line), did: 'We counted the courses.', fact }
  const removed = await site.post('editor', `${line}/evidence/remove`, written)
  assert.equal(removed.location, `${line}?said=removed`)
  const left = (await site.get('editor', line)).text
  assert.doesNotMatch(left, /Kursuslister/)
  assert.match(left, /We counted the courses\./)
})

test('guessed addresses teach nothing: the same words whether or not anything stands there', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await handedIn(world)
  const paths = (code: string, year: string) =>
    [
      '',
      '/sign',
      '/publish',
      '/withdraw',
      '/lines/c-1-01',
      '/lines/c-1-01/conflict',
      '/lines/c-9-99',
    ].map((path) => `${home}/organisations/${code}/rounds/${year}${path}`)
  const there = [...paths('forestal', '2027'), `${own}/desk`]
  const nowhere = [
    ...paths('forestal', '1999'),
    ...paths('nobody', '2027'),
    `${home}/organisations/nobody/desk`,
    ...paths('forestal', '2027').map((path) => path.replace('montes-agua', 'no-such-plan')),
  ]
  for (const person of [
    'magua-editor',
    'magua-approver',
    'auditor',
    'administrator',
    'partner',
    'steering',
  ] as const) {
    const bodies = new Set<string>()
    for (const path of [...there, ...nowhere]) {
      const seen = await site.get(person, path)
      assert.equal(seen.status, 403, `${person} ${path}`)
      bodies.add(seen.text)
    }
    assert.equal(bodies.size, 1)
  }
  for (const path of [
    ...there,
    ...nowhere,
    `${home}/rounds`,
    `${home}/rounds/2027`,
    `${home}/rounds/new`,
  ])
    assert.equal((await site.get('public', path)).status, 404, path)
})

test('of a draft the coordinator’s page holds its state and not a word', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  await fillReport(world)
  const overview = await site.get('coordinator', `${home}/rounds/2027`)
  const page = await site.get('coordinator', root)
  for (const { text } of [overview, page]) {
    assert.match(text, /2 lines; shown at hand-in/)
    assert.doesNotMatch(text, /planted|Drought|nursery|41\.3/)
  }
})

test('rounds are listed for whoever has a part; only the coordinator sees who has handed in', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  assert.match((await site.get('partner', `${home}/rounds`)).text, /2027/)
  assert.equal((await site.get('auditor', `${home}/rounds`)).status, 404)
  const about = await site.get('editor', `${home}/rounds/2027`)
  assert.match(about.text, /Who reads from when/)
  assert.doesNotMatch(about.text, /Waits for|Sent/)
  assert.equal((await site.get('editor', `${home}/rounds/2027/reminders`)).status, 403)
  assert.equal((await site.get('auditor', `${home}/rounds/2027`)).status, 404)
  const address = `${home}/rounds/2027/due-day`
  const wrong = await site.post('coordinator', address, { dueOn: '2027-03-07', reason: '' })
  assert.match(wrong.text, /href="#reason"/)
  const moved = await site.post('coordinator', address, { dueOn: '2027-03-07', reason: 'Floods.' })
  assert.equal(moved.location, `${home}/rounds/2027?said=moved`)
  assert.match((await site.get('coordinator', `${home}/rounds/2027`)).text, /Floods\./)
  done(await roundOperations.notePapersSent(world.visit('coordinator'), round))
  assert.match((await site.get('coordinator', `${home}/rounds/2027`)).text, /Papers sent\./)
})
