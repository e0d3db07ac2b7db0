import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql } from '#kernel/db'
import { jumps } from '#features/comparability'
import type { FieldValue } from '#features/reporting'
import { reportOperations, reportRules, reportSteps } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { publicationOperations } from '#features/publication'
import type { World } from './cast.ts'
import { openWorld, plan } from './cast.ts'
import {
  counts,
  done,
  fillReport,
  handIn,
  openTheRound,
  outcome,
  publish,
  report,
  roundToOpen,
  save,
} from './thread.ts'

const indicator = 'arboles-plantados'
const field = `jump.${indicator}.2026`
const answered = (answer: jumps.JumpAnswer | null, sentence = ''): FieldValue => ({
  answer,
  sentence,
  correction: '',
})

/** The plan knows 30 of 75 in 2024; forestal reports 70 of 75 in 2026. */
async function reported(world: World): Promise<World> {
  await openTheRound(world)
  world.setClock('2027-02-24T12:00:00Z')
  await fillReport(world)
  done(await save(world, 'editor', ['c-1-01', `figure.${indicator}`, counts(['70', '75']), 1]))
  return world
}

const lineWork = (world: World, round = '2027') =>
  reportOperations.showLine(world.visit('editor'), { ...report, round, commitment: 'c-1-01' })
const asked = async (world: World, round?: string) => (await lineWork(world, round)).jumps

const breaksOn = (world: World, day: string) =>
  read(world.database.public, (tx) =>
    jumps.listBreaks(tx, { plan, asOf: new Date(`${day}T23:00:00Z`) }),
  )

test('a figure far from the one before is asked about, and hinders nobody from sending', async (t) => {
  const world = await reported(await openWorld(t))
  const [jump, ...more] = await asked(world)
  assert.deepEqual(more, [])
  assert.deepEqual(jump, {
    field,
    indicator,
    earlier: { period: '2024', value: '40', numerator: '30', denominator: '75' },
    later: { period: '2026', value: '93.3333333333', numerator: '70', denominator: '75' },
    points: '53.3',
    times: '2.3',
    answer: null,
    sentence: null,
    open: true,
  })
  const { line, report: whole } = await lineWork(world)
  assert.deepEqual(reportRules.missingIn(line, whole), [])
  await handIn(world)
  const { jumps: open } = await reportOperations.showReport(world.visit('approver'), report)
  assert.deepEqual([...open.values()].flat(), [jump])
  const { jumps: others } = await reportOperations.showReport(world.visit('coordinator'), report)
  assert.equal(others.size, 0)
})

test('an answer stands in the line, signed and kept; without its sentence it stays open', async (t) => {
  const world = await reported(await openWorld(t))
  done(await save(world, 'editor', ['c-1-01', field, answered('new-definition')]))
  assert.deepEqual(
    (await asked(world)).map(({ answer, open }) => [answer, open]),
    [['new-definition', true]],
  )
  const sentence = 'Seasonal planters count from 2026.'
  done(await save(world, 'editor', ['c-1-01', field, answered('new-definition', sentence), 1]))
  assert.deepEqual(
    (await asked(world)).map(({ sentence: why, open }) => [why, open]),
    [[sentence, false]],
  )
  await handIn(world)
  const change = sql`update varde.comparability set answer = 'change'`
  await assert.rejects(
    world.visit('system').transaction((tx) => query(tx, change)),
    /kept as it is/,
  )
  const fields = (await lineWork(world)).line.items.map((one) => one.field)
  assert.deepEqual(fields.slice(-2), [`figure.${indicator}`, field])
})

test('taken back it is asked anew; a step that the line does not have is refused', async (t) => {
  const world = await reported(await openWorld(t))
  done(await save(world, 'editor', ['c-1-01', field, answered('unknown')]))
  done(await save(world, 'editor', ['c-1-01', field, answered(null), 1]))
  assert.equal((await asked(world))[0]?.answer, null)
  const put = (name: string) => save(world, 'editor', ['c-1-01', name, answered('unknown')])
  assert.equal(await outcome(put('jump.agua-cobertura.2026')), '400')
  assert.equal(await outcome(put(`jump.${indicator}.someday`)), '400')
  const [none] = done(await put(`jump.${indicator}.2019`))
  assert.deepEqual(none?.state === 'refused' && none.code, 'no-step')
})

