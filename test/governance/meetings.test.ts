import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql } from '#kernel/db'
import { isRefused } from '#kernel/operations'
import type { Decision } from '#features/governance'
import { governanceOperations as meetings, readOverdue, readTasks } from '#features/governance'
import type { World } from '../actors.ts'
import { openWorld, owner, plan } from '../actors.ts'
import { done } from '../permissions/scene.ts'

const first = { plan, code: '2027-1' } as const
const second = { plan, code: '2027-2' } as const

const announce = (world: World, heldOn: string) =>
  meetings.announceMeeting(world.visit('coordinator'), {
    plan,
    title: 'Mesa de seguimiento',
    heldOn,
    round: '',
    body: '',
  })

const point = {
  ...first,
  subject: { kind: 'commitment', id: 'c-1-01' },
  title: 'Un hito para 2028',
  proposal: 'Fijar un hito.',
  owner: 'forestal',
  dueOn: '2027-06-01',
  otherwise: 'El número se ve recién en 2030.',
} as const

const decide = (world: World, item: string, given: Partial<Record<string, string>> = {}) =>
  meetings.recordDecision(world.visit('coordinator'), {
    ...first,
    item,
    outcome: 'as-proposed',
    decided: 'La mesa fija un hito para 2028.',
    owner: 'forestal',
    dueOn: '2027-06-01',
    replaces: '',
    ...given,
  })

/** A meeting today with one point. */
async function openMeeting(world: World): Promise<string> {
  done(await announce(world, '2027-01-11'))
  return done(await meetings.putOnAgenda(world.visit('coordinator'), point)).id
}

test('a decision stands among its owner’s tasks and on every later agenda until it is closed', async () => {
  const world = await openWorld()
  const item = await openMeeting(world)
  done(await announce(world, '2027-06-16'))
  const decision = done(await decide(world, item))
  const tasksOf = async (who: 'editor' | 'strangerEditor') => {
    const visit = world.visit(who)
    const { decided } = await visit.read((tx) =>
      readTasks(tx, visit, { plan, organisation: owner }),
    )
    return decided.map((task) => task.decision.decided)
  }
  const agendaOf = async (key: { plan: string; code: string }) => {
    const { leftOver } = await meetings.showMeeting(world.visit('steeringMember'), key)
    return leftOver.open.map((one) => [one.meeting.code, one.decision.decided])
  }
  assert.deepEqual(await tasksOf('editor'), ['La mesa fija un hito para 2028.'])
  assert.deepEqual(await tasksOf('strangerEditor'), [])
  assert.deepEqual(await agendaOf(second), [['2027-1', 'La mesa fija un hito para 2028.']])
  assert.deepEqual(await agendaOf(first), [])

  const closing = { ...first, decision: decision.id, done: 'Fijado en el plan.' }
  const closed = done(await meetings.closeDecision(world.visit('coordinator'), closing))
  assert.equal(closed.closing?.done, 'Fijado en el plan.')
  assert.deepEqual([await tasksOf('editor'), await agendaOf(second)], [[], []])
  assert.deepEqual(await meetings.closeDecision(world.visit('coordinator'), closing), {
    refused: 'decision-closed',
    values: {},
  })
})

test('what was decided and is not carried out in time is told to whoever runs the plan, until it is closed', async () => {
  const world = await openWorld()
  const decision = done(await decide(world, await openMeeting(world)))
  const overdue = async (who: 'coordinator' | 'editor' | 'elsewhere') => {
    const visit = world.visit(who)
    const versions = [{ plan, timeZone: 'America/Montevideo' }]
    const decided = await visit.read((tx) => readOverdue(tx, visit, versions))
    return decided.map((one) => [one.decision.decided, one.decision.dueOn])
  }
  assert.deepEqual(await overdue('coordinator'), [])
  world.setMoment('2027-06-02T02:59:00Z') // still the first of June there
  assert.deepEqual(await overdue('coordinator'), [])
  world.setMoment('2027-06-02T03:01:00Z')
  assert.deepEqual(await overdue('coordinator'), [
    ['La mesa fija un hito para 2028.', '2027-06-01'],
  ])
  assert.deepEqual([await overdue('editor'), await overdue('elsewhere')], [[], []])
  const closing = { ...first, decision: decision.id, done: 'Fijado.' }
  done(await meetings.closeDecision(world.visit('coordinator'), closing))
  assert.deepEqual(await overdue('coordinator'), [])
})

