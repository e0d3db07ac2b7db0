import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { publicationOperations } from '#features/publication'
import { openWorld } from '#test/reporting/cast'
import { done, handedIn, report } from '#test/reporting/thread'
import { fieldsOf, routes, visitorOf } from '#test/reporting/visitor'

prepareAssets()
const root = '/en/plans/montes-agua/organisations/forestal/rounds/2027'
const path = `${root}/publish`

async function open(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await handedIn(world)
  return { world, site }
}

test('the approver leaves lines out, publishes the rest with a code, and it is said to the public', async (t) => {
  const { world, site } = await open(t)
  const page = (await site.get('approver', path)).text
  assert.match(page, /Which lines stay closed\?|Which lines are not to be published\?/)
  const code = await world.code('approver')
  const form = { ...fieldsOf(page, path), 'leave-out': ['c-1-02'], code, go: 'publish' }
  assert.equal((await site.post('approver', path, form)).location, `${root}?said=published`)
  assert.match((await site.get('approver', root)).text, /1 of 2 lines/)
})

test('agreed to is not published: then the coordinator publishes just that', async (t) => {
  const { world, site } = await open(t)
  const form = fieldsOf((await site.get('approver', path)).text, path)
  const code = await world.code('approver')
  const agreed = { ...form, 'leave-out': ['c-1-02'], code, go: 'consent' }
  assert.equal((await site.post('approver', path, agreed)).location, `${root}?said=consented`)
  const theirs = (await site.get('coordinator', path)).text
  assert.match(theirs, /stays closed/)
  assert.doesNotMatch(theirs, /name="leave-out"/)
  const own = await world.code('coordinator')
  const publish = { ...fieldsOf(theirs, path), code: own, go: 'publish' }
  assert.equal((await site.post('coordinator', path, publish)).location, `${root}?said=published`)
})

test('a wrong code publishes nothing and keeps what was ticked', async (t) => {
  const { site } = await open(t)
  const form = fieldsOf((await site.get('approver', path)).text, path)
  const tried = { ...form, 'leave-out': ['c-1-02'], code: '000000', go: 'publish' }
  const refused = await site.post('approver', path, tried)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#code"/)
  assert.match(refused.text, /value="c-1-02" checked/)
})

test('neither editors nor others come to the page', async (t) => {
  const { world, site } = await open(t)
  for (const person of ['editor', 'magua-approver', 'steering', 'reviewer'] as const)
    assert.equal((await site.get(person, path)).status, 403, person)
  const code = await world.code('approver')
  const given = { ...report, leftOut: [], code }
  done(await publicationOperations.publishReport(world.visit('approver'), given))
  assert.equal((await site.get('public', path)).status, 404)
})
