import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { reportOperations } from '#features/reporting'
import { openWorld } from '#test/reporting/cast'
import { done, fillReport, handedIn, openTheRound, report } from '#test/reporting/thread'
import { fieldsOf, routes as every, visitorOf } from '#test/reporting/visitor'
import { routes } from './routes.ts'

prepareAssets()
const root = '/en/plans/montes-agua/organisations/forestal/rounds/2027'
const line = `${root}/lines/c-1-01`

test('on a locked line everything that was typed is read back: words, status and figures', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  await fillReport(world)
  const stale = fieldsOf((await site.get('editor', line)).text, line)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const typed = {
    ...stale,
    status: 'delayed',
    did: 'We planted oaks.',
    'figure-arboles-plantados-numerator': '33',
  }
  const locked = await site.post('editor', line, typed)
  assert.equal(locked.status, 409)
  assert.match(locked.text, /What you wrote and what is not saved/)
  assert.match(locked.text, /We planted oaks\./)
  assert.match(locked.text, /Delayed/)
  assert.match(locked.text, /33 · 75 · Payroll, 12 January/)
  assert.doesNotMatch(locked.text, /<textarea/)
})

test('a question stands at the passage that it is about, and is answered there', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, every)
  await handedIn(world)
  const asking = { ...report, commitment: 'c-1-01', field: 'did' }
  done(
    await reportOperations.askQuestion(world.visit('coordinator'), {
      ...asking,
      passage: 'All planters were trained.',
      text: 'How many?',
    }),
  )
  const page = (await site.get('editor', line)).text
  assert.match(page, /We planted along four streams\. <mark>All planters were trained\.<\/mark>/)
  const form = fieldsOf(page, `${root}/answer`)
  const answered = await site.post('editor', `${root}/answer`, { ...form, text: '40 of 40.' })
  assert.equal(answered.location, `${line}?said=answered`)
  const after = (await site.get('editor', line)).text
  assert.match(after, /Answer: 40 of 40\./)
  assert.doesNotMatch(after, /name="text"/)
})

test('an empty answer is refused where it was written', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, every)
  await handedIn(world)
  const question = { ...report, commitment: 'c-1-01', field: 'did', passage: '', text: 'How many?' }
  done(await reportOperations.askQuestion(world.visit('coordinator'), question))
  const form = fieldsOf((await site.get('editor', line)).text, `${root}/answer`)
  const refused = await site.post('editor', `${root}/answer`, { ...form, text: ' ' })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /id="answer-[0-9a-f-]+-error"/)
})

test('an approver reads a draft’s line and writes nothing in it', async (t) => {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  await openTheRound(world)
  await fillReport(world)
  const page = (await site.get('approver', line)).text
  assert.match(page, /Only editors write in a draft/)
  assert.doesNotMatch(page, /data-autosave/)
})
