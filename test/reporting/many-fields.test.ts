import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '#kernel/db'
import type { Entry } from '#kernel/journal'
import { readJournal } from '#kernel/journal'
import type { Edit } from '#features/reporting'
import { reportOperations } from '#features/reporting'
import type { Person, World } from './cast.ts'
import { statementsOf } from '../coordination/many.ts'
import { openWorld } from './cast.ts'
import { counts, done, handedIn, openTheRound, outcome, report, save, text } from './thread.ts'

const file = { name: 'FORESTAL-2027.xlsx', digest: 'a'.repeat(64) }
const edit = (field: string, words: string, seen = 0): Edit => ({ field, value: text(words), seen })

const importAs = (world: World, person: Person, lines: Readonly<Record<string, readonly Edit[]>>) =>
  reportOperations.saveFile(world.visit(person), {
    ...report,
    lines: Object.entries(lines).map(([commitment, edits]) => ({ commitment, edits })),
    file,
  })

const imported = async (world: World) => {
  const found: Entry[] = []
  await read(world.database.app, async (tx) => {
    for await (const entry of readJournal(tx))
      if (entry.operation === 'report-fields-imported') found.push(entry)
  })
  return found
}

test('a file in a language that nobody here has saves nothing', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const lines = [{ commitment: 'c-1-01', edits: [edit('did', 'Robles.')] }]
  const save = (language: string) =>
    outcome(reportOperations.saveFile(world.visit('editor'), { ...report, lines, language, file }))
  assert.deepEqual([await save('xx'), await save('es')], ['language-unknown', 'done'])
})

test('a file’s fields are saved each for itself, in many lines, as one deed', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  done(await save(world, 'hr', ['c-1-01', 'did', text('HR was here.')]))
  const figure = 'figure.arboles-plantados'
  const outcomes = done(
    await importAs(world, 'editor', {
      'c-1-01': [
        edit('did', 'Something else altogether.'),
        edit('changed', 'More trees.'),
        { field: figure, value: counts(['ca. 30', '75']), seen: 0 },
        edit('question.odd', 'x'),
      ],
      'c-1-02': [edit('did', 'Nothing yet.'), edit('challenges', '')],
      'c-2-01': [edit('did', 'Not ours.')],
    }),
  )
  assert.deepEqual(outcomes, [
    { commitment: 'c-1-01', field: 'did', state: 'conflict', mine: 2, theirs: 1 },
    { commitment: 'c-1-01', field: 'changed', state: 'saved', revision: 1 },
    {
      commitment: 'c-1-01',
      field: figure,
      state: 'refused',
      code: 'number-unreadable',
      values: { typed: 'ca. 30' },
    },
    {
      commitment: 'c-1-01',
      field: 'question.odd',
      state: 'refused',
      code: 'field-unknown',
      values: { field: 'question.odd' },
    },
    { commitment: 'c-1-02', field: 'did', state: 'saved', revision: 1 },
    { commitment: 'c-1-02', field: 'challenges', state: 'same', revision: 0 },
    {
      commitment: 'c-2-01',
      field: 'did',
      state: 'refused',
      code: 'line-unknown',
      values: { commitment: 'c-2-01' },
    },
  ])
  const [entry, ...more] = await imported(world)
  assert.deepEqual(more, [])
  assert.deepEqual(entry?.subject, { ...report, edition: 1 })
})

test('the same file twice changes nothing and is no deed', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  const lines = { 'c-1-01': [edit('did', 'We planted.')], 'c-1-02': [edit('did', 'Nothing yet.')] }
  const states = async () => done(await importAs(world, 'editor', lines)).map(({ state }) => state)
  assert.deepEqual(await states(), ['saved', 'saved'])
  assert.deepEqual(await states(), ['same', 'same'])
  assert.equal((await imported(world)).length, 1)
})

test('a field that is given twice, a locked text and somebody else’s draft are refused whole', async (t) => {
  const world = await openWorld(t)
  await handedIn(world)
  const twice = { 'c-1-01': [edit('did', 'One.'), edit('did', 'Two.')] }
  assert.equal(await outcome(importAs(world, 'editor', twice)), 'not-revised')
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  assert.equal(await outcome(importAs(world, 'editor', twice)), '400')
  assert.equal(await outcome(importAs(world, 'approver', {})), '403')
  assert.equal(await outcome(importAs(world, 'magua-editor', {})), '403')
  assert.equal((await imported(world)).length, 0)
})

test('many fields are written with as many queries as one of each kind', async (t) => {
  const world = await openWorld(t)
  await openTheRound(world)
  done(await importAs(world, 'editor', { 'c-1-01': [edit('challenges', 'Begun.')] }))
  const status = (seen = 0): Edit => ({
    field: 'status',
    value: { status: 'on-track', reason: '', correction: '' },
    seen,
  })
  const saving = (lines: Readonly<Record<string, readonly Edit[]>>) =>
    statementsOf(async () => done(await importAs(world, 'editor', lines)))
  const one = await saving({ 'c-1-01': [edit('did', 'We planted.'), status()] })
  const many = await saving({
    'c-1-01': [edit('changed', 'More trees.'), edit('did', 'We planted more.', 1)],
    'c-1-02': [
      edit('did', 'We dug.'),
      edit('changed', 'Less mud.'),
      edit('challenges', 'Rain.'),
      status(),
    ],
  })
  assert.equal(many, one)
})
