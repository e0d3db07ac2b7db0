import assert from 'node:assert/strict'
import { test } from 'node:test'
import { governanceOperations as meetings, meetingRules } from '#features/governance'
import { roundOperations } from '#features/rounds'
import { done } from '../permissions/scene.ts'
import type { World } from '../reporting/cast.ts'
import { openWorld, plan } from '../reporting/cast.ts'
import { openTheRound } from '../reporting/thread.ts'

const announce = async (world: World, title: string, heldOn: string) =>
  done(
    await meetings.announceMeeting(world.visit('coordinator'), {
      plan,
      title,
      heldOn,
      round: '2027',
      body: '',
    }),
  )

const statesOf = async (world: World) => {
  const read = await meetings.listMeetings(world.visit('coordinator'), plan)
  return read.meetings
    .toSorted((one, other) => one.code.localeCompare(other.code))
    .map((one) => [one.title, meetingRules.stateOf(one), one.round?.said])
}

test('a second meeting of a round is not yet held, although the round says that its meeting was', async () => {
  const world = await openWorld()
  await openTheRound(world)
  const visit = world.visit('coordinator')
  await announce(world, 'Mesa', '2027-01-11')
  done(await roundOperations.notePapersSent(visit, { plan, code: '2027' }))
  done(await roundOperations.noteMeetingHeld(visit, { plan, code: '2027' }))
  const said = ['papers-sent', 'held']
  assert.deepEqual(await statesOf(world), [['Mesa', 'held', said]])

  world.setClock('2027-01-12T12:00:00Z')
  const second = await announce(world, 'Mesa extraordinaria', '2027-01-20')
  assert.deepEqual([meetingRules.stateOf(second), second.round?.said], ['announced', said])
  const point = { title: 'Nuevo', subject: null, proposal: '', owner: '', dueOn: '', otherwise: '' }
  const key = { plan, code: second.code }
  const put = done(await meetings.putOnAgenda(world.visit('coordinator'), { ...key, ...point }))
  assert.equal(put.title, 'Nuevo')

  world.setClock('2027-01-20T12:00:00Z')
  done(await meetings.noteMeeting(world.visit('coordinator'), { ...key, kind: 'held' }))
  assert.deepEqual(await statesOf(world), [
    ['Mesa', 'held', said],
    ['Mesa extraordinaria', 'held', said],
  ])
})

test('of two meetings ahead the round speaks of the nearer one; the other stays ahead', async () => {
  const world = await openWorld()
  await openTheRound(world)
  await announce(world, 'Mesa', '2027-01-12')
  await announce(world, 'Mesa de otoño', '2027-09-21')
  done(await roundOperations.notePapersSent(world.visit('coordinator'), { plan, code: '2027' }))
  assert.deepEqual(
    (await statesOf(world)).map(([title, state]) => [title, state]),
    [
      ['Mesa', 'papers-sent'],
      ['Mesa de otoño', 'announced'],
    ],
  )
})
