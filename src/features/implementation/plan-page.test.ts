import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { reportOperations } from '#features/reporting'
import { wordsOf } from '#test/markup'
import type { Person } from '#test/reporting/cast'
import { openWorld } from '#test/reporting/cast'
import {
  activity,
  assign,
  handInPlan,
  milestone,
  plan2027,
  savePlan,
  writePlan,
} from '#test/reporting/planning'
import { done } from '#test/reporting/thread'
import { routes, visitorOf } from '#test/reporting/visitor'
import { routes as planRoutes } from './index.ts'

prepareAssets()
const plans = '/en/plans/montes-agua/organisations/forestal/implementation-plans'
const home = `${plans}/2027`
const danish = (path: string): string => path.replace('/en/', '/da/')

async function open(t: TestContext) {
  const world = await openWorld(t)
  await assign(world)
  const site = visitorOf(world, [...routes, ...planRoutes])
  const look = async (person: Person, path = home) => (await site.get(person, path)).text
  const said = async (person: Person, path = home) => wordsOf(await look(person, path))
  return { world, site, look, said }
}

test('before there is a plan both years can be begun, and only by its own people', async (t) => {
  const { look, said } = await open(t)
  assert.match(await said('editor', plans), /Begin the plan for 2027 .*Begin the plan for 2028/)
  assert.match(
    await said('approver', danish(plans)),
    /Ingen implementeringsplan endnu .*Begynd planen for 2027/,
  )
  const theirs = await look('coordinator', plans)
  assert.doesNotMatch(theirs, /Begin the plan/)
})

test('the list of plans is closed to everybody who reads no plan of the authority', async (t) => {
  const { site } = await open(t)
  const status = async (person: Person) => (await site.get(person, plans)).status
  for (const person of ['auditor', 'administrator', 'magua-editor'] as const)
    assert.equal(await status(person), 403, person)
  for (const person of ['editor', 'approver', 'coordinator', 'steering', 'reviewer'] as const)
    assert.equal(await status(person), 200, person)
})

test('the heading counts what is planned, what is missing and what is overdue, in both languages', async (t) => {
  const { world, said } = await open(t)
  await writePlan(world)
  assert.match(await said('editor'), /2 activities\./)
  await savePlan(world, { 'activity.bare': activity({ title: 'Weed', indicators: [], unit: '' }) })
  assert.match(await said('editor'), /3 activities; 2 hints\./)
  assert.match(await said('editor', danish(home)), /3 aktiviteter; 2 hint\./)
  world.setClock('2027-07-01T12:00:00Z')
  assert.match(await said('editor'), /3 activities; 2 hints; 2 overdue\./)
  assert.match(await said('editor', danish(home)), /; 2 over fristen\./)
})

test('activities stand under their outcomes with their numbers, codes and milestones', async (t) => {
  const { world, said } = await open(t)
  await writePlan(world)
  await savePlan(world, {
    'activity.train': activity({ title: 'Train planters', outcome: 'Planters know how.' }),
  })
  const page = await said('editor')
  assert.match(page, /1\.1\.1 The banks hold\. 1\.1\.1\.1 VIV: Plant along four streams/)
  assert.match(page, /1\.1\.2 Planters know how\. 1\.1\.2\.1 VIV: Train planters/)
  assert.match(page, /The nursery is open · due March 2027/)
  assert.match(await said('editor', danish(home)), /The nursery is open · .*marts 2027/)
})

