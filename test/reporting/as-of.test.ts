import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '#kernel/db'
import { changesAsOf, publicationOperations } from '#features/publication'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { openWorld, plan } from './cast.ts'
import { counts, done, handedIn, handIn, outcome, publish, report, round, save } from './thread.ts'
import { onDay } from './public-day.ts'

const figure = 'figure.arboles-plantados'

const nothing = {
  lines: [],
  withheld: [],
  replaced: [],
  stubs: [],
  did: null,
  challenges: null,
  figures: [],
}

const world = await openWorld()
await handedIn(world)
world.setClock('2027-03-10T12:00:00Z')
done(await roundOperations.closeRound(world.visit('coordinator'), round))
world.setClock('2027-05-03T12:00:00Z')
done(await publish(world, ['c-1-02']))

test('before publication everyone knows who was silent, and no word more', async () => {
  assert.deepEqual(await onDay(world, '2027-03-09'), {
    ...nothing,
    standings: { 'c-1-01': 'not-yet-due', 'c-1-02': 'not-yet-due', 'c-2-01': 'not-yet-due' },
  })
  assert.deepEqual(await onDay(world, '2027-03-10'), {
    ...nothing,
    standings: { 'c-1-01': 'withheld', 'c-1-02': 'withheld', 'c-2-01': 'not-reported' },
  })
})

const published = {
  ...nothing,
  lines: ['c-1-01 1'],
  withheld: ['c-1-02'],
  standings: { 'c-1-01': 'at-risk', 'c-1-02': 'withheld', 'c-2-01': 'not-reported' },
  did: 'We planted along four streams. All planters were trained.',
  challenges: 'Drought.',
  figures: ['41.3333333333'],
}

test('first published: the text, the figure, and what was left out', async () => {
  assert.deepEqual(await onDay(world, '2027-05-03'), published)
})

test('corrected in June: the new figure from its publication, the first in the history', async () => {
  world.setClock('2027-06-02T12:00:00Z')
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  done(
    await save(world, 'editor', [
      'c-1-01',
      figure,
      counts(['33', '75'], 'Two were counted twice.'),
    ]),
  )
  await handIn(world)
  assert.deepEqual(await onDay(world, '2027-06-02'), published)
  world.setClock('2027-06-10T12:00:00Z')
  done(await publish(world, ['c-1-02']))
  const corrected = {
    ...published,
    lines: ['c-1-01 2'],
    replaced: [figure],
    figures: ['41.3333333333', '44'],
  }
  assert.deepEqual(await onDay(world, '2027-06-10'), corrected)
  assert.deepEqual(await onDay(world, '2027-05-03'), published)
})

test('withdrawn in July: gone from every day, with a dated stub', async () => {
  world.setClock('2027-07-01T12:00:00Z')
  const { lines } = await reportOperations.showReport(world.visit('approver'), report)
  const items = lines[0]?.line.items ?? []
  const fact = items.find(({ field }) => field === 'did')?.fact ?? ''
  const withdraw = async (person: 'approver' | 'coordinator', what: string) =>
    publicationOperations.withdrawReport(world.visit(person), {
      ...report,
      target: { kind: 'fact', fact: what },
      ground: 'danger',
      code: await world.code(person),
    })
  done(await withdraw('approver', fact))
  assert.equal(await outcome(withdraw('approver', fact)), 'nothing-to-withdraw')
  assert.equal((await onDay(world, '2027-05-03')).did, null)
  assert.equal((await onDay(world, '2027-06-10')).did, null)
  const now = await onDay(world, '2027-07-01')
  assert.deepEqual([now.did, now.challenges, now.stubs], [null, 'Drought.', ['c-1-01 did danger']])
  assert.deepEqual((await onDay(world, '2027-06-30')).stubs, [])

  const chain = items.find(({ field }) => field === figure)?.fact ?? ''
  done(await withdraw('coordinator', chain))
  assert.deepEqual((await onDay(world, '2027-05-03')).figures, [])
  assert.match(world.mails.at(-1)?.subject ?? '', /withdrawn/)
})

test('the changes tell it all, newest first, without a word of what was withdrawn', async () => {
  const asOf = new Date('2027-07-02T12:00:00Z')
  const changes = await read(world.database.public, (tx) => changesAsOf(tx, { plan, asOf }))
  assert.deepEqual(
    changes.map(({ kind, commitment, field }) => [kind, commitment, field]),
    [
      ['withdrawn', 'c-1-01', 'did'],
      ['withdrawn', 'c-1-01', figure],
      ['published', 'c-1-01', null],
      ['round-closed', null, null],
    ],
  )
})
