import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { routes as deskRoutes } from '#features/desk'
import { governanceOperations as operations } from '#features/governance'
import { routes as meetingRoutes } from '#features/meetings'
import { done } from '../permissions/scene.ts'
import type { World } from '../reporting/cast.ts'
import { openWorld, plan } from '../reporting/cast.ts'
import { visitorOf } from '../reporting/visitor.ts'

prepareAssets()
const home = `/en/plans/${plan}/meetings`
const key = { plan, code: '2027-1' } as const
const words = (page: string): string =>
  page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')
const typed = { title: 'Nets', proposal: 'Buy nets.', owner: '', dueOn: '', otherwise: '' }
const decision = { replaces: '', outcome: 'noted', decided: 'We heard it.', owner: '', dueOn: '' }

/** A meeting today with one point, and its page. */
async function openPoint(heldOn = '2027-01-11') {
  const world = await openWorld()
  const site = visitorOf(world, [...deskRoutes, ...meetingRoutes])
  const visit = world.visit('coordinator')
  const meeting = { plan, title: 'Mesa', heldOn, round: '', body: '' }
  done(await operations.announceMeeting(visit, meeting))
  const point = done(await operations.putOnAgenda(visit, { ...key, ...typed, subject: null }))
  const at = `${home}/2027-1/points/${point.id}`
  const { text } = await site.get('coordinator', at)
  const seen = /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? ''
  return { world, site, at, item: point.id, seen }
}

const rewrite = async (world: World, item: string, proposal: string) =>
  done(
    await operations.putOnAgenda(world.visit('coordinator'), {
      ...key,
      ...typed,
      subject: null,
      item,
      proposal,
    }),
  )

test('whoever rewrites a point that somebody else has changed reads both texts, and saving again counts', async () => {
  const { world, site, at, item, seen } = await openPoint()
  await rewrite(world, item, 'Buy balls.')
  const refused = await site.post('coordinator', at, { ...typed, proposal: 'Buy shoes.', seen })
  assert.equal(refused.status, 422)
  assert.match(words(refused.text), /Somebody has changed this point since you opened it/)
  assert.match(refused.text, /<textarea[^>]*name="proposal"[^>]*>\s*Buy shoes\.<\/textarea>/)
  assert.match(words(refused.text), /Stands now Buy balls\./)
  const now = /name="seen" value="([^"]+)"/.exec(refused.text)?.[1] ?? ''
  const saved = await site.post('coordinator', at, { ...typed, proposal: 'Buy shoes.', seen: now })
  assert.equal(saved.location, `${at}?said=saved`)
})

test('a point that somebody has changed is not taken off unread', async () => {
  const { world, site, at, item, seen } = await openPoint()
  await rewrite(world, item, 'Buy balls.')
  const refused = await site.post('coordinator', `${at}/off`, { seen })
  assert.deepEqual([refused.status, /Buy balls\./.test(refused.text)], [422, true])
})

test('what is written on a point that was taken off is kept on its page, which says so', async () => {
  const { world, site, at, item, seen } = await openPoint()
  done(await operations.takeOffAgenda(world.visit('coordinator'), { ...key, item }))
  for (const [path, sent, kept] of [
    ['', { ...typed, proposal: 'Buy shoes.', seen }, 'Proposal Buy shoes.'],
    ['/decision', decision, 'Decision We heard it.'],
  ] as const) {
    const refused = await site.post('coordinator', `${at}${path}`, sent)
    assert.equal(refused.status, 422)
    assert.match(words(refused.text), /Somebody has taken this point off the agenda/)
    assert.ok(words(refused.text).includes(kept), kept)
  }
  assert.match(words((await site.get('coordinator', at)).text), /on the agenda no more/)
  assert.equal((await site.get('editor', at)).status, 404)
})

test('what is typed into one form does not empty another', async () => {
  const { site, at } = await openPoint()
  const refused = await site.post('coordinator', `${at}/decision`, { ...decision, outcome: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /<textarea[^>]*name="proposal"[^>]*>\s*Buy nets\.<\/textarea>/)
  assert.match(refused.text, /<textarea[^>]*name="decided"[^>]*>\s*We heard it\.<\/textarea>/)
})

test('of two who minute or close at once the later one reads the other’s words and keeps his own', async () => {
  const { site, at } = await openPoint()
  const whole = { outcome: 'amended', owner: 'uy:forestal', dueOn: '2027-06-01', replaces: '' }
  await site.post('coordinator', `${at}/decision`, { ...whole, decided: 'Two nets.' })
  const second = await site.post('coordinator', `${at}/decision`, {
    ...whole,
    decided: 'Ten nets.',
  })
  assert.match(words(second.text), /Somebody wrote another decision on this point/)
  assert.match(words(second.text), /Two nets\./)
  assert.match(second.text, /<textarea[^>]*name="decided"[^>]*>\s*Ten nets\.<\/textarea>/)
  const id = /name="decision" value="([^"]+)"/.exec(second.text)?.[1] ?? ''
  await site.post('coordinator', `${at}/closing`, { decision: id, done: 'Bought.' })
  const late = await site.post('coordinator', `${at}/closing`, { decision: id, done: 'They hang.' })
  assert.equal(late.status, 422)
  assert.match(words(late.text), /How it was done They hang\./)
  assert.match(words(late.text), /Bought\./)
})

test('a due day that is over is taken only where whoever minutes says that it is meant', async () => {
  const { world, site, at } = await openPoint()
  world.setClock('2027-03-01T12:00:00Z')
  const past = { ...decision, outcome: 'as-proposed', owner: 'uy:forestal', dueOn: '2027-02-01' }
  const refused = await site.post('coordinator', `${at}/decision`, past)
  assert.match(words(refused.text), /The due day is over already/)
  assert.match(refused.text, /id="dueOn-error"/)
  assert.match(refused.text, /name="isPastMeant"/)
  const meant = await site.post('coordinator', `${at}/decision`, { ...past, isPastMeant: 'yes' })
  assert.equal(meant.location, `${at}?said=decided`)
  const page = words((await site.get('coordinator', at)).text)
  assert.match(page, /Overdue since 1 February 2027/)
})