test('what is written is shown as it was typed, never as markup', async (t) => {
  const { world, look } = await open(t)
  const title = 'Plant <b>oaks</b> & "elms"'
  await savePlan(world, { 'activity.a': activity({ title, outcome: '<script>x</script>' }) })
  const page = await look('editor')
  assert.match(page, /Plant &lt;b&gt;oaks&lt;\/b&gt; &amp; (?:"|&quot;)elms/)
  assert.doesNotMatch(page, /<script>x/)
})

test('of a draft nobody else reads a word, nor how much of it there is', async (t) => {
  const { world, site, look } = await open(t)
  await writePlan(world)
  const theirs = await look('coordinator')
  assert.doesNotMatch(theirs, /streams|nursery|2 activities|Add an activity/)
  for (const person of ['steering', 'reviewer', 'partner', 'magua-editor', 'auditor'] as const) {
    const seen = await site.get(person, home)
    assert.doesNotMatch(seen.text, /streams|nursery/, person)
  }
  assert.equal((await site.get('public', home)).status, 404)
})

test('once it is handed in the coordinator reads it, and nobody can write in it', async (t) => {
  const { world, site, look, said } = await open(t)
  await writePlan(world)
  await handInPlan(world)
  assert.match(await said('coordinator'), /2 activities\. .*Plant along four streams/)
  for (const person of ['coordinator', 'editor', 'approver'] as const)
    assert.doesNotMatch(await look(person), /Add an activity|activities\/new/, person)
  const blank = `${home}/lines/c-1-01/activities/new`
  const late = await site.post('editor', blank, { title: 'Sow', go: 'save' })
  assert.equal(late.status, 422)
  assert.match(late.text, />\s*Sow<\/textarea>/)
  assert.equal((await site.post('coordinator', blank, { title: 'Sow', go: 'save' })).status, 403)
  assert.doesNotMatch(await look('coordinator'), />Sow</)
})

test('a hint is answered by an editor only, and a hint on nothing finds nothing', async (t) => {
  const { world, site, said } = await open(t)
  await savePlan(world, { 'activity.bare': activity({ title: 'Weed', indicators: [] }) })
  assert.match(await said('editor'), /; one hint\./)
  const hint = 'c-1-01/bare/no-indicator'
  for (const person of ['approver', 'coordinator', 'partner', 'magua-editor'] as const)
    assert.equal((await site.post(person, `${home}/hints`, { hint })).status, 403, person)
  for (const nothing of ['c-1-01/other/no-indicator', ''])
    assert.notEqual((await site.post('editor', `${home}/hints`, { hint: nothing })).status, 303)
  const answered = await site.post('editor', danish(`${home}/hints`), { hint })
  assert.match(answered.location ?? '', /^\/da\/.*said=saved#activity-bare$/)
  assert.match(await said('editor', danish(home)), /Ét hint er besvaret: Det passer\./)
  assert.doesNotMatch(await said('editor'), /one hint\./)
})

test('why nothing is planned stands at the gap in its own words, and a second writer’s text is not lost', async (t) => {
  const { world, site, said } = await open(t)
  await writePlan(world)
  const path = `${home}/lines/c-1-02/none-planned`
  await savePlan(
    world,
    { 'activity.day': { activity: null, correction: '' } },
    {
      commitment: 'c-1-02',
      seen: 1,
    },
  )
  assert.match(await said('editor'), /nothing planned for one commitment/)
  const first = await site.post('editor', path, { seen: '0', text: ' The law first. ' })
  assert.equal(first.location, `${home}?said=saved#line-c-1-02`)
  assert.match(await said('editor'), /Nothing is planned\. The law first\./)
  assert.match(await said('editor', danish(home)), /Intet er planlagt\. The law first\./)
  const second = await site.post('hr', path, { seen: '0', text: 'No money.' })
  assert.match(second.location ?? '', /conflict\?field=none-planned&mine=/)
  const choice = wordsOf((await site.get('hr', second.location ?? '')).text)
  assert.match(choice, /The law first\./)
  assert.match(choice, /No money\./)
})

test('a plan that was never handed in is not offered to be carried over, and cannot be', async (t) => {
  const { world, site, look } = await open(t)
  await writePlan(world)
  const next = `${plans}/2028`
  assert.doesNotMatch(await look('editor', next), /carry-over/)
  const refused = await site.post('editor', `${next}/carry-over`, {})
  assert.equal(refused.status, 409)
  assert.match(wordsOf(refused.text), /no older implementation plan was handed in/)
})

test('the plan of an earlier year is offered to be carried over until something is written', async (t) => {
  const { world, site, look, said } = await open(t)
  await writePlan(world)
  await handInPlan(world)
  const next = `${plans}/2028`
  assert.match(await said('editor', next), /The plan for 2027 was the last one/)
  assert.match(await said('editor', danish(next)), /Planen for 2027 var den seneste/)
  assert.doesNotMatch(await look('coordinator', next), /carry-over/)
  assert.equal((await site.post('approver', `${next}/carry-over`, {})).status, 403)
  const carried = await site.post('editor', danish(`${next}/carry-over`), {})
  assert.equal(carried.location, `${danish(next)}?said=carried`)
  assert.match(await said('editor', next), /Plant along four streams/)
  assert.doesNotMatch(await look('editor', next), /carry-over/)
})

test('the list of plans says how far each has come, the newest first', async (t) => {
  const { world, said } = await open(t)
  await writePlan(world)
  assert.match(await said('editor', plans), /2027 Draft 2 Begin the plan for 2028/)
  done(await reportOperations.sendReport(world.visit('editor'), plan2027))
  assert.doesNotMatch(await said('editor', plans), /2027 Draft/)
  await savePlan(
    world,
    { 'activity.a': activity(), 'milestone.m': milestone({ activity: 'a' }) },
    {
      key: { ...plan2027, round: 'implementation-plan-2028' },
    },
  )
  const page = await said('editor', danish(plans))
  assert.ok(page.indexOf('2028') < page.indexOf('2027'), page)
  assert.doesNotMatch(page, /Begynd planen/)
})
