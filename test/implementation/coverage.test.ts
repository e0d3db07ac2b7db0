import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { routes as planRoutes } from '#features/implementation'
import { openWorld } from '../reporting/cast.ts'
import { activity, assign, handInPlan, savePlan } from '../reporting/planning.ts'
import { routes, visitorOf } from '../reporting/visitor.ts'

prepareAssets()
const home = '/en/plans/montes-agua/coverage'
const world = await openWorld()
await assign(world)
await savePlan(world, { 'activity.plant': activity({ title: 'quebracho blanco' }) })
const site = visitorOf(world, [...routes, ...planRoutes])

test('without a period the newest one is shown', async () => {
  assert.equal((await site.get('coordinator', home)).location, `${home}/2027`)
})

test('of a draft the matrix says that there is one, and no more', async () => {
  const { text } = await site.get('coordinator', `${home}/2027`)
  assert.match(text, /No gaps in what was handed in\. 2 authorities have not handed in\./)
  assert.match(text, /<small\s*>draft/)
  assert.doesNotMatch(text, /quebracho/)
})

test('handed in, gaps are counted, framed, said in words, and sifted by the address', async () => {
  await handInPlan(world)
  const { text } = await site.get('coordinator', `${home}/2027`)
  assert.match(
    text,
    /One gap: an authority is responsible and plans nothing\. One authority has not handed in\./,
  )
  assert.match(text, /class="cell cell-gap"/)
  assert.match(text, /leads, gap: nothing planned/)
  assert.match(text, /contributes, not handed in/)
  const gaps = await site.get('coordinator', `${home}/2027?show=gaps`)
  assert.match(gaps.text, /c-1-02/)
  assert.doesNotMatch(gaps.text, /commitments\/c-1-01"/)
})

test('whoever has no part in the plan gets no matrix, and nobody is told of what is closed to him', async () => {
  for (const person of ['auditor', 'administrator', 'public'] as const)
    assert.ok((await site.get(person, `${home}/2027`)).status >= 403, person)
  const { text } = await site.get('magua-editor', `${home}/2027`)
  assert.match(text, /No gaps/)
  assert.match(text, /not open to you/)
  assert.equal((await site.get('coordinator', `${home}/2099`)).status, 404)
  assert.equal((await site.get('coordinator', `${home}/soon`)).status, 404)
})
