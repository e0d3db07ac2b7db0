import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { oneLine } from '#test/markup'
import { openWorld } from '#test/reporting/cast'
import { counts, openTheRound, save } from '#test/reporting/thread'
import { fieldsOf, visitorOf } from '#test/reporting/visitor'
import { routes } from './routes.ts'

prepareAssets()
const line = '/en/plans/montes-agua/organisations/forestal/rounds/2027/lines/c-1-01'
const jump = 'jump-arboles-plantados-2026'

async function open(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  await save(world, 'editor', ['c-1-01', 'figure.arboles-plantados', counts(['72', '75'])])
  const look = async () => oneLine((await site.get('editor', line)).text)
  return { site, look }
}

test('a step that is out of all proportion is asked about, with both figures', async (t) => {
  const { look } = await open(t)
  const page = await look()
  assert.match(page, /40\s% \(30 of 75\), 2024 → 96\s% \(72 of 75\), 2026/)
  assert.equal(page.match(new RegExp(`type="radio" name="${jump}"`, 'g'))?.length, 3)
})

test('an answer is kept with its sentence; that nobody knows yet is one too', async (t) => {
  const { site, look } = await open(t)
  const form = fieldsOf(await look(), line)
  const answered = { ...form, [jump]: 'unknown', [`${jump}-why`]: 'HR looks into it.' }
  assert.equal((await site.post('editor', line, answered)).location, `${line}?said=saved`)
  const page = await look()
  assert.match(page, /value="unknown" checked/)
  assert.match(page, />HR looks into it\.<\/textarea>/)
})

test('a sentence that is too long stays in its field', async (t) => {
  const { site, look } = await open(t)
  const form = fieldsOf(await look(), line)
  const long = 'x'.repeat(501)
  const refused = await site.post('editor', line, {
    ...form,
    [jump]: 'change',
    [`${jump}-why`]: long,
  })
  assert.equal(refused.status, 422)
  assert.match(refused.text, new RegExp(`href="#${jump}-why"`))
  assert.ok(refused.text.includes(long))
})
