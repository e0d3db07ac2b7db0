import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { governanceOperations } from '#features/governance'
import { packFiles, packOperations } from '#features/packs'
import type { MadeFile } from '#features/packs'
import type { World } from '../reporting/cast.ts'
import { done } from '../reporting/thread.ts'
import { correct, freeze, place, refOf, show, withdraw } from '../snapshots/world.ts'
import { download, openPacked, pack, sendPapers, verify } from './world.ts'

/** Every paper of the snapshot that can be compared, as it was downloaded. */
async function papers(world: World): Promise<readonly MadeFile[]> {
  const asked = packFiles.allFiles.filter(({ form }) => form !== 'xlsx')
  return packOperations.downloadPacks(world.visit('coordinator'), { key: { ...place }, asked })
}

/** The answers to papers, by name. */
async function answers(world: World, all: readonly MadeFile[]) {
  const told: Record<string, string> = {}
  for (const { name, bytes } of all) {
    const found = await verify(world, bytes)
    assert.ok(typeof found === 'object')
    told[name] = found.answer
  }
  return told
}

const each = (all: readonly MadeFile[], answer: string) =>
  Object.fromEntries(all.map(({ name }) => [name, answer]))

test('papers that nobody touched stay identical, in every form and language, whatever happens later', async (t) => {
  const world = await openPacked(t)
  const coordinator = world.visit('coordinator')
  const { all: deviations } = await packOperations.listDeviations(coordinator, place)
  const keys = deviations.map(({ key }) => key).toReversed()
  done(await packOperations.chooseDeviations(coordinator, { ...place, keys, seen: 0 }))
  await freeze(world, '2027-1182')
  const all = await papers(world)
  assert.deepEqual(await answers(world, all), each(all, 'identical'))
  await sendPapers(world)
  world.setClock('2027-05-02T12:00:00Z')
  const later = {
    plan: place.plan,
    title: 'Mesa de mayo',
    heldOn: '2027-05-12',
    round: '',
    body: '',
  }
  done(await governanceOperations.announceMeeting(world.visit('coordinator'), later))
  await correct(world)
  assert.deepEqual(await answers(world, all), each(all, 'identical'))
})

test('what is withdrawn later is told of in every paper that shows it', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const { bytes } = await download(world, { ...pack, form: 'html' })
  const ref = refOf(await show(world), 'c-1-01', 'challenges')
  world.setClock('2027-04-02T08:00:00Z')
  await withdraw(world, ref)
  const found = await verify(world, bytes)
  assert.ok(typeof found === 'object')
  assert.equal(found.answer, 'withdrawn')
})

const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => {
  try {
    return readFileSync(path).length > 0
  } catch {
    return false
  }
})

test(
  'a Word document that LibreOffice has saved again keeps its answer',
  { skip: office === undefined },
  async (t) => {
    const world = await openPacked(t)
    await freeze(world)
    const folder = mkdtempSync(join(tmpdir(), 'varde-office-'))
    t.after(() => rmSync(folder, { recursive: true }))
    const { bytes } = await download(world, { ...pack, form: 'docx' })
    writeFileSync(join(folder, 'pack.docx'), bytes)
    execFileSync(office ?? '', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      join(folder, 'saved'),
      join(folder, 'pack.docx'),
    ])
    const found = await verify(world, readFileSync(join(folder, 'saved', 'pack.docx')))
    assert.ok(typeof found === 'object')
    assert.deepEqual([found.answer, found.elsewhere], ['figures-same', []])
    assert.ok(found.which.every(({ text, answer }) => text === '' && answer === 'figures-same'))
  },
)