test('whoever minutes the same point at once is told: one decision stands, the next replaces it openly', async () => {
  const world = await openWorld()
  const item = await openMeeting(world)
  const both = await Promise.all([decide(world, item), decide(world, item)])
  const refusals = both.flatMap((one) => (isRefused(one) ? [one.refused] : []))
  assert.deepEqual(refusals, ['decision-otherwise-meanwhile'])
  const [stands] = both.filter((one): one is Decision => !isRefused(one))
  assert.ok(stands)
  const amended = { outcome: 'amended', decided: 'Dos hitos.', replaces: stands.id }
  done(await decide(world, item, amended))
  const { decisions } = await meetings.showMeeting(world.visit('coordinator'), first)
  assert.deepEqual(
    decisions.map(({ decided, isReplaced }) => [decided, isReplaced]),
    [
      ['La mesa fija un hito para 2028.', true],
      ['Dos hitos.', false],
    ],
  )
})

test('an adopted decision needs a sentence, an owner of the register and a day from the meeting on', async () => {
  const world = await openWorld()
  const item = await openMeeting(world)
  const refusalOf = async (given: Partial<Record<string, string>>) => {
    const made = await decide(world, item, given)
    return isRefused(made) ? made.refused : null
  }
  assert.equal(await refusalOf({ decided: ' ' }), 'decision-text-missing')
  assert.equal(await refusalOf({ owner: '' }), 'decision-owner-missing')
  assert.equal(await refusalOf({ owner: 'nobody' }), 'owner-unknown')
  assert.equal(await refusalOf({ dueOn: '' }), 'decision-day-missing')
  assert.equal(await refusalOf({ dueOn: '2027-02-30' }), 'meeting-day-unreadable')
  assert.equal(await refusalOf({ dueOn: '2027-01-10' }), 'decision-day-before-meeting')
  assert.equal(await refusalOf({ outcome: 'agreed' }), 'decision-outcome-missing')
  assert.equal(await refusalOf({ outcome: 'noted' }), null)
})

test('before its day nothing is decided, and a settled point is written no more', async () => {
  const world = await openWorld()
  done(await announce(world, '2027-04-12'))
  const visit = world.visit('coordinator')
  const { id } = done(await meetings.putOnAgenda(visit, point))
  assert.deepEqual(await decide(world, id), { refused: 'meeting-ahead', values: {} })
  done(await meetings.moveMeeting(visit, { ...first, heldOn: '2027-01-11', reason: 'Antes.' }))
  done(await decide(world, id))
  const rewritten = await meetings.putOnAgenda(visit, { ...point, item: id })
  assert.deepEqual(rewritten, { refused: 'point-settled', values: {} })
  const { meeting } = await meetings.showMeeting(visit, first)
  assert.deepEqual(
    meeting.events.map(({ kind, heldOn, reason }) => [kind, heldOn, reason]),
    [
      ['dated', '2027-04-12', null],
      ['dated', '2027-01-11', 'Antes.'],
    ],
  )
})

test('an agenda is the coordinator’s until the papers are sent; what is decided, insiders read at once', async () => {
  const world = await openWorld()
  const item = await openMeeting(world)
  const seen = async () => {
    const read = await meetings.showMeeting(world.visit('editor'), first)
    return [read.items?.map(({ title }) => title) ?? null, read.decisions.length]
  }
  assert.deepEqual(await seen(), [null, 0])
  done(await decide(world, item))
  assert.deepEqual(await seen(), [null, 1])
  done(await meetings.noteMeeting(world.visit('coordinator'), { ...first, kind: 'papers-sent' }))
  assert.deepEqual(await seen(), [['Un hito para 2028'], 1])
})

test('points change places, leave the agenda, and keep their history', async () => {
  const world = await openWorld()
  const item = await openMeeting(world)
  const visit = world.visit('coordinator')
  done(await meetings.putOnAgenda(visit, { ...point, title: 'Dos' }))
  done(await meetings.movePoint(visit, { ...first, item, by: 'down' }))
  const titles = async () =>
    (await meetings.showMeeting(visit, first)).items?.map(({ title }) => title)
  assert.deepEqual(await titles(), ['Dos', 'Un hito para 2028'])
  assert.deepEqual(await meetings.movePoint(visit, { ...first, item, by: 'down' }), [])
  done(await meetings.takeOffAgenda(visit, { ...first, item }))
  assert.deepEqual(await titles(), ['Dos'])
  const kept = await read(world.database.app, (tx) =>
    query(tx, sql`select seq from varde.agenda_item where id = ${item}::uuid`),
  )
  assert.equal(kept.length, 3)
})

test('a point is about what the plan in force knows', async () => {
  const world = await openWorld()
  await openMeeting(world)
  const subject = { kind: 'indicator', id: 'no-such-figure' } as const
  const made = await meetings.putOnAgenda(world.visit('coordinator'), { ...point, subject })
  assert.deepEqual(made, { refused: 'point-subject-unknown', values: {} })
})
