import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { oneLine } from '#test/markup'
import type { Person } from '#test/reporting/cast'
import { openWorld } from '#test/reporting/cast'
import { done, handedIn, openTheRound, report, round, save, text } from '#test/reporting/thread'
import { activity, assign, milestone, savePlan } from '#test/reporting/planning'
import { routes, visitorOf } from '#test/reporting/visitor'

prepareAssets()
const own = '/en/plans/montes-agua/organisations/forestal'

async function open(t: TestContext) {
  const world = await openWorld(t)
  const site = visitorOf(world, routes)
  const look = async (person: Person) => oneLine((await site.get(person, `${own}/hand-over`)).text)
  return { world, site, look }
}

test('the sheet says what is due, what each line lacks, and what its printer wrote himself', async (t) => {
  const { world, look } = await open(t)
  await openTheRound(world)
  done(await save(world, 'editor', ['c-1-02', 'did', text('Two hectares.')]))
  const page = await look('editor')
  assert.match(page, /28 February 2027/)
  assert.match(
    page,
    /data-label="Still missing">Status<\/td><td[^>]*data-label="Written by you">What did you do in 2026\?</,
  )
  const others = await look('hr')
  assert.match(others, /data-label="Still missing">Status</)
  assert.doesNotMatch(others, /data-label="Written by you">What did you do/)
})

test('what its printer wrote stands on it after the hand-in too, and an edition that is begun with it', async (t) => {
  const { world, look } = await open(t)
  await handedIn(world)
  assert.match(await look('editor'), /data-label="Written by you">[^<]*What did you do in 2026\?/)
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  assert.match(await look('editor'), /No round is open/)
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  const page = await look('editor')
  assert.match(page, /Edition 2.*Draft.*Edition 1.*Handed in/)
  assert.match(page, /data-label="Written by you">[^<]*What did you do in 2026\?/)
  assert.doesNotMatch(page, /No round is open/)
})

test('it says what is planned, with the steps that are left, and who else works here, unnamed', async (t) => {
  const { world, site, look } = await open(t)
  assert.match(await look('editor'), /Who else works on it.*2 other editors\..*2 other approvers\./)
  assert.match(await look('approver'), /3 other editors\..*One other approver\./)
  const lone = await site.get('magua-editor', '/da/plans/montes-agua/organisations/magua/hand-over')
  assert.match(lone.text, /Ingen anden redaktør: Nogen skal inviteres, før du holder op\./)
  await assign(world)
  await savePlan(world, {
    'activity.plant': activity({ title: 'Plant along four streams' }),
    'milestone.open': milestone({ title: 'The nursery is open' }),
    'milestone.dug': milestone({ title: 'The ground is dug', done: '2027-01-05' }),
  })
  const page = await look('editor')
  assert.match(
    page,
    /Implementation plan for 2027.*Draft.*Plant along four streams.*VIV.*The nursery is open/,
  )
  assert.doesNotMatch(page, /The ground is dug/)
})

test('it is the organisation’s own, and without a round it says so', async (t) => {
  const { site, look } = await open(t)
  assert.match(await look('editor'), /No round is open/)
  for (const person of ['coordinator', 'magua-editor', 'auditor'] as const)
    assert.equal((await site.get(person, `${own}/hand-over`)).status, 403, person)
})

test('the desk leads to it', async (t) => {
  const { world, site } = await open(t)
  await openTheRound(world)
  assert.ok((await site.get('editor', `${own}/desk`)).text.includes(`href="${own}/hand-over"`))
})
