import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, sql, transaction } from '#kernel/db'
import { editionRules } from '#features/editions'
import { planReading, reportOperations } from '#features/reporting'
import type { Person, World } from './cast.ts'
import { openWorld } from './cast.ts'
import {
  activity,
  assign,
  handInPlan,
  milestone,
  noActivity,
  plan2027,
  savePlan,
  showPlan,
  writePlan,
} from './planning.ts'
import { done, openTheRound, outcome, text } from './thread.ts'

/** What a reader reads of the plan: by commitment the titles of its activities. */
async function readBy(world: World, person: Person) {
  const { lines } = await showPlan(world.visit(person))
  return lines.map(({ line }) => [
    line.commitment,
    planReading.activitiesIn(line).map(({ says }) => says.title),
  ])
}

test('an implementation plan goes from draft to pack by the acts of a report', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await writePlan(world)
  const state = async () => {
    const { report } = await showPlan(world.visit('editor'))
    return report.editions.map(({ events }) => editionRules.stateOf(events))
  }
  assert.deepEqual(await state(), ['draft'])
  done(await reportOperations.sendReport(world.visit('editor'), plan2027))
  done(
    await reportOperations.returnReport(world.visit('approver'), { ...plan2027, remark: 'When?' }),
  )
  await handInPlan(world)
  assert.deepEqual(await state(), ['handed-in'])
  const asked = {
    ...plan2027,
    commitment: 'c-1-01',
    field: 'activity.plant',
    passage: '',
    text: 'Which?',
  }
  const question = done(await reportOperations.askQuestion(world.visit('coordinator'), asked))
  assert.deepEqual(await state(), ['question-asked'])
  const answer = { ...plan2027, question, text: 'The four in the north.' }
  done(await reportOperations.answerQuestion(world.visit('editor'), answer))
  done(await reportOperations.takeReport(world.visit('coordinator'), plan2027))
  done(await reportOperations.reviseReport(world.visit('editor'), plan2027))
  assert.deepEqual(await state(), ['taken-into-pack', 'draft'])
  assert.equal(
    await outcome(reportOperations.reviseReport(world.visit('editor'), plan2027)),
    'draft-open',
  )
})

test('the mails of a plan say that it is one', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await writePlan(world)
  await handInPlan(world)
  assert.deepEqual(
    [...new Set(world.mails.map(({ subject }) => subject))],
    [
      'A report awaits your signature (FORESTAL, implementation plan 2027)',
      'Handed in: FORESTAL, implementation plan 2027',
    ],
  )
})

test('whoever wrote an activity does not sign it', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await savePlan(world, { 'activity.plant': activity() }, { by: 'both' })
  done(await reportOperations.sendReport(world.visit('editor'), plan2027))
  const code = await world.code('both')
  const signing = reportOperations.signReport(world.visit('both'), { ...plan2027, code })
  assert.equal(await outcome(signing), 'own-work')
})

test('a draft plan’s text never leaves the authority; the coordinator sees state, dates and counts', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await writePlan(world)
  const { lines, state } = await showPlan(world.visit('coordinator'))
  assert.deepEqual([lines, state?.state, state?.lines], [[], 'draft', 2])
  for (const person of [
    'steering',
    'reviewer',
    'partner',
    'magua-editor',
    'auditor',
    'public',
  ] as const)
    assert.equal(await outcome(showPlan(world.visit(person))), '403', person)
})

test('handed in, a plan is read by the coordinator and by insiders at once, by other authorities not', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await writePlan(world)
  await savePlan(
    world,
    {
      'activity.wall': activity({ title: 'Guard the dam', level: 'internal' }),
      'milestone.gate': milestone({ activity: 'wall', title: 'The gate' }),
    },
    { commitment: 'c-1-02' },
  )
  await handInPlan(world)
  const all = [
    ['c-1-01', ['Plant along four streams']],
    ['c-1-02', ['Guard the dam', 'Day of the trees']],
  ]
  for (const person of ['coordinator', 'steering', 'reviewer', 'editor'] as const)
    assert.deepEqual(await readBy(world, person), all, person)
  assert.deepEqual(await readBy(world, 'partner'), [all[0], ['c-1-02', ['Day of the trees']]])
  const { lines } = await showPlan(world.visit('partner'))
  const fields = lines.flatMap(({ line }) => line.items.map(({ field }) => field))
  assert.deepEqual(fields, ['activity.plant', 'milestone.nursery', 'activity.day'])
  assert.equal(await outcome(showPlan(world.visit('magua-editor'))), '403')
})

