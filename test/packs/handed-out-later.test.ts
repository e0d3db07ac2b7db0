import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, sql } from '#kernel/db'
import { entriesOf, pack as packed, unpack } from '#kernel/zip'
import { programVersion } from '#features/pack-papers'
import { contentsOf, snapshotFiles, snapshotOperations, verifying } from '#features/snapshots'
import type { World } from '../reporting/cast.ts'
import { freeze, place, refOf, show, withdraw } from '../snapshots/world.ts'
import type { Change, Form } from './edited.ts'
import { change, swap } from './edited.ts'
import { download, openPacked, pack, verify } from './world.ts'

const older = '0.0.9'

/** A document as an earlier version of the program made it: it says so, and its own sentences read otherwise. */
async function earlier(form: Form, bytes: Uint8Array, work: Change): Promise<Uint8Array> {
  const said = await change(form, bytes, work)
  if (form === 'html') return change(form, said, swap(`Varde ${programVersion}`, `Varde ${older}`))
  const parts = []
  for (const entry of entriesOf(said, { unpacked: 1e8, entries: 100, ratio: 1000 })) {
    const pieces: Uint8Array[] = []
    for await (const piece of unpack(said, entry, { left: 1e8 })) pieces.push(piece)
    const text = Buffer.concat(pieces).toString()
    const own = swap(`>${programVersion}</vt:lpwstr>`, `>${older}</vt:lpwstr>`)
    parts.push({ name: entry.name, text: entry.name === 'docProps/custom.xml' ? own(text) : text })
  }
  return packed(parts)
}

async function answerTo(world: World, bytes: Uint8Array) {
  const verified = await verify(world, bytes)
  assert.ok(typeof verified === 'object', JSON.stringify(verified))
  return verified
}

/** Puts another file in the place of the one that was handed out, as if the earlier version had made it. */
async function handedOutEarlier(world: World, bytes: Uint8Array): Promise<void> {
  await world.visit('coordinator').transaction((tx) =>
    query(
      tx,
      sql`insert into varde.pack_file (snapshot, paper, form, language, version, first_at, actor, shown,
            before_facts, salt, digest)
          select snapshot, paper, form, language, ${older}, first_at - interval '30 days', actor, shown,
            before_facts, salt, encode(sha256(decode(salt, 'hex') || ${Buffer.from(bytes)}::bytea), 'hex')
          from varde.pack_file order by seq limit 1`,
    ),
  )
}

const reworded = swap('Silence is a state', 'Whoever is silent has a state, in 1 of our words,')
const html = { ...pack, form: 'html' } as const

async function handedOut(world: World) {
  await freeze(world)
  const { bytes } = await download(world, html)
  const old = await earlier('html', bytes, reworded)
  return { bytes, old }
}

test('a file is identical byte for byte as it was handed out, with the day and the version that made it', async (t) => {
  const world = await openPacked(t)
  const { bytes, old } = await handedOut(world)
  const own = await answerTo(world, bytes)
  assert.deepEqual(
    [own.answer, own.handedOut],
    ['identical', { at: new Date('2027-04-01T08:00:00Z'), version: programVersion }],
  )
  const unknown = await answerTo(world, old)
  assert.deepEqual([unknown.answer, unknown.handedOut], ['differs', undefined])
  await handedOutEarlier(world, old)
  const known = await answerTo(world, old)
  assert.deepEqual(known, {
    ...own,
    handedOut: { at: new Date('2027-03-02T08:00:00Z'), version: older },
  })
})

test('one byte more and it is no file that was handed out', async (t) => {
  const world = await openPacked(t)
  const { bytes } = await handedOut(world)
  const found = await answerTo(world, Buffer.concat([bytes, Buffer.from('\n')]))
  assert.deepEqual(
    [found.answer, found.elsewhere, found.changed, found.handedOut],
    ['figures-same', [], [], undefined],
  )
})

test('whoever may not have the pack is not told that a file was handed out', async (t) => {
  const world = await openPacked(t)
  const { bytes } = await handedOut(world)
  const found = await verify(world, bytes, 'steering')
  assert.ok(typeof found === 'object')
  assert.deepEqual([found.answer, found.handedOut], ['unknown', undefined])
})

test('what shows a fact that was withdrawn since is withdrawn, though it was handed out', async (t) => {
  const world = await openPacked(t)
  const { bytes, old } = await handedOut(world)
  await handedOutEarlier(world, old)
  const ref = refOf(await show(world), 'c-1-01', 'challenges')
  world.setClock('2027-04-02T08:00:00Z')
  await withdraw(world, ref)
  for (const one of [bytes, old]) {
    const found = await answerTo(world, one)
    assert.deepEqual([found.answer, found.handedOut], ['withdrawn', undefined])
  }
})

