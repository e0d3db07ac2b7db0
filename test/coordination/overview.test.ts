import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '#kernel/db'
import { readJournal } from '#kernel/journal'
import { coordinationOperations } from '#features/coordination'
import { publicationOperations } from '#features/publication'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import type { World } from '../reporting/cast.ts'
import { forestal, magua, openWorld, plan } from '../reporting/cast.ts'
import {
  done,
  fillReport,
  handIn,
  openTheRound,
  report,
  round,
  save,
  text,
} from '../reporting/thread.ts'

const place = { plan, round: '2027' }
const overseen = async (world: World) =>
  (await coordinationOperations.overseeRound(world.visit('coordinator'), place)).reports
const ofForestal = async (world: World) => {
  const one = (await overseen(world)).find(({ organisation }) => organisation === forestal)
  assert.ok(one)
  const { standing, need, lineCount, deviating, unchanged, lines } = one
  return { standing, need, lineCount, deviating, unchanged, told: lines.length }
}
const nothing = { lineCount: 2, deviating: 0, unchanged: 0, told: 0 }

test('as a report goes on its way the overview says where it is, and of its lines only once they are handed in', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  assert.deepEqual(await ofForestal(world), { ...nothing, standing: 'silent', need: 'begin' })
  await fillReport(world)
  assert.deepEqual(await ofForestal(world), { ...nothing, standing: 'draft', need: 'finish' })
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const sent = { ...nothing, standing: 'awaiting-signature', need: 'sign' }
  assert.deepEqual(await ofForestal(world), sent)
  done(await reportOperations.takeBackReport(world.visit('editor'), report))
  await handIn(world)
  const handed = { lineCount: 2, deviating: 2, unchanged: 0, told: 2 }
  assert.deepEqual(await ofForestal(world), { ...handed, standing: 'handed-in', need: 'read' })
  done(await reportOperations.takeReport(world.visit('coordinator'), report))
  assert.deepEqual(await ofForestal(world), { ...handed, standing: 'taken-into-pack', need: null })
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  assert.deepEqual(await ofForestal(world), { ...handed, standing: 'taken-into-pack', need: null })
})

test('what is withdrawn vanishes from the counts', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  await handIn(world)
  done(
    await publicationOperations.withdrawReport(world.visit('approver'), {
      ...report,
      target: { kind: 'line', commitment: 'c-1-01' },
      ground: 'danger',
      code: await world.code('approver'),
    }),
  )
  const { deviating, told } = await ofForestal(world)
  assert.deepEqual([deviating, told], [1, 1])
})

test('of a draft no word reaches the coordinator, by whatever he asks', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  done(await save(world, 'editor', ['c-1-01', 'did', text('quebracho blanco')]))
  const visit = world.visit('coordinator')
  const asked = [
    coordinationOperations.overseeRound(visit, place),
    coordinationOperations.overseePlans(visit, null),
    coordinationOperations.previewReminders(visit, { ...place, organisations: ['forestal'] }),
  ]
  for (const answer of asked) assert.doesNotMatch(JSON.stringify(await answer), /quebracho/)
})

test('a part that a lead waits for is wanted until it is offered', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const wanted = async () => {
    const one = (await overseen(world)).find(({ organisation }) => organisation === magua)
    return one?.wanted
  }
  assert.deepEqual(await wanted(), [{ commitment: 'c-1-01', lead: forestal }])
  const about = { plan, round: '2027', organisation: magua, commitment: 'c-1-01' }
  const edits = [{ field: 'did', value: text('We lent ten people.'), seen: 0 }]
  done(await reportOperations.saveLine(world.visit('magua-editor'), { ...about, edits }))
  done(await reportOperations.offerLine(world.visit('magua-editor'), about))
  assert.deepEqual(await wanted(), [])
})

test('every deed of the coordinator stands once in the journal, a reminder without anybody’s name', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const coordinator = () => world.visit('coordinator')
  const extension = { organisation: 'forestal', dueOn: '2027-03-09', reason: 'A flood.' }
  done(await roundOperations.extendDueDay(coordinator(), { ...round, ...extension }))
  done(await roundOperations.recurRound(coordinator(), { ...round, recurs: true }))
  done(await roundOperations.recurRound(coordinator(), { ...round, recurs: false }))
  const reminders = { plan, halfway: true, daysBefore: 2, overdue: true }
  done(await roundOperations.setReminders(coordinator(), reminders))
  done(await roundOperations.recordPolicy(coordinator(), { plan, text: { es: 'Al cierre.' } }))
  const given = { ...place, organisations: ['magua'] }
  done(await coordinationOperations.remindReporters(coordinator(), given))
  const entries = await read(world.database.app, async (tx) => {
    const found: string[] = []
    for await (const entry of readJournal(tx)) {
      found.push(entry.operation)
      assert.doesNotMatch(JSON.stringify(entry), /@montes\.example/)
    }
    return found
  })
  assert.deepEqual(entries.slice(entries.indexOf('round-opened')), [
    'round-opened',
    'round-extended',
    'round-recurs',
    'round-recurs-no-more',
    'reminders-set',
    'publication-policy-recorded',
    'reminders-sent',
  ])
})
