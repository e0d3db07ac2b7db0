import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { openWorld } from '#test/reporting/cast'
import { handedIn } from '#test/reporting/thread'
import { fieldsOf, visitorOf } from '#test/reporting/visitor'
import { routes } from './routes.ts'

prepareAssets()
const root = '/en/plans/montes-agua/organisations/forestal/rounds/2027'

test('a refused question keeps what was typed in it', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await handedIn(world)
  const page = await site.get('coordinator', root)
  const asked = await site.post('coordinator', `${root}/ask`, {
    ...fieldsOf(page.text, `${root}/ask`),
    commitment: 'c-1-01',
    field: 'challenges',
    passage: 'No such words',
    text: 'Which streams?',
  })
  assert.equal(asked.status, 409)
  assert.match(asked.text, /value="No such words"/)
  assert.match(asked.text, />\s*Which streams\?<\/textarea>/)
  assert.match(asked.text, /<option[^>]*value="challenges"[^>]*selected/)
})
