import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import { planOperations } from '#features/plans'
import type { FieldValue } from '#features/reporting'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { parts } from '../../src/app.ts'
import { magua, openWorld, plan } from '../reporting/cast.ts'
import {
  activity,
  assign,
  handInPlan,
  milestone,
  plan2027,
  savePlan,
} from '../reporting/planning.ts'
import { counts, done, report, roundToOpen, status, text } from '../reporting/thread.ts'

const { exportPlan } = planOperations.packageOperations(parts)
const world = await openWorld()
const asked = { ...report, round: '2028' }
const jump = 'jump.arboles-plantados.2027'

type Row = Readonly<Record<string, unknown>>

/** What people recorded on commitments, of these kinds. */
async function rows(...kinds: readonly string[]): Promise<readonly Row[]> {
  const exported = await exportPlan(world.visit('coordinator'), { plan, all: true })
  assert.ok(!isRefused(exported))
  const found = exported.recorded.get('commitments') ?? []
  return found.filter(({ kind }) => kinds.includes(String(kind)))
}
const kindsIn = async () =>
  (await rows('activity', 'milestone', 'milestone-report', 'jump', 'closed-without')).map(
    ({ kind }) => kind,
  )

const write = async (commitment: string, field: string, value: FieldValue) => {
  const edits = [{ field, value, seen: 0 }]
  const given = { ...asked, commitment, edits }
  const [saved] = done(await reportOperations.saveLine(world.visit('editor'), given))
  assert.equal(saved?.state, 'saved', JSON.stringify(saved))
}

test('an implementation plan is written out from its hand-in on, and not before', async () => {
  await assign(world)
  await savePlan(world, {
    'activity.plant': activity({ end: '2027-12-31' }),
    'milestone.nursery': milestone({ due: '2027-03-31' }),
  })
  assert.deepEqual(await kindsIn(), [])
  done(await reportOperations.sendReport(world.visit('editor'), plan2027))
  assert.deepEqual(await kindsIn(), [])
  done(await reportOperations.takeBackReport(world.visit('editor'), plan2027))
  await handInPlan(world)
  assert.deepEqual(await kindsIn(), ['activity', 'milestone'])
})

test('what a draft says of milestones, steps and missing parts stays at home', async () => {
  const round = { ...roundToOpen, code: '2028', period: '2027', dueOn: '2028-02-28' }
  done(await roundOperations.openRound(world.visit('coordinator'), round))
  world.setClock('2028-01-20T12:00:00Z')
  await write('c-1-01', 'milestone.nursery', { done: '', moved: '2028-06', correction: '' })
  await write('c-1-01', 'status', status('delayed', 'The nursery waits.'))
  await write('c-1-01', 'did', text('We planted.'))
  await write('c-1-01', 'challenges', text('Drought.'))
  await write('c-1-01', 'figure.arboles-plantados', counts(['3', '75']))
  await write('c-1-01', jump, { answer: 'change', sentence: 'They left.', correction: '' })
  await write('c-1-02', 'status', status('on-track'))
  await write('c-1-02', 'did', text('We began.'))
  const closing = { ...asked, commitment: 'c-1-01', organisations: [magua] }
  done(await reportOperations.closeWithout(world.visit('editor'), closing))
  assert.deepEqual(await kindsIn(), ['activity', 'milestone'])
})

test('from hand-in on they are all there', async () => {
  done(await reportOperations.sendReport(world.visit('editor'), asked))
  const code = await world.code('approver')
  done(await reportOperations.signAndHandInReport(world.visit('approver'), { ...asked, code }))
  const place = { round: '2028', edition: 1, organisation: 'forestal', commitment: 'c-1-01' }
  assert.partialDeepStrictEqual(await rows('milestone-report'), [
    { ...place, title: 'The nursery is open', due: '2027-03-31', done: '', moved: '2028-06' },
  ])
  assert.partialDeepStrictEqual(await rows('jump'), [
    { ...place, indicator: 'arboles-plantados', answer: 'change', later: '2027' },
  ])
  assert.partialDeepStrictEqual(await rows('closed-without'), [
    { ...place, part: 'lead', organisations: ['magua'] },
  ])
})
