import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { packOperations } from '#features/packs'
import { roundOperations } from '#features/rounds'
import { snapshotFiles, snapshotOperations, verifying } from '#features/snapshots'
import type { Person, World } from '../reporting/cast.ts'
import { done, roundToOpen } from '../reporting/thread.ts'
import { freeze, place } from '../snapshots/world.ts'
import { change, swap, unmarked } from './edited.ts'
import { download, openPacked, pack } from './world.ts'

/** A snapshot's file as it is written for somebody, and read again where there is no record. */
async function taken(world: World, round: string, person: Person = 'coordinator') {
  const file = await snapshotOperations.takeSnapshot(world.visit(person), { ...place, round })
  return snapshotFiles.exportShape.parse(JSON.parse(JSON.stringify(file)))
}

/** What comes of comparing a document with nothing but that file. */
async function alone(file: snapshotFiles.SnapshotFile, bytes: Uint8Array) {
  const said = await verifying.extract(bytes)
  assert.ok('passages' in said)
  return verifying.compare(said, snapshotFiles.snapshotIn(file), null)
}

test('with a snapshot’s file alone every form gets the answers that the record gives', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const file = await taken(world, '2027')
  for (const form of ['html', 'docx', 'pdf'] as const) {
    const { bytes } = await download(world, { ...pack, form })
    const own = await alone(file, bytes)
    assert.deepEqual([own.answer, own.marks, own.elsewhere], ['identical', 'identical', []], form)
    if (form === 'pdf') continue
    const [from, to, shown] = unmarked.en
    const other = await alone(file, await change(form, bytes, swap(from, to)))
    assert.deepEqual(
      [other.answer, other.marks, other.elsewhere?.map(({ text }) => text)],
      ['differs', 'identical', [shown]],
    )
  }
})

test('the file of whoever may not make packs, or of an older program, confirms no document', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const { bytes } = await download(world, { ...pack, form: 'html' })
  const { beside, ...older } = await taken(world, '2027')
  const { handedOut, origin, ...rest } = beside ?? {}
  assert.deepEqual([typeof origin, rest], ['string', { exercise: false, before: null }])
  assert.ok(Array.isArray(handedOut) && handedOut.length === 1)
  const found = await alone(older, bytes)
  assert.deepEqual([found.answer, found.marks, found.elsewhere], ['unknown', 'identical', null])
  assert.equal((await taken(world, '2027', 'editor')).beside, undefined)
  const odd = await alone({ ...older, beside: { exercise: 'no' } }, bytes)
  assert.deepEqual([odd.answer, odd.elsewhere], ['unknown', null])
})

test('a pack of the exercise from which the warning was taken is not identical to its file’s', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const file = await taken(world, '2027')
  const { bytes } = await download(world, { ...pack, form: 'html' })
  const invented = { ...file, beside: { exercise: true, before: null } }
  const { answer, elsewhere } = await alone(invented, bytes)
  assert.notEqual(answer, 'identical')
  assert.ok((elsewhere ?? []).length > 0)
})

test('what a pack says of the round before stands in the file, frozen or not', async (t) => {
  const world = await openPacked(t)
  world.setClock('2028-01-11T12:00:00Z')
  const coordinator = world.visit('coordinator')
  const next = { code: '2028', period: '2027', dueOn: '2028-02-28' } as const
  done(await roundOperations.openRound(coordinator, { ...roundToOpen, ...next }))
  world.setClock('2028-03-01T12:00:00Z')
  const key = { plan: place.plan, round: '2028' }
  done(await snapshotOperations.freezeRound(world.visit('coordinator'), { ...key, caseNumber: '' }))
  for (const language of ['en', 'da'] as const) {
    const asked = { ...pack, language, form: 'docx' } as const
    const { bytes } = await packOperations.downloadPack(world.visit('coordinator'), { key, asked })
    const file = await taken(world, '2028')
    assert.equal((await alone(file, bytes)).answer, 'identical')
    const without = { ...file, beside: { exercise: false, before: null } }
    assert.notEqual((await alone(without, bytes)).answer, 'identical')
    await freeze(world)
    const frozen = await taken(world, '2028')
    assert.equal((await alone(frozen, bytes)).answer, 'identical')
  }
})

test('the command compares a pack with a file where there is no database, and says what the root does not prove', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const folder = mkdtempSync(join(tmpdir(), 'varde-alone-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const snapshot = join(folder, 'snapshot.json')
  writeFileSync(snapshot, JSON.stringify(await taken(world, '2027')))
  const verified = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const words = ['snapshot', 'verify', path, '--with', snapshot]
    const env = { PATH: process.env['PATH'], DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
    const { status, stdout } = spawnSync('bin/varde', words, { env, encoding: 'utf8' })
    return { status, lines: stdout.trim().split('\n') }
  }
  const beside = /^What the file tells besides its facts/
  for (const form of ['pdf', 'html'] as const) {
    const { bytes } = await download(world, { ...pack, form })
    const { status, lines } = verified(`pack.${form}`, bytes)
    assert.deepEqual([status, lines.length], [0, 2], lines.join('\n'))
    assert.match(lines[0] ?? '', /^identical: The file is, byte for byte, the pack/)
    assert.match(lines[1] ?? '', beside)
  }
  const { bytes } = await download(world, { ...pack, form: 'docx' })
  const [from, to] = unmarked.en
  const { status, lines } = verified('pack.docx', await change('docx', bytes, swap(from, to)))
  const [first, place, anew, last] = lines
  assert.equal(status, 1)
  assert.match(first ?? '', /^differs: /)
  assert.match(place ?? '', /^ {2}differs {2}outside the marks {2}On one page {2}.*\[3\] of 4/)
  assert.match(anew ?? '', /^The pack was made anew/)
  assert.match(last ?? '', beside)
})