async function nextYear(world: World) {
  const next = { ...roundToOpen, code: '2028', period: '2027', dueOn: '2028-02-28' }
  done(await roundOperations.openRound(world.visit('coordinator'), next))
}

for (const [answer, stays] of [
  ['new-definition', false],
  ['change', false],
  ['unknown', true],
] as const)
  test(`the year after, what was said to be ${answer} is ${stays ? 'asked again' : 'asked no more'}`, async (t) => {
    const world = await reported(await openWorld(t))
    done(await save(world, 'editor', ['c-1-01', field, answered(answer, 'Because.')]))
    await handIn(world)
    await nextYear(world)
    const later = await asked(world, '2028')
    assert.deepEqual(
      later.map((one) => [one.field, one.answer, one.open]),
      stays ? [[field, 'unknown', true]] : [],
    )
  })

test('a report is not asked about what came only after the time that it is about', async (t) => {
  const world = await reported(await openWorld(t))
  await handIn(world)
  assert.equal((await asked(world)).length, 1)
  const before = { ...roundToOpen, code: '2028', period: '2025', dueOn: '2028-02-28' }
  done(await roundOperations.openRound(world.visit('coordinator'), before))
  assert.deepEqual(await asked(world, '2028'), [])
})

test('what was revised counts; what was withdrawn is asked again', async (t) => {
  const world = await reported(await openWorld(t))
  done(await save(world, 'editor', ['c-1-01', field, answered('change', 'We hired.')]))
  await handIn(world)
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  done(await save(world, 'editor', ['c-1-01', field, answered('unknown')]))
  await handIn(world)
  await nextYear(world)
  assert.deepEqual(
    (await asked(world, '2028')).map(({ answer }) => answer),
    ['unknown'],
  )
  const { line } = await lineWork(world)
  const fact = line.items.find((one) => one.field === field)?.fact ?? ''
  done(
    await publicationOperations.withdrawReport(world.visit('approver'), {
      ...report,
      target: { kind: 'fact', fact },
      ground: 'law',
      code: await world.code('approver'),
    }),
  )
  assert.deepEqual(
    (await asked(world, '2028')).map(({ answer }) => answer),
    [null],
  )
})

test('published, a new definition breaks the series for everyone; a change and a draft do not', async (t) => {
  const world = await reported(await openWorld(t))
  const sentence = 'Seasonal planters count from 2026.'
  done(await save(world, 'editor', ['c-1-01', field, answered('new-definition', sentence)]))
  await handIn(world)
  assert.deepEqual(await breaksOn(world, '2027-02-24'), [])
  world.setClock('2027-05-03T12:00:00Z')
  done(await publish(world))
  assert.deepEqual(await breaksOn(world, '2027-05-02'), [])
  const [one, ...more] = await breaksOn(world, '2027-05-03')
  assert.deepEqual(more, [])
  assert.deepEqual(
    [one?.indicator, one?.earlier, one?.about, one?.sentence, one?.organisation],
    [indicator, '2024', '2026', sentence, report.organisation],
  )
  world.setClock('2027-06-02T12:00:00Z')
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  done(await save(world, 'editor', ['c-1-01', field, answered('change', 'We hired.')]))
  await handIn(world)
  done(await publish(world))
  assert.deepEqual(await breaksOn(world, '2027-06-02'), [])
  assert.equal((await breaksOn(world, '2027-05-03')).length, 1)
})

test('a series is asked about by its owner and by whoever reports it, and by nobody else', async (t) => {
  const world = await reported(await openWorld(t))
  const part = { ...report, organisation: 'uy:magua', commitment: 'c-1-01' }
  const work = () => reportOperations.showLine(world.visit('magua-editor'), part)
  assert.deepEqual((await work()).jumps, [])
  const edits = [{ field: `figure.${indicator}`, value: counts(['72', '75']), seen: 0 }]
  done(await reportOperations.saveLine(world.visit('magua-editor'), { ...part, edits }))
  assert.deepEqual(
    (await work()).jumps.map(({ later }) => later.value),
    ['96'],
  )
})

test('a whole draft knows its steps before anybody has begun', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const visit = world.visit('editor')
  const draft = await visit.read((tx) => reportSteps.readDraft(tx, visit, report))
  assert.deepEqual(
    draft.lines.map((line) => line.jumps),
    [[], []],
  )
})
