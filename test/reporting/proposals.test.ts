import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, sql } from '#kernel/db'
import type { FieldValue } from '#features/reporting'
import { reportOperations, reportRules } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { callsOn } from '../report-calls/site.ts'
import type { World } from './cast.ts'
import { openWorld, plan } from './cast.ts'
import { activity, assign, handInPlan, milestone, plan2027, savePlan } from './planning.ts'
import { done, outcome, report, roundToOpen, status, text } from './thread.ts'

const asked = { ...report, round: '2028', commitment: 'c-1-01' }
const field = 'milestone.nursery'
const reached = (given: { readonly done?: string; readonly moved?: string }): FieldValue => ({
  done: '',
  moved: '',
  correction: '',
  ...given,
})

/** A plan for 2027 whose nursery was to open by the end of March 2027, and the round about 2027. */
async function planned(world: World, level = 'public'): Promise<World> {
  await assign(world)
  await savePlan(world, {
    'activity.plant': activity({ level, end: '2027-12-31' }),
    'milestone.nursery': milestone({ due: '2027-03-31' }),
  })
  await handInPlan(world, plan2027)
  const round = { ...roundToOpen, code: '2028', period: '2027', dueOn: '2028-02-28' }
  done(await roundOperations.openRound(world.visit('coordinator'), round))
  world.setClock('2028-01-20T12:00:00Z')
  return world
}

const work = (world: World, key = asked) => reportOperations.showLine(world.visit('editor'), key)
const save = async (world: World, name: string, value: FieldValue, seen = 0) =>
  reportOperations.saveLine(world.visit('editor'), {
    ...asked,
    edits: [{ field: name, value, seen }],
  })
const missing = async (world: World) => {
  const { line, report: whole } = await work(world)
  return reportRules.missingIn(line, whole).map(({ code }) => code)
}

test('with a plan the rule judges its milestones, and says why in both languages', async (t) => {
  const world = await planned(await openWorld(t))
  const { proposed, proposal, milestones } = await work(world)
  assert.equal(proposed, 'delayed')
  assert.equal(proposal.method, 'milestones-2')
  assert.deepEqual(proposal.judged?.sentence, {
    en: '“Plant along four streams”: the milestone “The nursery is open” was due 31 March 2027 and is not reported as done',
    da: '»Plant along four streams«: Delmålet »The nursery is open« med frist 31. marts 2027 er ikke meldt nået',
  })
  assert.deepEqual(
    [proposal.judged?.plan, proposal.judged?.edition, proposal.judged?.until],
    ['implementation-plan-2027', 1, '2027-12-31'],
  )
  assert.deepEqual(milestones, [
    {
      field,
      activity: 'Plant along four streams',
      title: 'The nursery is open',
      due: '2027-03-31',
      done: '',
      report: null,
    },
  ])
})

test('a milestone is reported in the line, changes what is proposed, and is kept with the signed status', async (t) => {
  const world = await planned(await openWorld(t))
  done(await save(world, 'did', text('We planted.')))
  done(await save(world, 'status', status('done')))
  assert.deepEqual(await missing(world), ['status-reason'])
  done(await save(world, field, reached({ done: '30.3.2027' })))
  const { proposed, milestones } = await work(world)
  assert.deepEqual([proposed, milestones[0]?.report?.done], ['done', '2027-03-30'])
  assert.deepEqual(await missing(world), [])
  const second = { ...asked, commitment: 'c-1-02' }
  const edits = [
    { field: 'did', value: text('Nothing yet.'), seen: 0 },
    { field: 'status', value: status('not-started'), seen: 0 },
  ]
  done(await reportOperations.saveLine(world.visit('editor'), { ...second, edits }))
  const { plan: id, round, organisation } = asked
  const key = { plan: id, round, organisation }
  done(await reportOperations.sendReport(world.visit('editor'), key))
  const [rating] = await world.visit('editor').read((tx) =>
    query(
      tx,
      sql`select proposed, method, judged->'activities'->0->'milestones'->0->>'done' as done
          from varde.status_rating where plan = ${plan} and commitment = 'c-1-01'`,
    ),
  )
  assert.deepEqual(rating, { proposed: 'done', method: 'milestones-2', done: '2027-03-30' })
})