test('plain words that an earlier version said otherwise leave the figures the same, with places and the reason', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  for (const form of ['html', 'docx'] as const) {
    const { bytes } = await download(world, { ...pack, form })
    const work = swap('Silence is a state', 'To be silent is a state')
    const found = await answerTo(world, await earlier(form, bytes, work))
    assert.deepEqual([found.answer, found.madeBy], ['figures-same', older])
    assert.deepEqual(
      found.elsewhere?.map(({ text }) => text),
      ['To be silent'],
    )
    const own = await answerTo(world, await change(form, bytes, work))
    assert.deepEqual([own.answer, own.madeBy], ['differs', undefined])
  }
})

test('a number, a month, an organisation or a status word that differs is never laid to an earlier version', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const { bytes } = await download(world, { ...pack, form: 'html' })
  const cases = [
    ['In January silence is a state', 'month'],
    ['Not reported: silence is a state', 'status'],
    ['Silence in delayed work is a state', 'status within a sentence'],
    ['Silence of 3 is a state', 'number'],
    ['Silence of Bosques is a state', 'organisation'],
  ] as const
  const name = await nameOfOne(world)
  for (const [words, what] of cases) {
    const work = swap('Silence is a state', words.replace('Bosques', name))
    const found = await answerTo(world, await earlier('html', bytes, work))
    assert.equal(found.answer, 'differs', what)
  }
})

const nameOfOne = async (world: World): Promise<string> => {
  const facts = (await show(world)).leaves.flatMap(({ fact }) => fact ?? [])
  const [name] = contentsOf(facts, 'organisation').flatMap((one) => Object.values(one.name))
  if (name !== undefined) return name
  throw new Error('no organisation was frozen')
}

test('marks that an office program dropped from an earlier version’s document are lost, not altered', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const { bytes } = await download(world, { ...pack, form: 'docx' })
  const unmark: Change = (xml) =>
    xml
      .replaceAll(/<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*<\/w:sdtPr><w:sdtContent>/g, '')
      .replaceAll('</w:sdtContent></w:sdt>', '')
  const plainly = swap('Silence is a state', 'To be silent is a state')
  const saved = await earlier('docx', bytes, (xml) => plainly(unmark(xml)))
  assert.equal((await answerTo(world, saved)).answer, 'figures-same')
  const altered = await change('docx', saved, swap('41.3', '81.3'))
  assert.equal((await answerTo(world, altered)).answer, 'differs')
})

async function alone(world: World, bytes: Uint8Array) {
  const file = await snapshotOperations.takeSnapshot(world.visit('coordinator'), place)
  const snapshot = snapshotFiles.exportShape.parse(JSON.parse(JSON.stringify(file)))
  const said = await verifying.extract(bytes)
  assert.ok('passages' in said)
  return verifying.compare(said, snapshotFiles.snapshotIn(snapshot), null)
}

test('with a snapshot’s file alone a file that was handed out is known too, but no mark that differs is confirmed', async (t) => {
  const world = await openPacked(t)
  const { bytes, old } = await handedOut(world)
  const own = await alone(world, bytes)
  assert.deepEqual([own.answer, own.handedOut?.version], ['identical', programVersion])
  assert.equal((await alone(world, old)).answer, 'differs')
  await handedOutEarlier(world, old)
  const known = await alone(world, old)
  assert.deepEqual([known.answer, known.handedOut?.version], ['identical', older])
  const forged = await change('html', old, swap('41.3', '81.3'))
  await handedOutEarlier(world, forged)
  const found = await alone(world, forged)
  assert.deepEqual([found.answer, found.handedOut], ['differs', undefined])
})

test('the file tells no digest to whoever may not make packs, and none of what was withdrawn', async (t) => {
  const world = await openPacked(t)
  await handedOut(world)
  const told = async (person: 'coordinator' | 'editor') =>
    (await snapshotOperations.takeSnapshot(world.visit(person), place)).beside?.['handedOut']
  const digests = await told('coordinator')
  assert.ok(Array.isArray(digests) && digests.length === 1)
  assert.equal(await told('editor'), undefined)
  const ref = refOf(await show(world), 'c-1-01', 'challenges')
  world.setClock('2027-04-02T08:00:00Z')
  await withdraw(world, ref)
  assert.deepEqual(await told('coordinator'), [])
})
