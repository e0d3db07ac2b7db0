import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { registry, runCommand } from '#kernel/cli'
import { isRefused } from '#kernel/operations'
import { readWord, visibleParagraphs } from '#kernel/word'
import { letterCommands } from '#features/gap-letters'
import { planOperations } from '#features/plans'
import { receivedOperations } from '#features/received'
import type { OpenVisit } from '#features/rounds'
import { explain } from '../../src/cli.ts'
import type { World } from '../actors.ts'
import { actorNames, openWorld, owner, plan } from '../actors.ts'
import { done } from '../permissions/scene.ts'
import { planDocument } from './plan-document.ts'

/** A terminal over a world, and a folder of its own that goes with the test. */
async function terminal(t: TestContext, world: World) {
  const folder = await mkdtemp(join(tmpdir(), 'varde-letter-'))
  t.after(() => rm(folder, { recursive: true }))
  const open: OpenVisit = ({ as, language }, work) => {
    const person = actorNames.find((one) => as === `${one}@montes.example`) ?? 'system'
    return work(world.visit(person, language))
  }
  const known = registry('varde', '1', letterCommands(open))
  const run = async (...words: readonly string[]) => {
    let [out, err] = ['', '']
    const streams = {
      out: async (text: string) => void (out += text),
      err: (text: string) => void (err += text),
    }
    const exit = await runCommand(known, ['gap-letter', ...words], streams, explain)
    return { exit, out, err, files: (await readdir(folder)).toSorted() }
  }
  return { folder, run }
}

async function wordsOf(path: string): Promise<string> {
  const document = await readWord(await readFile(path))
  assert.ok(!isRefused(document))
  return visibleParagraphs(document)
    .map(({ text }) => text)
    .join('\n')
}

async function drop(world: World): Promise<string> {
  const bytes = planDocument('Servicio Forestal inventado')
  const given = { plan, name: 'plan.docx', bytes, sender: '' }
  const { document } = done(
    await receivedOperations.receiveDocument(world.visit('coordinator'), given),
  )
  return document.id
}

const coordinator = ['--as', 'coordinator@montes.example']

test('the letter on a Word plan that was sent is written as PDF and Word, in the language that is asked', async (t) => {
  const world = await openWorld()
  const { folder, run } = await terminal(t, world)
  const about = ['--document', await drop(world), '--out', folder]
  const { exit, out, files } = await run(plan, 'forestal', ...about, ...coordinator)
  assert.equal(exit, 0)
  assert.deepEqual(
    files.map((name) => name.replace(/^.*\./u, '')),
    ['docx', 'pdf'],
  )
  assert.deepEqual(
    out.trimEnd().split('\n').toSorted(),
    files.map((name) => join(folder, name)),
  )
  const [word = '', pdf = ''] = files.map((name) => join(folder, name))
  // The authority reports on nothing yet: what its plan lacks is said all the same.
  assert.match(await wordsOf(word), /the responsible unit/u)
  assert.equal((await readFile(pdf)).subarray(0, 5).toString(), '%PDF-')
  const danish = await run(plan, 'forestal', ...about, '--lang', 'da', ...coordinator)
  const own = danish.files.find((name) => name.endsWith('.docx') && !files.includes(name)) ?? ''
  assert.match(await wordsOf(join(folder, own)), /den ansvarlige enhed/u)
})

test('the letter on a plan that stands in Varde is for whoever reads the plan', async (t) => {
  const world = await openWorld()
  const visit = world.visit('coordinator')
  const line = { plan, commitment: 'c-1-01', organisation: owner, part: 'lead' } as const
  done(await planOperations.assignReporting(visit, line))
  const handed = { plan, document: await drop(world) }
  done(await receivedOperations.handOverReceived(visit, handed))
  const { folder, run } = await terminal(t, world)
  const about = [plan, 'forestal', '--period', '2027', '--out', folder]
  const made = await run(...about, '--as', 'editor@montes.example')
  assert.deepEqual([made.exit, made.files.length], [0, 2], made.err)
  const word = made.files.find((name) => name.endsWith('.docx')) ?? ''
  assert.match(await wordsOf(join(folder, word)), /1 of 3 activities say who does them and when/u)
  for (const person of ['strangerEditor', 'partner', 'auditor']) {
    const refused = await run(...about, '--lang', 'da', '--as', `${person}@montes.example`)
    assert.deepEqual([refused.exit, refused.out, refused.files.length], [2, '', 2], person)
    assert.match(refused.err, /\S/u)
  }
})

test('with a period the letter is on the document that waits, and on the plan once nothing waits', async (t) => {
  const world = await openWorld()
  const visit = world.visit('coordinator')
  const line = { plan, commitment: 'c-1-01', organisation: owner, part: 'lead' } as const
  done(await planOperations.assignReporting(visit, line))
  const document = await drop(world)
  const { folder, run } = await terminal(t, world)
  const said = ['--reply-by', '05.03.2027', '--case', '2027-14']
  const about = [plan, 'forestal', '--period', '2027', '--out', folder, ...said]
  const waits = await run(...about, ...coordinator)
  assert.deepEqual([waits.exit, waits.err], [0, 'About the document “plan.docx”.\n'])
  const word = join(folder, waits.files.find((name) => name.endsWith('.docx')) ?? '')
  const words = await wordsOf(word)
  assert.match(words, /“plan\.docx”, which came on/u)
  assert.match(words, /Please answer by 5 March 2027/u)
  assert.match(words, /case 2027-14/u)
  done(await receivedOperations.handOverReceived(visit, { plan, document }))
  const asEditor = [...about, '--as', 'editor@montes.example']
  const after = await run(...asEditor)
  assert.deepEqual([after.exit, after.err], [0, 'About the plan as it stands in Varde.\n'])
  assert.match(await wordsOf(word), /as it stands in Varde/u)
})

test('without a folder, a plan or a language that is known nothing is written', async (t) => {
  const { folder, run } = await terminal(t, await openWorld())
  const period = ['--period', '2027']
  const out = ['--out', folder]
  for (const [words, sentence] of [
    [period, /Name the folder/u],
    [out, /Say which plan is meant/u],
    [[...period, ...out, '--document', 'x'], /Say which plan is meant/u],
    [[...period, ...out, '--lang', 'de'], /\S/u],
    [[...period, ...out, '--reply-by', 'soon'], /“soon” is no day/u],
  ] as const) {
    const refused = await run(plan, 'forestal', ...words, ...coordinator)
    assert.deepEqual([refused.exit, refused.out, refused.files], [2, '', []])
    assert.match(refused.err, sentence)
  }
})
