import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { routes as workRoutes } from '#features/work'
import { reportOperations } from '#features/reporting'
import { openWorld } from '../reporting/cast.ts'
import { done, handedIn, report } from '../reporting/thread.ts'
import { fieldsOf, routes, visitorOf } from '../reporting/visitor.ts'

prepareAssets()
const world = await openWorld()
const site = visitorOf(world, [...routes, ...workRoutes])
const rounds = '/en/plans/montes-agua/rounds'
const page = `${rounds}/2027`
const get = async (path: string) => (await site.get('coordinator', path)).text

test('before any round the coordinator’s desk asks him to open one', async () => {
  const desk = await get('/en/work')
  assert.match(desk, /<h1>Nothing waits for you<\/h1>/)
  assert.match(desk, /button-go"\s+href="\/en\/plans\/montes-agua\/rounds\/new"/)
  assert.match(desk, /Reporting rounds/)
  assert.match((await site.get('coordinator', '/da/work')).text, /Kan ikke måles/)
})

test('the heading is the news, filters and orders are links with addresses of their own', async () => {
  await handedIn(world)
  const overview = await get(page)
  assert.match(overview, /<h1>One of two has handed in<\/h1>/)
  assert.match(overview, /Agua is silent\./i)
  assert.match(overview, /href="[^"]*\?show=silent"[^>]*>\s*Silent <span class="filter-count">1/)
  assert.match(overview, /data-keys/)
  for (const key of ['enter', 'p', 's', 't', 'f'])
    assert.match(overview, new RegExp(`data-key="${key}"`))
  const silent = await get(`${page}?show=silent&sort=name&order=down`)
  assert.match(silent, /id="row-magua"/)
  assert.doesNotMatch(silent, /id="row-forestal"/)
  assert.match(silent, /aria-sort="descending"/)
  assert.match(await get(`${page}?show=signed`), /Nobody stands in this view/)
  const danish = await site.get('coordinator', '/da/plans/montes-agua/rounds/2027')
  assert.match(danish.text, /<h1>Én af to har afleveret<\/h1>/)
  assert.match(danish.text, /Hvem venter på hvem/)
})

test('reminders are shown word for word before they are sent, without scripts', async () => {
  const shown = await get(`${page}/reminders?to=magua&to=forestal`)
  assert.match(shown, /Nothing has been sent yet/)
  assert.match(
    shown,
    /<b>Ministerio inventado del Agua, editor\.<\/b>\s+One person gets this mail/i,
  )
  assert.match(shown, /It has 2 lines; nobody has begun/)
  const fields = fieldsOf(shown, `${page}/reminders`)
  assert.deepEqual(fields, { to: 'magua' })
  const sent = await site.post('coordinator', `${page}/reminders`, fields)
  assert.equal(sent.location, `${page}?said=reminded`)
  const after = await get(`${page}?said=reminded`)
  assert.match(after, /The reminders are on their way/)
  assert.match(after, /Reminder by hand: nothing begun/)
  const again = await site.post('coordinator', `${page}/reminders`, fields)
  assert.equal(again.status, 422)
  assert.match(again.text, /Everybody has had this very reminder already/)
  assert.match(await get(`${page}/reminders`), /There is nobody to remind/)
  for (const person of ['editor', 'steering', 'partner'] as const)
    assert.equal((await site.get(person, `${page}/reminders?to=magua`)).status, 403, person)
})

test('one organisation’s history stands beside the list, with the form that extends its due day', async () => {
  const beside = await get(`${page}?of=magua`)
  assert.match(beside, /Nobody has begun\./)
  const action = `${page}/extensions`
  const fields = fieldsOf(beside, action)
  assert.equal(fields['organisation'], 'magua')
  const wrong = await site.post('coordinator', action, { ...fields, extendedTo: '2027-02-27' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /href="#extensionReason"/)
  const given = { ...fields, extendedTo: '2027-03-09', extensionReason: 'A flood.' }
  const extended = await site.post('coordinator', action, given)
  assert.equal(extended.location, `${page}?said=extended`)
  for (const person of ['editor', 'partner', 'steering'] as const)
    assert.match((await site.get(person, page)).text, /9 March 2027[\s\S]*A flood\./, person)
})

test('whoever was given an extension reads its own due day on its pages, the others that of all', async () => {
  const due = async (person: 'magua-editor' | 'editor', code: string) =>
    (await site.get(person, `/en/plans/montes-agua/organisations/${code}/rounds/2027`)).text
  assert.match(await due('magua-editor', 'magua'), /due 9 March 2027, that day included/)
  assert.match(await due('editor', 'forestal'), /due 28 February 2027, that day included/)
})

test('late reports are counted against their own due day, and reminding them is the main deed', async () => {
  world.setClock('2027-03-05T12:00:00Z')
  assert.doesNotMatch(await get(page), /over<\/b>/)
  world.setClock('2027-03-11T12:00:00Z')
  const late = await get(page)
  assert.match(late, /2 days over/)
  assert.match(late, /Remind the one who is late/)
  const desk = await get('/en/work')
  assert.match(desk, /<h1>One report is late<\/h1>/)
  assert.match(desk, /href="[^"]*rounds\/2027\/reminders\?to=magua"/)
})

test('who waits for whom names parts, questions and signatures', async () => {
  const asked = { commitment: 'c-1-01', field: 'did', passage: 'four streams', text: 'Which?' }
  done(await reportOperations.askQuestion(world.visit('coordinator'), { ...report, ...asked }))
  const overview = await get(page)
  assert.match(overview, /Question on [\s\S]*Which\?/)
  assert.match(overview, /owes its part of/)
  assert.match(overview, /One question is open\./)
})

test('recurrence is set on the round, proposed on the list, and opened with one click', async () => {
  const set = await site.post('coordinator', `${page}/recurrence`, { recurs: 'yes' })
  assert.equal(set.location, `${page}?said=recurs`)
  assert.match(await get(page), /Every year: round 2028 is proposed on 11 January 2028/)
  assert.doesNotMatch(await get(rounds), /Round 2028 can be opened/)
  world.setClock('2028-01-11T12:00:00Z')
  const list = await get(rounds)
  assert.match(list, /Round 2028 can be opened/)
  assert.doesNotMatch((await site.get('partner', rounds)).text, /Round 2028 can be opened/)
  const form = await get(`${rounds}/new?after=2027`)
  assert.match(form, /name="dueOn"[^>]*value="2028-02-28"|value="2028-02-28"[^>]*name="dueOn"/)
  const opened = await site.post('coordinator', `${page}/next`, {})
  assert.equal(opened.location, `${rounds}/2028?said=opened`)
  const twice = await site.post('coordinator', `${page}/next`, {})
  assert.equal(twice.status, 422)
  assert.match(twice.text, /There is a round 2028 already/)
})

test('what holds for all rounds is set by the coordinator and read by all with a part', async () => {
  const settings = `${rounds}/settings`
  assert.match((await site.get('partner', settings)).text, /Halfway to the due day: yes/)
  const reminders = { daysBefore: '7', overdue: 'yes' }
  const set = await site.post('coordinator', `${settings}/reminders`, reminders)
  assert.equal(set.location, `${settings}?said=reminders`)
  const wrong = await site.post('coordinator', `${settings}/reminders`, { daysBefore: 'a week' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /value="a week"/)
  assert.match(
    (await site.get('editor', settings)).text,
    /Halfway to the due day: no\. Before the due day: 7 days\. When it has passed: yes/,
  )
  const empty = await site.post('coordinator', `${settings}/policy`, { 'policy-es': ' ' })
  assert.match(empty.text, /is not written in Spanish/)
  const policy = { 'policy-es': 'Quien calla consta cuando la ronda se cierra.' }
  const kept = await site.post('coordinator', `${settings}/policy`, policy)
  assert.equal(kept.location, `${settings}?said=policy`)
  for (const address of [rounds, page, settings])
    assert.match((await site.get('partner', address)).text, /Quien calla consta/, address)
})
