import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql } from '#kernel/db'
import type { ReportKey } from '#features/editions'
import type { Outcome } from '#features/reporting'
import { reportOperations, reportRules } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { openWorld } from './cast.ts'
import {
  counts,
  done,
  handedIn,
  handIn,
  openTheRound,
  outcome,
  publish,
  report,
  roundToOpen,
  save,
  status,
  text,
} from './thread.ts'

const first = (outcomes: readonly Outcome[]) => {
  const [one] = outcomes
  assert.ok(one)
  return one
}

test('two who save at the very same moment are one after the other', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const both = await Promise.all([
    save(world, 'editor', ['c-1-01', 'did', text('One.')]),
    save(world, 'hr', ['c-1-01', 'did', text('Two.')]),
  ])
  assert.deepEqual(both.map((one) => first(done(one)).state).toSorted(), ['conflict', 'saved'])
  const reports = await read(world.database.app, (tx) => query(tx, sql`select from varde.edition`))
  assert.equal(reports.length, 1)
})

test('fields of one form are saved each for itself', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  done(await save(world, 'hr', ['c-1-01', 'did', text('HR was here.')]))
  const outcomes = done(
    await reportOperations.saveLine(world.visit('editor'), {
      ...report,
      commitment: 'c-1-01',
      edits: [
        { field: 'did', value: text('I was here.'), seen: 0 },
        { field: 'challenges', value: text('Drought.'), seen: 0 },
        { field: 'status', value: status('at-risk'), seen: 0 },
        { field: 'figure.arboles-plantados', value: counts(['ca. 30', '75']), seen: 0 },
      ],
    }),
  )
  assert.deepEqual(
    outcomes.map(({ state }) => state),
    ['conflict', 'saved', 'saved', 'refused'],
  )
  assert.deepEqual(outcomes.at(-1), {
    field: 'figure.arboles-plantados',
    state: 'refused',
    code: 'number-unreadable',
    values: { typed: 'ca. 30' },
  })
})

test('a number that two countries read differently is asked about; a program’s is read as it is, and no part of a person is counted', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const edits = [{ field: 'figure.arboles-plantados', value: counts(['1.250', '4.000']), seen: 0 }]
  const typed = { ...report, commitment: 'c-1-01', edits }
  const [asked] = done(await reportOperations.saveLine(world.visit('editor'), typed))
  // Of people no fraction is counted, and so none is offered.
  assert.deepEqual(asked, {
    field: 'figure.arboles-plantados',
    state: 'refused',
    code: 'number-in-thousands',
    values: { typed: '1.250', thousands: '1250' },
  })
  const [taken] = done(
    await reportOperations.saveLine(world.visit('editor'), { ...typed, exact: true }),
  )
  assert.deepEqual(taken, {
    field: 'figure.arboles-plantados',
    state: 'refused',
    code: 'number-not-whole',
    values: { typed: '1.250' },
  })
})

test('a figure is counts, a source and a computed share; emptied it is gone, not zero', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const name = 'figure.arboles-plantados'
  done(await save(world, 'editor', ['c-1-01', name, counts(['31', '75'])]))
  const figures = () =>
    read(world.database.app, (tx) =>
      query(
        tx,
        sql`select numerator, denominator, value, about, draft, source from varde.observation where origin = 'people'`,
      ),
    )
  const source = { text: 'Payroll, 12 January', language: 'en' }
  const figure = {
    numerator: '31',
    denominator: '75',
    value: '41.3333333333',
    about: '2026',
    draft: true,
  }
  assert.deepEqual(await figures(), [{ ...figure, source }])
  const empty = { numerator: '', denominator: '', value: '', source: '', correction: '' }
  done(await save(world, 'editor', ['c-1-01', name, empty, 1]))
  assert.deepEqual(await figures(), [])
})

test('a field or a line that was not on our page is refused', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  assert.equal(await outcome(save(world, 'editor', ['c-2-01', 'did', text('x')])), '400')
  assert.equal(
    await outcome(save(world, 'editor', ['c-1-01', 'figure.agua-cobertura', counts(['1', '2'])])),
    '400',
  )
  assert.equal(await outcome(save(world, 'editor', ['c-1-01', 'status', text('x')])), '400')
  const part = { ...report, organisation: 'uy:magua', commitment: 'c-1-01' }
  const edits = [{ field: 'status', value: status('done'), seen: 0 }]
  const rated = reportOperations.saveLine(world.visit('magua-editor'), { ...part, edits })
  assert.equal(await outcome(rated), '400')
})

test('an edition that is handed in is not written in', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  assert.equal(
    await outcome(save(world, 'editor', ['c-1-01', 'did', text('More.')])),
    'not-revised',
  )
  const change = sql`update varde.statement set text = 'forged' where text like 'We planted%'`
  await assert.rejects(
    world.visit('system').transaction((tx) => query(tx, change)),
    /kept as it is/,
  )
})

test('nothing is proposed before the first publication; then its status, and another needs a reason', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const rate = async (key: ReportKey) => {
    const [visit, commitment] = [world.visit('editor'), 'c-1-02']
    const edits = [
      { field: 'did', value: text('Much.'), seen: 0 },
      { field: 'status', value: status('on-track'), seen: 0 },
    ]
    done(await reportOperations.saveLine(visit, { ...key, commitment, edits }))
    const {
      line,
      report: whole,
      proposed,
    } = await reportOperations.showLine(visit, {
      ...key,
      commitment,
    })
    return [proposed, reportRules.missingIn(line, whole).map(({ code }) => code)]
  }
  assert.deepEqual(await rate(report), [null, []])
  done(await save(world, 'editor', ['c-1-01', 'status', status('on-track')]))
  done(await save(world, 'editor', ['c-1-01', 'did', text('We planted.')]))
  await save(world, 'editor', ['c-1-02', 'status', status('delayed'), 1])
  done(await save(world, 'editor', ['c-1-02', 'challenges', text('Frost.')]))
  await handIn(world)
  done(await publish(world))
  const next = { ...roundToOpen, code: '2028', period: '2027', dueOn: '2028-02-28' }
  done(await roundOperations.openRound(world.visit('coordinator'), next))
  assert.deepEqual(await rate({ ...report, round: '2028' }), ['delayed', ['status-reason']])
})
