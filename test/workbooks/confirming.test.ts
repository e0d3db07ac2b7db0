import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { query, read, sql } from '#kernel/db'
import { reportOperations, reportRules } from '#features/reporting'
import { workbookImports } from '#features/workbook-imports'
import type { World } from '../reporting/cast.ts'
import { openWorld } from '../reporting/cast.ts'
import { counts, done, openTheRound, outcome, report, save, text } from '../reporting/thread.ts'
import { changed, download, imported, received } from './books.ts'

const figure = 'c-1-01/figure.arboles-plantados'
const nothing = { cells: {}, answers: {}, fixes: {} }

async function world(t: TestContext): Promise<World> {
  const opened = await openWorld(t)
  await openTheRound(opened)
  return opened
}

const journal = ({ database }: World) =>
  read(database.app, (tx) =>
    query<{ operation: string; organisation: string }>(
      tx,
      sql`select operation, subject->>'organisation' as organisation from varde.journal
          where operation like '%import%' order by seq`,
    ),
  )

const decisions = async ({ database }: World): Promise<number> => {
  const rows = await read(database.app, (tx) =>
    query(tx, sql`select from varde.journal where operation = 'workbook-conflicts-decided'`),
  )
  return rows.length
}

const said = async (on: World, field: string, commitment = 'c-1-01') => {
  const { history } = await reportOperations.showVersions(on.visit('editor'), {
    ...report,
    commitment,
    field,
  })
  return reportRules.valueAt(history, reportRules.currentRevision(history))
}

test('a workbook is one entry in the journal, and one that changes nothing is none', async (t) => {
  const on = await world(t)
  const filled = await changed(
    await download(on),
    ['Text', 'c-1-01/did', 'D', 'We planted.'],
    ['Text', 'c-1-02/did', 'D', 'We watered.'],
  )
  done(await imported(on, filled))
  done(await imported(on, filled))
  assert.deepEqual(await journal(on), [
    { operation: 'report-fields-imported', organisation: 'uy:forestal' },
  ])
})

test('what stands in a workbook that was only tried, or waits, is nowhere in the draft', async (t) => {
  const on = await world(t)
  const filled = await changed(
    await download(on),
    ['Text', 'c-1-01/did', 'D', 'We planted.'],
    ['Figures', figure, 'E', 'many'],
  )
  done(await imported(on, filled, { dryRun: true, partly: true }))
  done(await imported(on, filled))
  assert.deepEqual(await journal(on), [])
  await assert.rejects(said(on, 'did'), 'nobody has begun the report')
})

test('two units fill in copies of one workbook, in whatever order they come back', async (t) => {
  const ends: unknown[] = []
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const on = await world(t)
    const bytes = await download(on)
    const copies = [
      await changed(
        bytes,
        ['Text', 'c-1-01/did', 'D', 'Logistics planted.'],
        ['Figures', figure, 'E', 31],
      ),
      await changed(
        bytes,
        ['Text', 'c-1-01/challenges', 'D', 'HR met drought.'],
        ['Figures', figure, 'F', 75],
        ['Figures', figure, 'H', 'Payroll'],
      ),
    ]
    for (const one of order) done(await imported(on, copies[one] ?? bytes))
    ends.push([
      await said(on, 'did'),
      await said(on, 'challenges'),
      await said(on, 'figure.arboles-plantados'),
    ])
  }
  assert.deepEqual(ends[0], ends[1])
  assert.deepEqual(ends[0], [
    { text: 'Logistics planted.', unchanged: false, correction: '' },
    { text: 'HR met drought.', unchanged: false, correction: '' },
    { numerator: '31', denominator: '75', value: '', source: 'Payroll', correction: '' },
  ])
})

test('whoever confirms what has moved since is shown it anew, and nothing is written', async (t) => {
  const on = await world(t)
  const filled = await changed(await download(on), ['Text', 'c-1-01/did', 'D', 'We planted.'])
  const visit = on.visit('editor')
  const upload = done(
    await workbookImports.uploadWorkbook(visit, { key: report, ...(await received(filled)) }),
  )
  const given = { key: report, upload, choices: nothing }
  const { laid } = await workbookImports.reviewWorkbook(visit, given)
  done(await save(on, 'hr', ['c-1-01', 'did', text('HR planted.')]))
  const seen = laid?.seen ?? ''
  assert.equal(
    await outcome(workbookImports.confirmWorkbook(visit, { ...given, seen })),
    'workbook-moved',
  )
  const { laid: anew } = await workbookImports.reviewWorkbook(visit, given)
  assert.deepEqual(
    anew?.comparison.cells.map(({ id, kind, now }) => [id, kind, now]),
    [['c-1-01/did.text', 'conflict', 'HR planted.']],
  )
  const together = { cells: { 'c-1-01/did.text': { text: '[HR / We] planted.' } } }
  const choices = { ...nothing, ...together }
  const confirmed = { ...given, choices, seen: anew?.seen ?? '' }
  assert.equal(
    await outcome(workbookImports.confirmWorkbook(visit, confirmed)),
    'contradiction-left',
  )
  const settled = { ...nothing, cells: { 'c-1-01/did.text': { text: 'HR and we planted.' } } }
  done(await workbookImports.confirmWorkbook(visit, { ...confirmed, choices: settled }))
  assert.deepEqual(await said(on, 'did'), {
    text: 'HR and we planted.',
    unchanged: false,
    correction: '',
  })
})