test('two who change different things of one activity are merged; who cross both keep their words', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await savePlan(world, { 'activity.plant': activity() })
  await savePlan(world, { 'activity.plant': activity({ unit: 'RIO' }) }, { seen: 1 })
  const [merged] = await savePlan(
    world,
    { 'activity.plant': activity({ end: '2027-09' }) },
    { by: 'hr', seen: 1 },
  )
  assert.deepEqual(merged, { field: 'activity.plant', state: 'saved', revision: 3 })
  const [crossed] = await savePlan(
    world,
    { 'activity.plant': activity({ unit: 'MAR' }) },
    { by: 'hr', seen: 1 },
  )
  assert.deepEqual(crossed, { field: 'activity.plant', state: 'conflict', mine: 4, theirs: 3 })
  const { report } = await showPlan(world.visit('editor'))
  const [line] = report.editions[0]?.lines ?? []
  const [one] = line ? planReading.activitiesIn(line) : []
  assert.deepEqual([one?.says.unit, one?.says.end], ['RIO', '2027-09'])
})

test('a milestone stands with an activity of its line, and goes with it', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  const lost = await savePlan(world, { 'milestone.nursery': milestone() })
  assert.equal(lost[0]?.state === 'refused' && lost[0].code, 'milestone-without-activity')
  await writePlan(world)
  await savePlan(world, { 'activity.plant': noActivity }, { seen: 1 })
  const { report } = await showPlan(world.visit('editor'))
  assert.deepEqual(report.editions[0]?.lines[0]?.items, [])
  await savePlan(world, { 'activity.plant': activity() }, { seen: 2 })
  await savePlan(world, { 'milestone.nursery': milestone() }, { seen: 2 })
  assert.deepEqual((await readBy(world, 'editor'))[0], ['c-1-01', ['Plant along four streams']])
})

test('what cannot be kept is refused by name, and nothing else is lost', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  const outcomes = await savePlan(world, {
    'activity.plant': activity(),
    'activity.soon': activity({ end: 'soon' }),
    'activity.back': activity({ start: '2027-07', end: '2027-06' }),
    'activity.who': activity({ lead: 'uy:nobody' }),
    'activity.what': activity({ alsoServes: ['c-9-99'] }),
  })
  assert.deepEqual(
    outcomes.map((one) => (one.state === 'refused' ? one.code : one.state)),
    ['saved', 'date-unreadable', 'ends-before-start', 'unknown-organisation', 'unknown-commitment'],
  )
})

test('a plan’s line has activities, milestones and one text, a report’s line has none of them', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  const save = (
    field: string,
    key: typeof plan2027 | { readonly round: string },
    value = activity(),
  ) =>
    outcome(
      reportOperations.saveLine(world.visit('editor'), {
        ...plan2027,
        ...key,
        commitment: 'c-1-01',
        edits: [{ field, value, seen: 0 }],
      }),
    )
  assert.equal(await save('did', plan2027, text('Planted.')), '400')
  assert.equal(await save('activity.Plant Trees', plan2027), '400')
  assert.equal(await save('milestone.plant', plan2027), '400')
  assert.equal(await save('none-planned', plan2027, text('The law comes first.')), 'done')
  await openTheRound(world)
  assert.equal(await save('activity.plant', { round: '2027' }), '400')
})

test('one activity stands in one line', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await writePlan(world)
  const again = savePlan(world, { 'activity.plant': activity() }, { commitment: 'c-1-02' })
  assert.equal(await outcome(again), '400')
})

test('a plan without any activity is not sent, hints do not hold it back', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await savePlan(world, { 'none-planned': text('The law comes first.') })
  const send = () => outcome(reportOperations.sendReport(world.visit('editor'), plan2027))
  assert.equal(await send(), 'plan-empty')
  await savePlan(world, { 'activity.bare': activity({ unit: '', end: '', indicators: [] }) })
  assert.equal(await send(), 'done')
})

test('a change of what was handed in gives its reason', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await writePlan(world)
  await handInPlan(world)
  done(await reportOperations.reviseReport(world.visit('editor'), plan2027))
  await savePlan(world, { 'activity.plant': activity({ end: '2027-09' }) })
  const send = () => outcome(reportOperations.sendReport(world.visit('editor'), plan2027))
  assert.equal(await send(), 'report-incomplete')
  await savePlan(world, { 'activity.plant': activity({ end: '2027-09' }, 'Drought.') }, { seen: 1 })
  assert.equal(await send(), 'done')
})

test('a signed activity is kept as it is', async (t) => {
  const world = await openWorld(t)
  await assign(world)
  await writePlan(world)
  await handInPlan(world)
  const touch = [sql`update varde.activity set title = 'Other'`, sql`delete from varde.milestone`]
  for (const statement of touch)
    await assert.rejects(
      transaction(world.database.app, (tx) => query(tx, statement)),
      /is no draft and is kept as it is/,
    )
})
