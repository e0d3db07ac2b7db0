import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql } from '#kernel/db'
import type { Outcome } from '#features/reporting'
import { reportOperations, reportRules } from '#features/reporting'
import type { World } from './cast.ts'
import { openWorld } from './cast.ts'
import {
  counts,
  done,
  handedIn,
  openTheRound,
  outcome,
  report,
  save,
  status,
  text,
} from './thread.ts'

const field = { ...report, commitment: 'c-1-01', field: 'did' }
const first = (outcomes: readonly Outcome[]) => {
  const [one] = outcomes
  assert.ok(one)
  return one
}

async function textNow(world: World): Promise<string | undefined> {
  const { lines } = await reportOperations.showReport(world.visit('editor'), report)
  const item = lines[0]?.line.items.find((one) => one.field === 'did')
  return item?.content.noun === 'statement' ? item.content.text : undefined
}

const versions = async (world: World) => {
  const { history } = await reportOperations.showVersions(world.visit('editor'), field)
  return history.revisions.map(({ inField, value }) => [
    inField,
    value && 'text' in value ? value.text : null,
  ])
}

test('two editors save the same passage: the second sees both, and nothing is lost', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  done(await save(world, 'editor', ['c-1-01', 'did', text('We planted in May.')]))

  const hrs = first(
    done(
      await save(world, 'hr', ['c-1-01', 'did', text('We planted in May. All were trained.'), 1]),
    ),
  )
  assert.deepEqual(hrs, { field: 'did', state: 'saved', revision: 2 })
  const mine = first(
    done(await save(world, 'editor', ['c-1-01', 'did', text('We planted oaks in May.'), 1])),
  )
  assert.deepEqual(mine, { field: 'did', state: 'conflict', mine: 3, theirs: 2 })
  assert.equal(await textNow(world), 'We planted in May. All were trained.')
  assert.deepEqual(await versions(world), [
    [true, 'We planted in May.'],
    [true, 'We planted in May. All were trained.'],
    [false, 'We planted oaks in May.'],
  ])

  await t.test('the same form sent again makes no further version', async () => {
    const again = first(
      done(await save(world, 'editor', ['c-1-01', 'did', text('We planted oaks in May.'), 1])),
    )
    assert.deepEqual(again, { field: 'did', state: 'conflict', mine: 3, theirs: 2 })
  })

  await t.test('a text that still holds a contradiction is not saved', async () => {
    const together = reportOperations.resolveConflict(world.visit('editor'), {
      ...field,
      choice: 'together',
      mine: 3,
      theirs: 2,
      text: 'In [May / June].',
    })
    assert.equal(await outcome(together), 'contradiction-left')
  })

  await t.test('while one chooses, a third may save: then it is a conflict again', async () => {
    done(await save(world, 'hr', ['c-1-01', 'did', text('A third text.'), 2]))
    const late = await reportOperations.resolveConflict(world.visit('editor'), {
      ...field,
      choice: 'mine',
      mine: 3,
      theirs: 2,
    })
    assert.deepEqual(first(done(late)), { field: 'did', state: 'conflict', mine: 3, theirs: 4 })
  })

  await t.test('written together, it stands in the field, and every version stays', async () => {
    const { history } = await reportOperations.showVersions(world.visit('editor'), field)
    const own = reportRules.valueAt(history, 3)
    assert.ok(own && 'text' in own)
    const settled = await reportOperations.resolveConflict(world.visit('editor'), {
      ...field,
      choice: 'together',
      mine: 3,
      theirs: 4,
      text: 'We planted oaks in May. All were trained.',
    })
    assert.deepEqual(first(done(settled)), { field: 'did', state: 'saved', revision: 5 })
    assert.equal(await textNow(world), 'We planted oaks in May. All were trained.')
    assert.equal((await versions(world)).length, 5)
  })

  await t.test('keeping theirs saves nothing and loses nothing', async () => {
    const kept = await reportOperations.resolveConflict(world.visit('editor'), {
      ...field,
      choice: 'theirs',
      mine: 3,
      theirs: 5,
    })
    assert.deepEqual(first(done(kept)), { field: 'did', state: 'same', revision: 5 })
  })
})

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

test('a number that two countries read differently is asked about; a program’s is taken as it is', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const edits = [{ field: 'figure.arboles-plantados', value: counts(['1.250', '4.000']), seen: 0 }]
  const typed = { ...report, commitment: 'c-1-01', edits }
  const [asked] = done(await reportOperations.saveLine(world.visit('editor'), typed))
  assert.ok(asked?.state === 'refused' && asked.code === 'number-ambiguous')
  const [taken] = done(
    await reportOperations.saveLine(world.visit('editor'), { ...typed, exact: true }),
  )
  assert.equal(taken?.state, 'saved')
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
  const figure = { numerator: '31', denominator: '75', value: '41.3', about: '2026', draft: true }
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

test('the proposed status is the one published last; where the person’s differs a reason is needed', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  done(await save(world, 'editor', ['c-1-01', 'did', text('Much.')]))
  done(await save(world, 'editor', ['c-1-01', 'status', status('on-track')]))
  const { report: whole } = await reportOperations.showReport(world.visit('editor'), report)
  const line = whole.editions[0]?.lines[0]
  assert.ok(line)
  assert.deepEqual(reportRules.missingIn(line, whole.measures), [
    { field: 'status', code: 'status-reason' },
  ])
})
