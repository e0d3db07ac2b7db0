import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { openWorld } from '#test/reporting/cast'
import { openTheRound } from '#test/reporting/thread'
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
