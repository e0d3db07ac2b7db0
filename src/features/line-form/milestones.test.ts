import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { roundOperations } from '#features/rounds'
import { oneLine } from '#test/markup'
import { openWorld } from '#test/reporting/cast'
import { done, roundToOpen } from '#test/reporting/thread'
import { fieldsOf, visitorOf } from '#test/reporting/visitor'
import {
  activity,
  assign,
  handInPlan,
  milestone,
  plan2027,
  savePlan,
} from '#test/reporting/planning'
import { routes } from './routes.ts'

prepareAssets()
const line = '/en/plans/montes-agua/organisations/forestal/rounds/2028/lines/c-1-01'

async function open(t: TestContext) {
  const world = await openWorld(t)
  await assign(world)
  await savePlan(world, {
    'activity.plant': activity({ end: '2027-12-31' }),
    'milestone.nursery': milestone({ due: '2027-03-31' }),
  })
  await handInPlan(world, plan2027)
  const round = { ...roundToOpen, code: '2028', period: '2027', dueOn: '2028-02-28' }
  done(await roundOperations.openRound(world.visit('coordinator'), round))
  world.setClock('2028-01-20T12:00:00Z')
  const site = visitorOf(world, routes)
  const look = async () => oneLine((await site.get('editor', line)).text)
  const form = async () => fieldsOf((await site.get('editor', line)).text, line)
  return { site, look, form }
}

test('the rule says by which milestone it goes, and the milestone can be reported in the line', async (t) => {
  const { look } = await open(t)
  const page = await look()
  assert.match(
    page,
    /The rule proposes.*Delayed<\/span><\/span>: “Plant along four streams”: the milestone “The nursery is open” was due 31 March 2027/,
  )
  assert.match(page, /The nursery is open<small>Plant along four streams<\/small>/)
  assert.match(page, /aria-label="The nursery is open, Done on"/)
})

test('what is reported of a milestone is kept, and the rule goes by it', async (t) => {
  const { site, look, form } = await open(t)
  await site.post('editor', line, { ...(await form()), 'milestone-nursery-done': '30.3.2027' })
  const page = await look()
  assert.match(page, /name="milestone-nursery-done" value="2027-03-30"/)
  assert.match(page, /The rule proposes.*Done<\/span>/)
})

test('a date that cannot be read stays where it was typed', async (t) => {
  const { site, form } = await open(t)
  const wrong = { ...(await form()), 'milestone-nursery-moved': 'soon' }
  const refused = await site.post('editor', line, wrong)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#milestone-nursery-moved"/)
  assert.match(refused.text, /value="soon"/)
})
