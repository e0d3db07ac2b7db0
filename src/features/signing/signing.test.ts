import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { openWorld, peopleSettings } from '#test/reporting/cast'
import { reportOperations } from '#features/reporting'
import { setUpPeople } from '#features/people'
import { done, fillReport, openTheRound, report } from '#test/reporting/thread'
import { visitorOf } from '#test/reporting/visitor'
import { routes } from './routes.ts'

prepareAssets()
const root = '/en/plans/montes-agua/organisations/forestal/rounds/2027'

test('an approver who wrote is told before a code is asked for', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  await fillReport(world, 'both')
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const sign = `${root}/sign`
  const own = await site.get('both', sign)
  assert.match(own.text, /so another approver must sign it/)
  assert.doesNotMatch(own.text, /name="code"/)
  assert.match(own.text, /name="remark"/)
  assert.match((await site.get('approver', sign)).text, /name="code"/)
})

test('the exercise shows the code beside every field that asks for one, nobody else does', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  await fillReport(world)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const shown = async (deed: string) =>
    /Exercise code: \d{6}/.test((await site.get('approver', `${root}/${deed}`)).text)
  assert.ok(await shown('sign'))
  const code = await world.code('approver')
  done(await reportOperations.signAndHandInReport(world.visit('approver'), { ...report, code }))
  assert.deepEqual([await shown('publish'), await shown('withdraw')], [true, true])
  setUpPeople({ ...peopleSettings, post: async () => {}, exercise: false })
  assert.deepEqual([await shown('publish'), await shown('withdraw')], [false, false])
})

test('after five wrong codes the page asks for patience with 429, and says for how long', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  await fillReport(world)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const sign = (code: string) => site.post('approver', `${root}/sign`, { go: 'sign', code })
  for (let time = 1; time <= 5; time += 1) assert.equal((await sign('000000')).status, 422)
  const paused = await sign(await world.code('approver'))
  assert.deepEqual([paused.status, paused.headers.get('retry-after')], [429, '540'])
  assert.match(paused.text, /Too many attempts\. Wait 9 minutes and try again\./)
})
