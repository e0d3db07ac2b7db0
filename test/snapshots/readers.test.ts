import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roundOperations } from '#features/rounds'
import { snapshotOperations } from '#features/snapshots'
import type { Person } from '../reporting/cast.ts'
import { done, outcome, round } from '../reporting/thread.ts'
import {
  contents,
  freeze,
  ofKind,
  openTaken,
  place,
  publishAll,
  refOf,
  show,
  speakUp,
  withdraw,
} from './world.ts'

const drought = 'Drought.'

/** Who of these reads the words of forestal's report in the snapshot; null where he may not know of it. */
async function readers(world: Parameters<typeof show>[0], people: readonly Person[]) {
  const found: Record<string, boolean | null> = {}
  for (const person of people) {
    const known = await outcome(snapshotOperations.listSnapshots(world.visit(person), place))
    found[person] =
      known === 'done' ? JSON.stringify(await show(world, person)).includes(drought) : null
  }
  return found
}

test('before the papers are sent a snapshot is read by the coordinator, by the owner as far as it is its own, and by reviewers', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const people = [
    'coordinator',
    'editor',
    'approver',
    'magua-editor',
    'steering',
    'reviewer',
    'partner',
    'auditor',
    'administrator',
    'public',
    'system',
  ] as const
  assert.deepEqual(await readers(world, people), {
    coordinator: true,
    editor: true,
    approver: true,
    'magua-editor': false,
    steering: false,
    reviewer: true,
    partner: false,
    auditor: null,
    administrator: null,
    public: null,
    system: true,
  })
  done(await roundOperations.notePapersSent(world.visit('coordinator'), round))
  assert.deepEqual(await readers(world, ['steering', 'partner']), {
    steering: true,
    partner: false,
  })
})

test('of what is closed to a reader he gets the digest and nothing else', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const [all, closed] = [await show(world), await show(world, 'magua-editor')]
  assert.deepEqual(
    closed.leaves.map(({ digest }) => digest),
    all.leaves.map(({ digest }) => digest),
  )
  const refs = new Set(closed.leaves.flatMap(({ fact }) => fact?.ref ?? []))
  assert.equal(refs.has(refOf(all, 'c-1-01', 'did')), false)
  assert.equal(refs.has('silence:report:uy:magua'), true)
})

test('the public reads a snapshot once the round is closed, and of it what is published', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  await publishAll(world, ['c-1-02'])
  assert.equal(await outcome(show(world, 'public')), '404')
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  const open = await show(world, 'public')
  assert.deepEqual(
    ofKind(open, 'text').map(({ commitment, text }) => [commitment, text]),
    [
      ['c-1-01', 'We planted along four streams. All planters were trained.'],
      ['c-1-01', drought],
    ],
  )
  assert.deepEqual(
    ofKind(open, 'silence').map(({ about, why, commitment }) => [about, why, commitment]),
    [
      ['report', 'not-reported', null],
      ['commitment', 'not-reported', 'c-1-01'],
      ['commitment', 'not-reported', 'c-2-01'],
      ['commitment', 'not-asked', 'c-2-02'],
    ],
  )
  assert.deepEqual(
    ofKind(open, 'commitment').map(({ commitment }) => commitment),
    ['c-1-01', 'c-1-02', 'c-2-01', 'c-2-02'],
  )
  const inside = await show(world)
  assert.deepEqual(
    open.leaves.map(({ digest }) => digest),
    inside.leaves.map(({ digest }) => digest),
  )
  for (const { fact, position } of open.leaves)
    if (fact?.content) assert.deepEqual(fact, inside.leaves[position]?.fact)
})

test('whoever spoke before the round was closed is told of in public as silent by no snapshot', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  await speakUp(world)
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  const told = ofKind(await show(world, 'public'), 'silence')
  assert.deepEqual(
    told.map(({ why, commitment }) => [why, commitment]),
    [['not-asked', 'c-2-02']],
  )
  const inside = ofKind(await show(world), 'silence')
  assert.ok(inside.some(({ organisation }) => organisation === 'uy:magua'))
})

test('what is withdrawn goes from every snapshot, with its salt, and its digest stays', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  await publishAll(world)
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  const before = await show(world)
  const ref = refOf(before, 'c-1-01', 'challenges')
  world.setClock('2027-06-02T09:00:00Z')
  await withdraw(world, ref)
  for (const person of ['coordinator', 'public', 'approver', 'system'] as const) {
    const after = await show(world, person)
    assert.equal(JSON.stringify(after).includes(drought), false, person)
    const leaf = after.leaves.find(({ fact }) => fact?.ref === ref)
    assert.deepEqual(leaf, {
      position: leaf?.position,
      digest: before.leaves[leaf?.position ?? -1]?.digest,
      fact: {
        ref,
        kind: 'text',
        organisation: 'uy:forestal',
        commitment: 'c-1-01',
        indicator: null,
        content: null,
        salt: null,
        stub: { ground: 'law', at: new Date('2027-06-02T09:00:00Z') },
      },
    })
  }
})

test('a snapshot made after a withdrawal holds its stub as a silence', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const ref = refOf(await show(world), 'c-1-01', 'challenges')
  await withdraw(world, ref)
  await freeze(world)
  const [gone] = ofKind(await show(world), 'silence').filter(({ why }) => why === 'withdrawn')
  assert.deepEqual(gone, {
    ref: 'silence:field:uy:forestal/c-1-01/challenges',
    kind: 'silence',
    about: 'field',
    why: 'withdrawn',
    organisation: 'uy:forestal',
    commitment: 'c-1-01',
    indicator: null,
    field: 'challenges',
    withdrawnAt: '2027-04-01T08:00:00.000Z',
    ground: 'law',
  })
  assert.ok(!contents(await show(world)).some(({ ref: one }) => one === ref))
})

test('the pack is made of what the committee may read, whoever makes it', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const forCommittee = snapshotOperations.showForCommittee(world.visit('coordinator'), place)
  assert.deepEqual(contents(await forCommittee), contents(await show(world)))
  for (const person of ['editor', 'steering', 'reviewer', 'public'] as const)
    assert.equal(
      await outcome(snapshotOperations.showForCommittee(world.visit(person), place)),
      '403',
      person,
    )
})
