import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { routes as deskRoutes } from '#features/desk'
import { routes as meetingRoutes } from '#features/meetings'
import { openWorld } from '../reporting/cast.ts'
import { visitorOf } from '../reporting/visitor.ts'

prepareAssets()
const home = '/en/plans/montes-agua/meetings'
const world = await openWorld()
const site = visitorOf(world, [...deskRoutes, ...meetingRoutes])
const point = {
  commitment: 'c-1-01',
  title: 'A milestone for 2028',
  proposal: 'Set a milestone.',
  owner: 'uy:forestal',
  dueOn: '2027-06-01',
  otherwise: '',
}

/** The address of the first point of the meeting. */
async function firstPoint(): Promise<string> {
  const { text } = await site.get('coordinator', `${home}/2027-1`)
  return /href="([^"]+\/points\/[0-9a-f-]{36})"/.exec(text)?.[1] ?? ''
}

test('before any meeting the list says why it is empty, and who may announces one', async () => {
  const empty = await site.get('coordinator', home)
  assert.match(empty.text, /No meeting is announced yet/)
  const readers = await site.get('editor', home)
  assert.doesNotMatch(readers.text, /Announce a meeting/)
  assert.equal((await site.get('editor', `${home}/new`)).status, 404)
  const given = { title: 'Mesa anual', heldOn: '', round: '', body: '' }
  const refused = await site.post('coordinator', home, given)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#heldOn"/)
  assert.match(refused.text, /value="Mesa anual"/)
  const announced = await site.post('coordinator', home, { ...given, heldOn: '2027-01-11' })
  assert.equal(announced.location, `${home}/2027-1`)
})

test('a point is written from a commitment; what is wrong stands at its field', async () => {
  const blank = await site.get('coordinator', `${home}/2027-1/points/new?commitment=c-1-01`)
  assert.match(blank.text, /<input type="hidden" name="commitment" value="c-1-01"/)
  const wrong = { ...point, dueOn: '2026-12-31' }
  const refused = await site.post('coordinator', `${home}/2027-1/points`, wrong)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /The due day lies before the meeting/)
  const added = await site.post('coordinator', `${home}/2027-1/points`, point)
  assert.equal(added.location, `${home}/2027-1?said=added#agenda`)
  assert.match((await site.get('editor', `${home}/2027-1`)).text, /The agenda is not open yet/)
  assert.equal((await site.get('editor', await firstPoint())).status, 404)
})

test('what the meeting says closes the point, stands with the owner, and is replaced openly', async () => {
  const at = await firstPoint()
  const page = await site.get('coordinator', at)
  assert.match(page.text, /Read it aloud/)
  const decision = { replaces: '', outcome: '', decided: 'We set it.', owner: '', dueOn: '' }
  const refused = await site.post('coordinator', `${at}/decision`, decision)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Choose what the meeting said/)
  const whole = { ...decision, outcome: 'amended', owner: 'uy:forestal', dueOn: '2027-06-01' }
  const decided = await site.post('coordinator', `${at}/decision`, whole)
  assert.equal(decided.location, `${at}?said=decided`)
  const stale = await site.post('coordinator', `${at}/decision`, whole)
  assert.equal(stale.status, 422)
  assert.match(stale.text, /Somebody wrote another decision/)
  const seen = await site.get('editor', at)
  assert.match(seen.text, /Decided with changes/)
  assert.match(seen.text, /141 days left/)
  const tasks = await site.get('editor', '/en/plans/montes-agua/organisations/forestal/desk')
  assert.match(tasks.text, /We set it\./)
  assert.match(tasks.text, new RegExp(`href="${at}"`))
})

test('a decision is closed with how it was done, and leaves the tasks', async () => {
  const at = await firstPoint()
  const { text } = await site.get('coordinator', at)
  const decision = /name="decision" value="([^"]+)"/.exec(text)?.[1] ?? ''
  const empty = await site.post('coordinator', `${at}/closing`, { decision, done: '' })
  assert.match(empty.text, /Write how it was done/)
  const closed = await site.post('coordinator', `${at}/closing`, { decision, done: 'In the plan.' })
  assert.equal(closed.location, `${at}?said=closed`)
  const tasks = await site.get('editor', '/en/plans/montes-agua/organisations/forestal/desk')
  assert.doesNotMatch(tasks.text, /We set it\./)
  assert.match((await site.get('coordinator', `${home}?show=closed`)).text, /We set it\./)
})

test('partners and the public find no meetings', async () => {
  for (const person of ['partner', 'public'] as const)
    assert.notEqual((await site.get(person, home)).status, 200)
})