test('a figure that jumps is asked about, and what is answered stands with the figure', async (t) => {
  const on = await world(t)
  const filled = await changed(
    await download(on),
    ['Figures', figure, 'E', 60],
    ['Figures', figure, 'F', 75],
    ['Figures', figure, 'H', 'Payroll'],
  )
  const asked = done(await imported(on, filled))
  assert.deepEqual(asked.laid.comparison.questions, [
    {
      key: figure,
      sheet: 'Figures',
      at: 'E2',
      indicator: 'arboles-plantados',
      period: '2024',
      before: '40.0',
      after: '80.0',
      answer: null,
    },
  ])
  assert.equal(asked.tally.written, 0)
  const answers = { [figure]: { answer: 'new-definition', why: 'Day workers count.' } } as const
  done(await imported(on, filled, { choices: { ...nothing, answers } }))
  assert.deepEqual(await said(on, 'jump.arboles-plantados.2026'), {
    answer: 'new-definition',
    sentence: 'Day workers count.',
    correction: '',
  })
  const again = await changed(await download(on), ['Figures', figure, 'E', 61])
  const later = done(await imported(on, again))
  assert.deepEqual([later.laid.comparison.questions, later.tally.written], [[], 1])
})

test('what is chosen against the file stays, and the same file does not ask again', async (t) => {
  const on = await world(t)
  const filled = await changed(await download(on), ['Figures', figure, 'F', 49])
  const hrs = { ...counts(['', '52']), source: '' }
  done(await save(on, 'hr', ['c-1-01', 'figure.arboles-plantados', hrs]))
  const cells = { [`${figure}.denominator`]: 'now' } as const
  const { tally } = done(await imported(on, filled, { choices: { ...nothing, cells } }))
  assert.deepEqual([tally.written, tally.conflicts], [0, 0])
  assert.deepEqual(await said(on, 'figure.arboles-plantados'), hrs)
  const again = done(await imported(on, filled))
  assert.deepEqual(again.tally, {
    added: 0,
    changed: 0,
    unchanged: 13,
    conflicts: 0,
    questions: 0,
    faults: 0,
    written: 0,
    fields: 0,
  })
  assert.deepEqual(
    again.laid.comparison.decided.map(({ id, way, becomes }) => [id, way, becomes]),
    [[`${figure}.denominator`, 'decided', '52']],
  )
  assert.deepEqual(await journal(on), [], 'nothing of the file was written')
  assert.equal(await decisions(on), 1)
  done(await imported(on, filled, { choices: { ...nothing, cells } }))
  assert.equal(await decisions(on), 1, 'what is decided already leaves no second entry')
  const other = await changed(filled, ['Figures', figure, 'F', 50])
  assert.equal(done(await imported(on, other)).tally.conflicts, 1, 'another number is asked about')
})

test('texts that were written together are not asked about again either', async (t) => {
  const on = await world(t)
  const filled = await changed(await download(on), ['Text', 'c-1-01/did', 'D', 'We planted.'])
  done(await save(on, 'hr', ['c-1-01', 'did', text('HR planted.')]))
  const cells = { 'c-1-01/did.text': { text: 'HR and we planted.' } }
  done(await imported(on, filled, { choices: { ...nothing, cells } }))
  const again = done(await imported(on, filled))
  assert.deepEqual([again.tally.conflicts, again.tally.written, again.tally.unchanged], [0, 0, 13])
  assert.deepEqual(
    again.laid.comparison.decided.map(({ decidedAs }) => decidedAs),
    ['together'],
  )
  assert.equal(await decisions(on), 1)
})

test('of two copies the first asks nothing when it comes again after the second was chosen', async (t) => {
  const on = await world(t)
  const bytes = await download(on)
  const first = await changed(bytes, ['Figures', figure, 'F', 52])
  const second = await changed(bytes, ['Figures', figure, 'F', 49])
  done(await imported(on, first))
  const cells = { [`${figure}.denominator`]: 'file' } as const
  done(await imported(on, second, { choices: { ...nothing, cells } }))
  for (const [copy, decided] of [
    [first, ['replaced']],
    [second, []],
  ] as const) {
    const { tally, laid } = done(await imported(on, copy))
    assert.deepEqual([tally.conflicts, tally.written], [0, 0])
    assert.deepEqual(
      laid.comparison.decided.map(({ decidedAs }) => decidedAs),
      decided,
    )
  }
})
