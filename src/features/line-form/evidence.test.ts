import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { openWorld } from '#test/reporting/cast'
import { openTheRound, save, text } from '#test/reporting/thread'
import { fieldsOf, visitorOf } from '#test/reporting/visitor'
import { routes } from './routes.ts'

prepareAssets()
const line = '/en/plans/montes-agua/organisations/forestal/rounds/2027/lines/c-1-01'

async function open(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  const blank = fieldsOf((await site.get('editor', line)).text, line)
  /** The form as a browser sends it when the button beside the file is pressed. */
  const attach = (fields: Readonly<Record<string, string>>, file?: File) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...blank, ...fields })) form.set(name, value)
    if (file) form.set('file', file)
    return site.upload('editor', `${line}/evidence`, form)
  }
  return { world, site, blank, attach }
}

const csv = () => new File(['a;b\n1;2\n'], 'courses.csv')

test('whoever attaches a file loses nothing of what he wrote', async (t) => {
  const { site, attach } = await open(t)
  const attached = await attach({ did: 'We planted oaks.', level: 'internal' }, csv())
  assert.equal(attached.location, `${line}?said=attached`)
  const page = (await site.get('editor', line)).text
  assert.match(page, />\s*We planted oaks\.<\/textarea>/)
  assert.match(page, /courses\.csv/)
  assert.match(page, /internal: authorities, steering committee and reviewers/)
})

test('a file that may not be kept is refused at its field, and what was written is saved', async (t) => {
  const { attach } = await open(t)
  const refused = await attach(
    { did: 'We planted oaks.' },
    new File(['<html><script>'], 'page.html'),
  )
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#file"/)
  assert.match(refused.text, />\s*We planted oaks\.<\/textarea>/)
})

test('without a file the page asks for one, and keeps what was written', async (t) => {
  const { attach } = await open(t)
  const refused = await attach({ changed: 'Shade.' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Choose a file first/)
  assert.match(refused.text, />\s*Shade\.<\/textarea>/)
})

test('a number that cannot be read stands in its cell, and the file is attached all the same', async (t) => {
  const { attach } = await open(t)
  const refused = await attach({ 'figure-arboles-plantados-numerator': 'ca. 3' }, csv())
  assert.equal(refused.status, 422)
  assert.match(refused.text, /“ca\. 3” is not a number/)
  assert.match(refused.text, /value="ca\. 3"/)
  assert.match(refused.text, /courses\.csv/)
})

test('who meets another while attaching is led to both texts', async (t) => {
  const { world, attach } = await open(t)
  await save(world, 'hr', ['c-1-01', 'did', text('HR planted.')])
  const crossed = await attach({ did: 'We planted oaks.' }, csv())
  assert.equal(crossed.location, `${line}/conflict?field=did&mine=2`)
})

test('a file is taken out by its own button, and what was written goes along', async (t) => {
  const { site, blank, attach } = await open(t)
  await attach({}, csv())
  const page = (await site.get('editor', line)).text
  const fact = /name="fact" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const form = { ...blank, did: 'We planted oaks.', fact }
  const removed = await site.post('editor', `${line}/evidence/remove`, form)
  assert.equal(removed.location, `${line}?said=removed`)
  const after = (await site.get('editor', line)).text
  assert.doesNotMatch(after, /courses\.csv/)
  assert.match(after, />\s*We planted oaks\.<\/textarea>/)
  const again = await site.post('editor', `${line}/evidence/remove`, { ...blank, fact })
  assert.equal(again.status, 422)
  assert.match(again.text, /no longer attached/)
})