test('a date that cannot be read and a milestone that the plan has not are refused by their field', async (t) => {
  const world = await planned(await openWorld(t))
  const codeOf = async (name: string, value: FieldValue) => {
    const [one] = done(await save(world, name, value))
    return one?.state === 'refused' ? one.code : one?.state
  }
  assert.equal(await codeOf(field, reached({ done: 'in May' })), 'done-unreadable')
  assert.equal(await codeOf(field, reached({ moved: 'soon' })), 'date-unreadable')
  assert.equal(await codeOf('milestone.castle', reached({ moved: '2028' })), 'milestone-unknown')
  assert.equal(await codeOf(field, reached({ moved: '30.06.2028' })), 'saved')
  assert.equal(await outcome(save(world, field, text('x'))), '400')
})

test('a new day is carried to the next round: there it counts, and what is done is asked no more', async (t) => {
  const world = await planned(await openWorld(t))
  const lines: Readonly<Record<string, readonly (readonly [string, FieldValue])[]>> = {
    'c-1-01': [
      ['did', text('We planted.')],
      ['challenges', text('Frost.')],
      ['status', status('delayed')],
      [field, reached({ moved: '2029-06-30' })],
    ],
    'c-1-02': [
      ['did', text('Nothing yet.')],
      ['status', status('not-started')],
    ],
  }
  for (const [commitment, fields] of Object.entries(lines)) {
    const edits = fields.map(([name, value]) => ({ field: name, value, seen: 0 }))
    done(await reportOperations.saveLine(world.visit('editor'), { ...asked, commitment, edits }))
  }
  assert.equal((await work(world)).proposed, 'delayed')
  const { commitment: _, ...key } = asked
  done(await reportOperations.sendReport(world.visit('editor'), key))
  const code = await world.code('approver')
  done(await reportOperations.signAndHandInReport(world.visit('approver'), { ...key, code }))
  const next = { ...roundToOpen, code: '2029', period: '2028', dueOn: '2029-02-28' }
  done(await roundOperations.openRound(world.visit('coordinator'), next))
  const later = await work(world, { ...asked, round: '2029' })
  assert.deepEqual(
    [later.milestones[0]?.due, later.proposal.judged?.activities[0]?.milestones[0]?.due],
    ['2029-06-30', '2029-06-30'],
  )
})

test('a draft that was rated under an older rule is beside what is proposed now, and so it is signed', async (t) => {
  const world = await planned(await openWorld(t))
  done(await save(world, 'did', text('We planted.')))
  done(await save(world, 'challenges', text('Frost.')))
  done(await save(world, 'status', status('delayed')))
  const older = sql`update varde.status_rating set proposed = 'not-started', method = 'keeps-last-1', judged = null`
  await world.visit('system').transaction((tx) => query(tx, older))
  assert.deepEqual(await missing(world), [])
  const { commitment: _, ...key } = asked
  const { report: whole } = await reportOperations.showReport(world.visit('editor'), key)
  const [edition] = whole.editions
  const rating = edition?.lines[0]?.items.find((one) => one.field === 'status')?.content
  assert.deepEqual(rating?.noun === 'status_rating' && [rating.proposed, rating.method], [
    'delayed',
    'milestones-2',
  ])
})

test('why the rule proposed it is told to others only where the activity is open to all', async (t) => {
  const world = await planned(await openWorld(t), 'internal')
  done(await save(world, 'status', status('delayed')))
  const { line } = await work(world)
  const rating = line.items.find((one) => one.field === 'status')?.content
  const judged = rating?.noun === 'status_rating' ? rating.judged : null
  assert.equal(judged?.level, 'internal')
  assert.equal(reportRules.becauseOf(judged, false), null)
  assert.equal(reportRules.becauseOf(judged, true), judged?.sentence)
  const { call } = callsOn(world)
  const home = '/api/v1/plans/montes-agua/rounds/2028/organisations/forestal/report'
  const { body } = await call('editor', `GET ${home}/lines/c-1-01`)
  assert.match(JSON.stringify(body), /"because":\{"en":"“Plant along/)
})
