import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { canonical } from '#kernel/canonical'
import { registry, runCommand } from '#kernel/cli'
import type { OpenVisit } from '#features/rounds'
import { snapshotCommands } from '#features/snapshot-desk'
import { snapshotOperations } from '#features/snapshots'
import { explain } from '../../src/cli.ts'
import type { World } from '../reporting/cast.ts'
import { people } from '../reporting/cast.ts'
import { documentOf } from './documents.ts'
import { freeze, openTaken, place, refOf, show, withdraw } from './world.ts'

const unopened: OpenVisit = () => assert.fail('the record was opened')

/** A terminal; without a world nothing may be asked of any record. */
function terminal(world: World | null) {
  const open: OpenVisit = ({ as, language }, work) => {
    const person = people.find((one) => as === `${one}@montes.example`) ?? 'system'
    return world ? work(world.visit(person, language)) : unopened({ as, language }, work)
  }
  const known = registry('varde', '1', snapshotCommands(open))
  return async (...words: readonly string[]) => {
    let [out, err] = ['', '']
    const streams = {
      out: async (text: string) => void (out += text),
      err: (text: string) => void (err += text),
    }
    const exit = await runCommand(known, words, streams, explain)
    return { exit, out, err }
  }
}

const coordinator = ['--as', 'coordinator@montes.example']

/** A file of its own that goes with the test. */
async function fileWith(t: TestContext, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'varde-snapshot-'))
  t.after(() => rm(folder, { recursive: true }))
  const path = join(folder, 'file')
  await writeFile(path, text)
  return path
}

test('a round is frozen and shown on the command line; where one plan has it, none is named', async (t) => {
  const run = terminal(await openTaken(t))
  const nobody = await run('snapshot', 'freeze', '--round', '2027')
  assert.equal(nobody.exit, 2)
  const frozen = await run('snapshot', 'freeze', '--round', '2027', '--case', 'S-1', ...coordinator)
  assert.equal(frozen.exit, 0, frozen.err)
  assert.match(frozen.out, /Round 2027, snapshot 1, frozen 2027-04-01T08:00:00\.000Z/)
  assert.match(frozen.out, /^([0-9a-f]{4} ){15}[0-9a-f]{4}$/m)
  const shown = await run('snapshot', 'show', '--round', '2027', ...coordinator)
  assert.match(shown.out, /one report, 5 answers, 4 figures, one silent authority/)
  const editor = ['--as', 'editor@montes.example']
  assert.equal((await run('snapshot', 'freeze', '--round', '2027', ...editor)).exit, 2)
  assert.equal((await run('snapshot', 'show', '--round', '2031', ...coordinator)).exit, 2)
  const zero = ['--snapshot', '0']
  assert.equal((await run('snapshot', 'show', '--round', '2027', ...zero, ...coordinator)).exit, 2)
})

test('an outsider recomputes the root from the file with nothing but SHA-256 and the README', async (t) => {
  const run = terminal(await openTaken(t))
  await run('snapshot', 'freeze', '--round', '2027', ...coordinator)
  const { out } = await run('snapshot', 'show', '--round', '2027', '--json', ...coordinator)
  const file: unknown = JSON.parse(out)
  assert.ok(typeof file === 'object' && file && 'leaves' in file && Array.isArray(file.leaves))
  assert.ok('root' in file)
  const sha = (...pieces: readonly Uint8Array[]) =>
    createHash('sha256').update(Buffer.concat(pieces)).digest()
  const digests = file.leaves.map(({ salt, fact }: { salt: string; fact: unknown }) =>
    sha(Buffer.from([0]), Buffer.from(salt, 'hex'), Buffer.from(canonical(fact), 'utf8')),
  )
  const root = (all: readonly Buffer[]): Buffer => {
    const [only] = all
    if (only && all.length === 1) return only
    const left = 2 ** Math.floor(Math.log2(all.length - 1))
    return sha(Buffer.from([1]), root(all.slice(0, left)), root(all.slice(left)))
  }
  assert.equal(root(digests).toString('hex'), file.root)
})

test('a snapshot’s file is verified without any record; whatever is changed in it is named', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const shown = await terminal(world)('snapshot', 'show', '--round', '2027', '--json')
  const verify = async (text: string) =>
    terminal(null)('snapshot', 'verify', await fileWith(t, text), '--json')
  const sound = await verify(shown.out)
  assert.equal(sound.exit, 0, sound.out)
  assert.match(sound.out, /"answer": "identical"/)
  const altered = await verify(shown.out.replace('"41.3333333333"', '"47.3"'))
  const [figure] = (await show(world)).leaves.flatMap(({ fact }) =>
    fact?.content?.kind === 'figure' && fact.content.value === '41.3333333333' ? [fact.ref] : [],
  )
  assert.equal(altered.exit, 1)
  assert.match(altered.out, /"answer": "differs"/)
  assert.match(altered.out, new RegExp(`"factId": "${figure}"`))
  const moved = await verify(shown.out.replace('"number": 1', '"number": 2'))
  assert.equal(moved.exit, 1)
  const nothing = await verify('{"root": 1}')
  assert.equal(nothing.exit, 1, nothing.err)
})

test('a document is compared with the record, or with a snapshot’s file beside it', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const read = await snapshotOperations.showForCommittee(world.visit('coordinator'), place)
  const document = await fileWith(t, documentOf(read, 'en'))
  const file = await fileWith(
    t,
    (await terminal(world)('snapshot', 'show', '--round', '2027', '--json')).out,
  )
  const before = await terminal(world)('snapshot', 'verify', document)
  assert.deepEqual([before.exit, before.out.split(':')[0]], [0, 'identical'])
  const beside = await terminal(null)('snapshot', 'verify', document, '--with', file)
  assert.deepEqual([beside.exit, beside.out.split(':')[0]], [0, 'identical'])
  const altered = await fileWith(t, documentOf(read, 'en').replace('41.3', '43.1'))
  const found = await terminal(null)('snapshot', 'verify', altered, '--with', file)
  assert.equal(found.exit, 1)
  assert.match(
    found.out,
    /^differs: [\s\S]*value {2}arboles-plantados, uy:forestal {2}“43\.1\u00a0%”/,
  )
  await withdraw(world, refOf(await show(world), 'c-1-01', 'challenges'))
  const after = await terminal(world)('snapshot', 'verify', document)
  assert.deepEqual([after.exit, after.out.split(':')[0]], [1, 'withdrawn'])
})

test('one fact is proved alone, by its path to the root', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  const ref = refOf(await show(world), 'c-1-01', 'did')
  const run = terminal(world)
  const proof = await run('snapshot', 'prove', '--round', '2027', '--fact', ref, ...coordinator)
  assert.match(proof.out, /"path": \[/)
  assert.equal(
    (await run('snapshot', 'prove', '--round', '2027', '--fact', 'none', ...coordinator)).exit,
    2,
  )
})

test('what is no file, and what is no document, is refused with a sentence', async (t) => {
  const run = terminal(await openTaken(t))
  const none = await run('snapshot', 'verify', '/nowhere/pack.html')
  assert.deepEqual([none.exit, /There is no file/.test(none.err)], [2, true])
  const text = await run('snapshot', 'verify', await fileWith(t, 'Dear all'))
  assert.deepEqual([text.exit, /no document that can be compared/.test(text.err)], [2, true])
  const html = await fileWith(t, '<html></html>')
  const with_ = await run('snapshot', 'verify', html, '--with', html)
  assert.equal(with_.exit, 2)
})
