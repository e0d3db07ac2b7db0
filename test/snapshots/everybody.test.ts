import assert from 'node:assert/strict'
import { test } from 'node:test'
import { portalRoutes } from '#features/portal'
import { publicSnapshotRoutes } from '#features/public-snapshots'
import { roundOperations } from '#features/rounds'
import { snapshotFiles } from '#features/snapshots'
import { apiRoutes } from '#features/snapshot-desk'
import { groupsOf } from '#kernel/merkle'
import type { World } from '../reporting/cast.ts'
import { done, round } from '../reporting/thread.ts'
import { visitorOf } from '../reporting/visitor.ts'
import { freeze, openTaken, publishAll, refOf, show, withdraw } from './world.ts'

const front = '/en/plans/montes-agua'
const page = `${front}/snapshots/2027-1`
const siteOf = (world: World) =>
  visitorOf(world, [...portalRoutes, ...publicSnapshotRoutes, ...apiRoutes])

const words = (text: string): string =>
  text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

const close = async (world: World) =>
  done(await roundOperations.closeRound(world.visit('coordinator'), round))

test('everybody reads the snapshot of a closed round: its root, how to check it, and what is published', async (t) => {
  const world = await openTaken(t)
  const { root } = await freeze(world, '2027-1182')
  await publishAll(world, ['c-1-02'])
  const site = siteOf(world)
  assert.equal((await site.get('public', page)).status, 404)
  await close(world)
  world.setClock('2027-04-02T08:00:00Z')
  assert.match((await site.get('public', front)).text, new RegExp(`href="${page}"`))
  const { text } = await site.get('public', page)
  const said = words(text)
  for (const sentence of [
    groupsOf(root).join(' '),
    '2027-1182',
    'The second nursery opens in April.',
    'We planted along four streams.',
    '41.3 % (31 of 75)',
    'Run varde snapshot verify FILE.',
  ])
    assert.ok(said.includes(sentence), `${sentence} in ${said}`)
  const danish = words((await site.get('public', page.replace('/en/', '/da/'))).text)
  assert.match(danish, /Kør varde snapshot verify FIL\./)
  const [, file = ''] = /href="(\/api[^"]+\/file)"/.exec(text) ?? []
  const taken = await site.get('public', file)
  const proven = snapshotFiles.verifyFile(snapshotFiles.exportShape.parse(JSON.parse(taken.text)))
  assert.deepEqual(proven.root, root)
})

test('no word that is not published stands there, whoever asks; what was withdrawn is its stub', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  await publishAll(world, ['c-1-02'])
  await close(world)
  world.setClock('2027-06-02T09:00:00Z')
  await withdraw(world, refOf(await show(world), 'c-1-01', 'challenges'))
  const site = siteOf(world)
  for (const person of ['public', 'coordinator', 'editor', 'approver', 'magua-editor'] as const) {
    const { text, status } = await site.get(person, page)
    assert.equal(status, 200, person)
    assert.match(words(text), /We planted along four streams/, person)
    assert.match(words(text), /Withdrawn by Servicio Forestal inventado: required by law/, person)
    // Left out of what was published, and withdrawn.
    assert.doesNotMatch(text, /Nothing yet|Drought|Not started/, person)
  }
})

test('an address without a round, or of another snapshot, leads nowhere', async (t) => {
  const world = await openTaken(t)
  await freeze(world)
  await close(world)
  const site = siteOf(world)
  for (const id of ['2027', '2027-2', '2026-1', '2027-0'])
    assert.equal((await site.get('public', `${front}/snapshots/${id}`)).status, 404, id)
})
