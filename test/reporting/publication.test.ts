import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicationOperations } from '#features/publication'
import { reportOperations } from '#features/reporting'
import { openWorld } from './cast.ts'
import { done, handedIn, handIn, outcome, publish, report, save, text } from './thread.ts'
import { onDay } from './public-day.ts'

test('the coordinator publishes with consent to this very edition, and not without', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  const asCoordinator = async () =>
    publicationOperations.publishReport(world.visit('coordinator'), {
      ...report,
      code: await world.code('coordinator'),
    })
  const agree = async (leftOut: readonly string[]) =>
    publicationOperations.consentToReport(world.visit('approver'), {
      ...report,
      leftOut,
      code: await world.code('approver'),
    })
  assert.equal(await outcome(asCoordinator()), 'no-consent')
  assert.equal(await outcome(agree(['c-9-99'])), 'line-not-in-report')
  assert.equal(await outcome(agree(['c-1-01', 'c-1-02'])), 'nothing-to-publish')
  done(await agree(['c-1-02']))
  const slyly = publicationOperations.publishReport(world.visit('coordinator'), {
    ...report,
    leftOut: [],
    code: await world.code('coordinator'),
  })
  done(await slyly)
  assert.deepEqual((await onDay(world, '2027-02-24')).lines, ['c-1-01 1'])
  assert.equal(await outcome(asCoordinator()), 'nothing-to-publish')

  done(await reportOperations.reviseReport(world.visit('editor'), report))
  done(await save(world, 'editor', ['c-1-01', 'did', text('Five streams.', 'Counted again.')]))
  await handIn(world)
  assert.equal(await outcome(asCoordinator()), 'no-consent')
})

test('a whole line withdrawn vanishes with all that stood in it, and may be written anew', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  done(await publish(world))
  done(
    await publicationOperations.withdrawReport(world.visit('approver'), {
      ...report,
      target: { kind: 'line', commitment: 'c-1-01' },
      ground: 'law',
      code: await world.code('approver'),
    }),
  )
  assert.deepEqual((await onDay(world, '2027-02-24')).lines, ['c-1-02 1'])
  const { lines } = await reportOperations.showReport(world.visit('editor'), report)
  assert.deepEqual(
    lines.map(({ line }) => line.items.length),
    [0, 2],
  )

  done(await reportOperations.reviseReport(world.visit('editor'), report))
  const seen = await reportOperations.showReport(world.visit('editor'), report)
  assert.deepEqual(seen.lines[0]?.line.withdrawn, [])
  done(await save(world, 'editor', ['c-1-01', 'did', text('Safe words.')]))
  done(
    await save(world, 'editor', [
      'c-1-01',
      'status',
      { status: 'on-track', reason: 'Safe.', correction: '' },
    ]),
  )
  await handIn(world)
  done(await publish(world))
  assert.equal((await onDay(world, '2027-02-24')).did, 'Safe words.')
})

test('a draft that would replace something withdrawn goes with it, and every saved version', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  done(await save(world, 'editor', ['c-1-01', 'did', text('The same secret, reworded.')]))
  const { report: whole } = await reportOperations.showReport(world.visit('editor'), report)
  const fact = whole.editions[0]?.lines[0]?.items.find(({ field }) => field === 'did')?.fact ?? ''
  done(
    await publicationOperations.withdrawReport(world.visit('approver'), {
      ...report,
      target: { kind: 'fact', fact },
      ground: 'danger',
      code: await world.code('approver'),
    }),
  )
  const { lines } = await reportOperations.showReport(world.visit('editor'), report)
  assert.equal(
    lines[0]?.line.items.some(({ field }) => field === 'did'),
    false,
  )
  const which = { ...report, commitment: 'c-1-01', field: 'did' }
  const { history } = await reportOperations.showVersions(world.visit('editor'), which)
  assert.deepEqual(history, { inherited: null, revisions: [] })
})
