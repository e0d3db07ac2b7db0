import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import type { World } from '../reporting/cast.ts'
import { routes as deskRoutes } from '#features/desk'
import { governanceOperations } from '#features/governance'
import { routes as meetingRoutes } from '#features/meetings'
import { routes as packRoutes } from '#features/pack-desk'
import { linesOf, readDocx } from '#test/docx'
import { contentsIn } from './frozen.ts'
import { done } from '../reporting/thread.ts'
import { visitorOf } from '../reporting/visitor.ts'
import { freeze, place } from '../snapshots/world.ts'
import { download, openPacked, pack } from './world.ts'

prepareAssets()
const { plan, round } = place

/** The meeting that a snapshot frozen now is for. */
async function meetingFrozen(world: World): Promise<unknown> {
  await freeze(world)
  const [meeting] = await contentsIn(world, 'packs/meeting')
  return meeting && { title: meeting.says['title'], heldOn: meeting.says['heldOn'] }
}

async function announce(world: World, title: string, heldOn: string) {
  const given = { plan, round, title, heldOn, body: '' }
  done(await governanceOperations.announceMeeting(world.visit('coordinator'), given))
}

const hold = async (world: World, code: string) =>
  done(
    await governanceOperations.noteMeeting(world.visit('coordinator'), {
      plan,
      code,
      kind: 'held',
    }),
  )

test('of two meetings of a round the pack is for the one ahead, and once all are held for the newest', async (t) => {
  const world = await openPacked(t)
  await announce(world, 'Mesa de mayo', '2027-05-10')
  const april = { title: 'Mesa de abril', heldOn: '2027-04-12' }
  const may = { title: 'Mesa de mayo', heldOn: '2027-05-10' }
  assert.deepEqual(await meetingFrozen(world), april)
  world.setClock('2027-04-13T08:00:00Z')
  await hold(world, '2027-2')
  assert.deepEqual(await meetingFrozen(world), may)
  world.setClock('2027-05-11T08:00:00Z')
  await hold(world, '2027-3')
  assert.deepEqual(await meetingFrozen(world), may)
})

test('a meeting that was announced later and is held sooner comes first', async (t) => {
  const world = await openPacked(t)
  await announce(world, 'Mesa de urgencia', '2027-04-05')
  assert.deepEqual(await meetingFrozen(world), { title: 'Mesa de urgencia', heldOn: '2027-04-05' })
})

test('what a meeting put off stands in the next pack among what is asked, with the day; the builder counts it and calls it no decision', async (t) => {
  const world = await openPacked(t)
  const visit = world.visit('coordinator')
  const first = { plan, code: '2027-1' }
  const point = {
    proposal: 'Cavar un pozo.',
    owner: 'forestal',
    dueOn: '2027-06-16',
    otherwise: '',
  }
  const subject = { kind: 'commitment', id: 'c-1-01' } as const
  const put = { ...first, ...point, subject, title: 'Un pozo' }
  const { id } = done(await governanceOperations.putOnAgenda(visit, put))
  const said = { outcome: 'postponed', decided: '', owner: '', dueOn: '', replaces: '' }
  done(await governanceOperations.recordDecision(visit, { ...first, item: id, ...said }))
  await freeze(world)
  const asked = await contentsIn(world, 'packs/proposal')
  assert.deepEqual(
    asked.map(({ says }) => [says['title'], says['owner'], says['due'], says['postponedOn']]),
    [
      ['Un vivero más', 'uy:forestal', '2027-06-01', undefined],
      ['Un pozo', 'uy:forestal', '2027-06-16', '2027-01-20'],
    ],
  )
  const { bytes } = await download(world, { ...pack, form: 'docx' })
  const words = linesOf(readDocx(bytes).paragraphs).join('\n').replaceAll('\u00a0', ' ')
  assert.match(words, /asked to decide 2 things/)
  const { tables } = readDocx(bytes)
  const cells = tables.flat().flatMap(({ cells: row }) => row.flatMap((cell) => linesOf(cell)))
  assert.match(
    [words, ...cells].join('\n').replaceAll('\u00a0', ' '),
    /Put off at the meeting of 20 January 2027/,
  )
  const site = visitorOf(world, [...deskRoutes, ...packRoutes, ...meetingRoutes])
  const plain = async (path: string) =>
    (await site.get('coordinator', path)).text
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/[\s\u00a0]+/g, ' ')
  assert.match(
    await plain(`/en/plans/${plan}/rounds/${round}/pack`),
    /On one a decision is taken\. 2 proposals wait/,
  )
  const list = await plain(`/en/plans/${plan}/meetings`)
  assert.match(list, /Open 1 Overdue 0 Closed 0 All 1 Put off and else 1/)
  assert.match(await plain(`/en/plans/${plan}/meetings/2027-1`), /Un pozo.{1,200}16 June 2027/)
})
