import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { World } from '../reporting/cast.ts'
import { governanceOperations } from '#features/governance'
import { contentsIn } from './frozen.ts'
import { done } from '../reporting/thread.ts'
import { freeze, place } from '../snapshots/world.ts'
import { openPacked } from './world.ts'

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
