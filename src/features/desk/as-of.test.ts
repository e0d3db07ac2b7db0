import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { oneLine } from '#test/markup'
import { openWorld } from '#test/reporting/cast'
import { done, handedIn, publish } from '#test/reporting/thread'
import { routes, visitorOf } from '#test/reporting/visitor'

prepareAssets()
const root = '/en/plans/montes-agua/organisations/forestal/rounds/2027'

/** Handed in on 24 February and published on 5 March; today is 10 March. */
async function open(t: TestContext) {
  const world = await openWorld(t)
  await handedIn(world)
  world.setClock('2027-03-05T12:00:00Z')
  done(await publish(world))
  world.setClock('2027-03-10T12:00:00Z')
  return visitorOf(world, routes)
}

test('a report is shown as it could be read at the end of a day, and nothing can be done to it', async (t) => {
  const site = await open(t)
  for (const person of ['editor', 'coordinator'] as const) {
    const page = oneLine((await site.get(person, `${root}?as-of=2027-03-01`)).text)
    assert.match(page, /<div class="as-of">.*As you could read it on 1 March 2027/)
    assert.match(page, new RegExp(`<a href="${root}">See the page as it is now`))
    assert.match(page, /hreflang="da" href="[^"]*\?as-of=2027-03-01"/)
    assert.match(page, /All planters were trained\./)
    assert.doesNotMatch(page, /5 March 2027/)
    assert.doesNotMatch(page, /<form method="post" action="[^"]*rounds/)
  }
  const today = oneLine((await site.get('coordinator', root)).text)
  assert.match(today, /5 March 2027/)
})

test('before hand-in its own people read what they had written, and others what the calls answer', async (t) => {
  const site = await open(t)
  const early = await site.get('editor', `${root}?as-of=2027-02-20`)
  assert.equal(early.status, 200)
  assert.doesNotMatch(early.text, /24 February 2027/)
  const before = await site.get('editor', `${root}?as-of=2027-01-04`)
  assert.equal(before.status, 404) // the round was not opened
  const coordinator = await site.get('coordinator', `${root}?as-of=2027-02-20`)
  assert.doesNotMatch(coordinator.text, /All planters were trained/)
  assert.equal((await site.get('steering', `${root}?as-of=2027-02-20`)).status, 403)
})

test('a day that has not been yet or is none is refused, on the report and on every other page of work', async (t) => {
  const site = await open(t)
  const asked = async (path: string) => {
    const { status, text } = await site.get('editor', path)
    return [status, /is not a day|has not been yet|not an earlier day/.exec(text)?.[0]]
  }
  assert.deepEqual(await asked(`${root}?as-of=2027-03-11`), [400, 'has not been yet'])
  assert.deepEqual(await asked(`${root}?as-of=soon`), [400, 'is not a day'])
  const home = '/en/plans/montes-agua/organisations/forestal'
  for (const path of [`${home}/desk`, `${root}/lines/c-1-01`, `${root}/print`])
    assert.deepEqual(await asked(`${path}?as-of=2027-03-01`), [400, 'not an earlier day'], path)
})
