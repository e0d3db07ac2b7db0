import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import type { FieldValue } from '#features/reporting'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { oneLine, wordsOf } from '#test/markup'
import { openWorld } from '#test/reporting/cast'
import {
  activity,
  assign,
  handInPlan,
  milestone,
  plan2027,
  savePlan,
} from '#test/reporting/planning'
import { done, handedIn, report, roundToOpen } from '#test/reporting/thread'
import { routes, visitorOf } from '#test/reporting/visitor'

prepareAssets()
const own = '/en/plans/montes-agua/organisations/forestal'
const danish = (path: string): string => path.replace('/en/', '/da/')

/** A plan whose nursery was to open by the end of March 2027, and a round about the first half of that year. */
async function open(t: TestContext) {
  const world = await openWorld(t)
  await assign(world)
  await savePlan(world, {
    'activity.plant': activity({ end: '2027-12-31' }),
    'milestone.nursery': milestone({ due: '2027-03' }),
  })
  await handInPlan(world, plan2027)
  const given = { ...roundToOpen, code: '2027-midway', period: '2027-H1', dueOn: '2027-06-30' }
  done(await roundOperations.openRound(world.visit('coordinator'), given))
  const site = visitorOf(world, routes)
  const look = async (path: string) => oneLine((await site.get('editor', path)).text)
  return { world, look }
}

test('a milestone whose day has passed stands first of what is due, on the desk and on the hand-over sheet', async (t) => {
  const { world, look } = await open(t)
  world.setClock('2027-03-31T12:00:00Z')
  assert.doesNotMatch(await look(`${own}/desk`), /The nursery is open/)
  world.setClock('2027-04-02T12:00:00Z')
  for (const page of ['desk', 'hand-over']) {
    const en = wordsOf(await look(`${own}/${page}`))
    assert.match(en, /31 March 2027 2 days over The nursery is open Milestone of “Plant along/)
    assert.match(en, /Not reported as reached/)
    assert.ok(en.indexOf('The nursery is open') < en.indexOf('Round 2027-midway'))
  }
  assert.match(
    wordsOf(await look(danish(`${own}/desk`))),
    /31\. marts 2027 2 dage over The nursery is open Delmål i »Plant along four streams« · 1\.1 Ikke meldt nået/,
  )
  const at = /href="([^"#]*)#(milestone-nursery-done)"/.exec(await look(`${own}/desk`))
  assert.match(await look(at?.[1] ?? ''), new RegExp(`id="${at?.[2]}"`))
})

test('once the report says of a milestone that it is reached, or names a new day, it is due no more', async (t) => {
  const { world, look } = await open(t)
  world.setClock('2027-04-02T12:00:00Z')
  const value: FieldValue = { done: '', moved: '2027-08', correction: '' }
  const edits = [{ field: 'milestone.nursery', value, seen: 0 }]
  const line = { ...report, round: '2027-midway', commitment: 'c-1-01' }
  done(await reportOperations.saveLine(world.visit('editor'), { ...line, edits }))
  assert.doesNotMatch(await look(`${own}/desk`), /Not reported as reached/)
})

test('while the next edition is written the desk says which one is handed in', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  const site = visitorOf(world, routes)
  const said = async (path: string) => wordsOf((await site.get('editor', path)).text)
  assert.match(await said(`${own}/desk`), /Edition 1 is handed in and counts meanwhile\./)
  assert.match(await said(danish(`${own}/desk`)), /Udgave 1 er afleveret og gælder imens\./)
})
