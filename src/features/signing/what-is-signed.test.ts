import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { reportOperations } from '#features/reporting'
import { oneLine } from '#test/markup'
import { openWorld } from '#test/reporting/cast'
import { counts, done, fillReport, openTheRound, report, save } from '#test/reporting/thread'
import { fieldsOf, routes, visitorOf } from '#test/reporting/visitor'

prepareAssets()
const root = (language = 'en') =>
  `/${language}/plans/montes-agua/organisations/forestal/rounds/2027`
const sign = `${root()}/sign`

/** A report whose figure steps from 40 % to 93.3 %, sent for signature. */
async function sent(t: TestContext, explained = false) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  await fillReport(world)
  const figure = 'figure.arboles-plantados'
  done(await save(world, 'editor', ['c-1-01', figure, counts(['70', '75']), 1]))
  const jump = { answer: 'change' as const, sentence: 'Two schools joined.', correction: '' }
  if (explained) done(await save(world, 'editor', ['c-1-01', 'jump.arboles-plantados.2026', jump]))
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const look = async (language = 'en') =>
    oneLine((await site.get('approver', `${root(language)}/sign`)).text)
  return { world, site, look }
}

test('a step that nobody has explained is shown to whoever signs, and hinders nothing', async (t) => {
  const { world, site, look } = await sent(t)
  assert.match(await look(), /id="open".*1\.1.*40\s%.*→.*93\.3\s%/)
  assert.match(await look('da'), /id="open".*40\s%.*→.*93,3\s%/)
  const form = { ...fieldsOf((await site.get('approver', sign)).text, sign), go: 'hand-in' }
  const signed = await site.post('approver', sign, { ...form, code: await world.code('approver') })
  assert.equal(signed.location, `${root()}?said=handed-in`)
})

test('an explained step is read in its line, and is not open any more', async (t) => {
  const { look } = await sent(t, true)
  const page = await look()
  assert.doesNotMatch(page, /id="open"/)
  assert.match(page, /Two schools joined\./)
})

test('a wrong code signs nothing, and the report stays where it was', async (t) => {
  const { world, site } = await sent(t)
  const form = { ...fieldsOf((await site.get('approver', sign)).text, sign), go: 'hand-in' }
  const refused = await site.post('approver', sign, { ...form, code: '000000' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#code"/)
  const { report: found } = await reportOperations.showReport(world.visit('approver'), report)
  const acts = found.editions.at(-1)?.events.map(({ act }) => act)
  assert.deepEqual(acts, ['send'])
})

test('what was taken back meanwhile cannot be signed with the page from before', async (t) => {
  const { world, site } = await sent(t)
  const form = { ...fieldsOf((await site.get('approver', sign)).text, sign), go: 'sign' }
  done(await reportOperations.takeBackReport(world.visit('editor'), report))
  const late = await site.post('approver', sign, { ...form, code: await world.code('approver') })
  assert.ok(late.status === 409 || late.status === 422, String(late.status))
  const { report: found } = await reportOperations.showReport(world.visit('approver'), report)
  assert.ok(!found.editions.at(-1)?.events.some(({ act }) => act === 'sign'))
})
