import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import type { PartFact } from '#features/snapshots'
import { setUpSnapshots, snapshotOperations } from '#features/snapshots'
import { done, outcome, report, roundToOpen } from '../reporting/thread.ts'
import {
  correct,
  freeze,
  ofKind,
  openTaken,
  place,
  plainDocuments,
  publishAll,
  refOf,
  show,
  speakUp,
  withdraw,
} from './world.ts'

test('since then: what was replaced, corrected in public or withdrawn stands beside the snapshot', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const read = await show(world)
  const [figure] = ofKind(read, 'figure').filter(({ origin }) => origin === 'report')
  const since = async () => {
    const told = await snapshotOperations.showSince(world.visit('coordinator'), place)
    return told.since.map(({ fact, kind, at }) => [fact.ref, kind, at.toISOString().slice(0, 10)])
  }
  assert.deepEqual(await since(), [])
  await correct(world)
  const did = refOf(read, 'c-1-02', 'did')
  const sorted = (rows: readonly unknown[][]) => rows.map(String).toSorted()
  const replaced = [
    [figure?.ref, 'replaced', '2027-05-20'],
    [did, 'replaced', '2027-05-20'],
  ]
  assert.deepEqual(sorted(await since()), sorted(replaced))
  world.setClock('2027-06-01T12:00:00Z')
  await publishAll(world, ['c-1-02'])
  const drought = refOf(read, 'c-1-01', 'challenges')
  await withdraw(world, drought)
  assert.deepEqual(
    sorted(await since()),
    sorted([
      [figure?.ref, 'published', '2027-06-01'],
      [did, 'replaced', '2027-05-20'],
      [drought, 'withdrawn', '2027-06-01'],
    ]),
  )
  assert.equal((await show(world)).head.root, read.head.root)
})

test('a silent authority that hands in later is told of since', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  await speakUp(world)
  const { since } = await snapshotOperations.showSince(world.visit('coordinator'), place)
  assert.deepEqual(
    since.map(({ fact, kind, at }) => [fact.ref, kind, at.toISOString()]),
    [['silence:report:uy:magua', 'handed-in', '2027-04-10T12:00:00.000Z']],
  )
})

test('two snapshots of a round say what moved between them', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  await correct(world)
  done(await reportOperations.takeReport(world.visit('coordinator'), report))
  await freeze(world)
  const asked = { ...place, number: 2, with: 1 }
  const { changes } = await snapshotOperations.compareSnapshots(world.visit('coordinator'), asked)
  assert.deepEqual(
    changes.figures.map(({ indicator, from, to }) => [indicator, from?.value, to.value]),
    [['arboles-plantados', '41.3333333333', '40']],
  )
  const { figures: _, ...others } = changes
  assert.deepEqual(others, { statuses: [], begun: [], ended: [], fellSilent: [], spoke: [] })
  const stranger = snapshotOperations.compareSnapshots(world.visit('editor'), asked)
  assert.equal(await outcome(stranger), '403')
})

test('a round is compared with the one before, frozen or not', async (t) => {
  const world = await openTaken(t)
  world.setClock('2028-01-11T12:00:00Z')
  const next = { code: '2028', period: '2027', dueOn: '2028-02-28' } as const
  done(await roundOperations.openRound(world.visit('coordinator'), { ...roundToOpen, ...next }))
  world.setClock('2028-03-01T12:00:00Z')
  const freezing = { ...place, round: '2028' }
  done(await snapshotOperations.freezeRound(world.visit('coordinator'), freezing))
  const compare = () => snapshotOperations.compareSnapshots(world.visit('coordinator'), freezing)
  const first = await compare()
  assert.deepEqual([first.from, first.round], [null, '2027'])
  assert.deepEqual(
    first.changes.fellSilent.map(({ commitment, why }) => [commitment, why]),
    [
      ['c-1-01', 'not-reported'],
      ['c-1-02', 'not-reported'],
    ],
  )
  await freeze(world)
  const second = await compare()
  assert.deepEqual([second.from?.round, second.changes], ['2027', first.changes])
})

test('of the first round nothing is told of the year before', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const told = await snapshotOperations.compareSnapshots(world.visit('coordinator'), place)
  assert.deepEqual([told.from, told.round, told.changes.statuses], [null, null, []])
})

test('a later slice has facts of its own frozen, with words of its own', async (t) => {
  const world = await openTaken(t)
  const decision: PartFact = {
    ref: 'decisions:d1',
    level: 'internal',
    facts: [],
    chains: ['d1'],
    content: {
      kind: 'decisions/decision',
      organisation: 'uy:magua',
      commitment: 'c-2-01',
      indicator: null,
      says: { decided: 'Wells first.', due: '2027-06-01' },
    },
  }
  setUpSnapshots({
    parts: [{ name: 'decisions', collect: async () => [decision], words: () => 'Wells first.' }],
    ...plainDocuments,
  })
  await freeze(world)
  const last = (await show(world)).leaves.at(-1)?.fact
  assert.deepEqual(last?.content, { ...decision.content, ref: 'decisions:d1' })
  const own = (await show(world, 'magua-editor')).leaves.at(-1)?.fact
  assert.equal(own?.ref, 'decisions:d1')
  assert.equal((await show(world, 'editor')).leaves.at(-1)?.fact, null)
})
