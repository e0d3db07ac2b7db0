import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOperations } from '#features/reporting'
import { openWorld } from './cast.ts'
import { done, fillReport, handedIn, openTheRound, outcome, report } from './thread.ts'

test('whoever reads a line is handed no other line, no account and no remark with it', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const remark = 'Name the second nursery.'
  done(await reportOperations.returnReport(world.visit('approver'), { ...report, remark }))
  const { lines } = await reportOperations.showReport(world.visit('editor'), report)
  for (const { edition } of lines) {
    assert.deepEqual(Object.keys(edition).toSorted(), ['begunAt', 'events', 'id', 'number'])
    assert.doesNotMatch(JSON.stringify(edition), /Name the second nursery/)
    assert.ok(edition.events.every(({ account }) => account === null))
  }
})

test('a question, an answer and a remark may be as long on pages as programs may send them, and no longer', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const long = 'x'.repeat(10_001)
  const back = (remark: string) =>
    outcome(reportOperations.returnReport(world.visit('approver'), { ...report, remark }))
  assert.equal(await back(long), 'text-too-long')
  assert.equal(await back(long.slice(1)), 'done')
})

test('a question of the coordinator’s is as long as a remark', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  const ask = (text: string) =>
    outcome(
      reportOperations.askQuestion(world.visit('coordinator'), {
        ...report,
        commitment: 'c-1-01',
        field: 'did',
        passage: '',
        text,
      }),
    )
  assert.equal(await ask('x'.repeat(10_001)), 'text-too-long')
  assert.equal(await ask('How many?'), 'done')
})
