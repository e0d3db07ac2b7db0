import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import { concluded } from '#features/pack-checks'
import type { SnapshotsInstallation, Verified } from '#features/snapshots'
import { setUpSnapshots, snapshotOperations } from '#features/snapshots'
import type { Person, World } from '../reporting/cast.ts'
import { done } from '../reporting/thread.ts'
import { bytesOf, documentOf } from './documents.ts'
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
  withdraw,
} from './world.ts'

const verify = async (world: World, document: string, person: Person = 'coordinator') => {
  const answered = await snapshotOperations.verifyDocument(world.visit(person), bytesOf(document))
  assert.ok(!isRefused(answered))
  return answered
}
const forCommittee = (world: World, number = 1) =>
  snapshotOperations.showForCommittee(world.visit('coordinator'), { ...place, number })
const named = ({ answer, which }: Verified) => [answer, which.map(({ factId }) => factId)]

test('a document as it was made is identical, in both languages', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  for (const language of ['en', 'da'] as const) {
    const found = await verify(world, documentOf(await forCommittee(world), language))
    assert.deepEqual(found.which, [])
    assert.deepEqual([found.answer, found.compared > 20], ['identical', true])
  }
})

test('a figure that was altered is named; words that were altered differ, and the mark’s figures are the same', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const read = await forCommittee(world)
  const document = documentOf(read, 'da')
  const [figure] = ofKind(read, 'figure').filter(({ origin }) => origin === 'report')
  assert.match(document, /41,3\u00a0%/)
  const altered = document.replace('41,3', '47,3')
  assert.deepEqual(named(await verify(world, altered)), ['differs', [figure?.ref]])
  const reworded = document.replace('All planters were trained.', 'Every planter was trained.')
  const did = refOf(read, 'c-1-01', 'did')
  const words = await verify(world, reworded)
  assert.deepEqual([...named(words), words.marks], ['differs', [did], 'figures-same'])
  const both = altered.replace('All planters', 'Some planters')
  assert.equal((await verify(world, both)).answer, 'differs')
})

test('a document is compared as its own language writes figures', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const english = documentOf(await forCommittee(world), 'en')
  const { answer } = await verify(world, english.replace('lang="en"', 'lang="da"'))
  assert.equal(answer, 'differs')
})

test('what was withdrawn is never confirmed in an older document; a later one shows its stub', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const read = await forCommittee(world)
  const old = documentOf(read, 'en')
  const ref = refOf(read, 'c-1-01', 'challenges')
  await withdraw(world, ref)
  assert.deepEqual(named(await verify(world, old)), ['withdrawn', [ref]])
  const now = documentOf(await forCommittee(world), 'en')
  assert.match(now, /Withdrawn by Servicio Forestal inventado: required by law\./)
  assert.equal((await verify(world, now)).answer, 'identical')
  const smuggled = now.replace(/Withdrawn by[^<]*/, 'Drought.')
  assert.deepEqual(named(await verify(world, smuggled)), ['withdrawn', [ref]])
})

test('a correction since changes neither the snapshot nor what is said of its documents', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const document = documentOf(await forCommittee(world), 'en')
  await correct(world)
  await publishAll(world)
  assert.equal((await verify(world, document)).answer, 'identical')
})

test('nobody learns from a comparison what he may not read', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const read = await forCommittee(world)
  const ref = refOf(read, 'c-1-01', 'challenges')
  const guess = (words: string) =>
    `<!doctype html><html lang="en"><head><meta name="varde-root" content="${read.head.root}"></head>
     <p data-fact="${ref}" data-part="text">${words}</p></html>`
  for (const person of ['magua-editor', 'steering', 'partner', 'public', 'auditor'] as const)
    for (const words of ['Drought.', 'Floods.']) {
      const { answer } = await verify(world, guess(words), person)
      assert.equal(answer, 'unknown', `${person} ${words}`)
    }
  const { answer, marks, elsewhere } = await verify(world, guess('Drought.'), 'editor')
  assert.deepEqual([answer, marks, elsewhere], ['unknown', 'identical', null])
})

test('a document that names no root, or one that nobody froze, is unknown', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const document = documentOf(await forCommittee(world), 'en')
  const rest = { marks: 'unknown', elsewhere: null, compared: 0, which: [] }
  const unknown = { answer: 'unknown', ...rest }
  const other = document.replace(/content="\w+"/, `content="${'0'.repeat(64)}"`)
  assert.deepEqual(await verify(world, other), { ...unknown, root: '0'.repeat(64) })
  const none = document.replace(/<meta[^>]*>/, '')
  assert.deepEqual(await verify(world, none), { ...unknown, root: null })
})

test('a later slice adds documents of its own kind; what is of none is refused', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const { root } = (await show(world)).head
  const marked = [{ factId: 'leaf:0', part: 'round', text: '2027' }]
  const passages = [{ heading: '', text: 'Round 2027' }]
  const said = { root, language: 'en', marked, passages }
  const isNotes = (bytes: Uint8Array) => bytes[0] === 1
  const notes = { name: 'notes', is: isNotes, extract: () => said }
  const compareRest: SnapshotsInstallation['compareRest'] = (asked) =>
    Promise.resolve(concluded(asked, { missing: [], elsewhere: [] }, null))
  setUpSnapshots({ parts: [], ...plainDocuments, documents: [notes], compareRest })
  const visit = world.visit('coordinator')
  const found = done(await snapshotOperations.verifyDocument(visit, new Uint8Array([1])))
  assert.deepEqual([found.answer, found.compared], ['identical', 1])
  const refusal = await snapshotOperations.verifyDocument(visit, new Uint8Array([2]))
  assert.ok(isRefused(refusal) && refusal.refused === 'document-unreadable')
})
