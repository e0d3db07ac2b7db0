import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cell, paragraph, row, table } from '#test/word'
import { planOf, short, tablePlan, title } from './plan.fixture.ts'

test('rows with letters are steps of the activity above, and a row that goes on in small letters is the rest of it', async () => {
  const { activities } = await tablePlan(
    ['Nr.', 'Aktivitet', 'Ansvarlig', 'Frist', 'Succeskriterium'],
    ['1.1', 'Lægge net', 'GRUS', 'Q3 2026', 'Net godkendt'],
    ['', 'a) Købe net', '', '1. april 2026', ''],
    ['', 'b) Hænge op', 'INT', 'maj 2026', ''],
    ['1.2', 'Male streger på alle baner,', 'INT', 'Q4 2026', 'Baner godkendt'],
    ['', 'også dem med grus.', '', '', ''],
    ['1.3', 'Stryge bolde', 'INT', 'Q4 2026', ''],
  )
  assert.deepEqual(
    activities.map(({ text, state, subActivities }) => [
      text,
      state,
      subActivities.map((step) => [step.text, step.deadline.end]),
    ]),
    [
      [
        'Lægge net',
        'placed',
        [
          ['Købe net', '2026-04-01'],
          ['Hænge op', '2026-05-31'],
        ],
      ],
      ['Male streger på alle baner, også dem med grus.', 'guessed', []],
      ['Stryge bolde', 'placed', []],
    ],
  )
})

test('activities that are all lettered, or measured, are no steps', async () => {
  const { activities } = await tablePlan(
    ['Aktivitet', 'Ansvarlig', 'Frist', 'Succeskriterium'],
    ['a) Lægge net', 'GRUS', 'Q3 2026', 'Net godkendt'],
    ['b) Male streger', 'INT', 'Q4 2026', ''],
  )
  assert.equal(activities.length, 2)
})

test('crosses in columns of times say when; a day that stands there instead goes before them', async () => {
  const { activities } = await tablePlan(
    ['Nr.', 'Aktivitet', 'Enhed', '1. kvt.', '2. kvt.', '3. kvt.', '4. kvt.'],
    ['A1', 'Lægge net', 'GRUS', 'x', 'x', '', ''],
    ['A2', 'Male streger', 'INT', '', '', 'x', ''],
    ['A3', 'Stryge bolde', 'INT', '', '', '15. september', ''],
    ['A4', 'Vande baner', 'INT', '', '', '', ''],
  )
  assert.deepEqual(
    activities.map(({ deadline: { start, end, state } }) => [start, end, state]),
    [
      ['2026-01-01', '2026-06-30', 'guessed'],
      ['2026-07-01', '2026-09-30', 'guessed'],
      [null, '2026-09-15', 'guessed'],
      [null, null, 'refused'],
    ],
  )
})

test('what is to be spent is no figure of how it is', async () => {
  const figures = async (...rows: readonly (readonly string[])[]) =>
    (await planOf({ body: title + table(rows.map((cells) => row(cells))) })).figures.map(
      ({ value }) => value,
    )
  assert.deepEqual(
    await figures(
      ['Post', '2026', '2027'],
      ['Net', '1,2', '1,0'],
      ['I alt, mio. kr.', '1,2', '1,0'],
    ),
    [],
  )
  assert.deepEqual(await figures(['', '2024', '2025'], ['Baner', '12', '10']), ['12', '10'])
})

test('a list in a cell is measured item by item under what introduces it', async () => {
  const read = (...lines: readonly string[]) =>
    row(['Male baner', 'GRUS', 'Q3 2026', cell(lines.map((line) => paragraph(line)).join(''))])
  const rows = [
    row(['Aktivitet', 'Ansvarlig', 'Frist', 'Succeskriterier']),
    read('Vi måler:', '• mindst 20 net', '• 500 bolde'),
    read('Andel malede baner', '• Nord: 8 pct.', '• Syd: 12 pct.'),
  ]
  const { activities } = await planOf({ body: title + table(rows) })
  assert.deepEqual(
    activities.map(({ indicators }) =>
      indicators.map(({ text, target }) => [text, target?.value, target?.state]),
    ),
    [
      [
        ['mindst 20 net', '20', 'guessed'],
        ['500 bolde', '500', 'guessed'],
      ],
      [
        ['Andel malede baner, Nord', '8', 'guessed'],
        ['Andel malede baner, Syd', '12', 'guessed'],
      ],
    ],
  )
})

test('as many indicators as targets between semicolons go together', async () => {
  const { activities } = await tablePlan(
    ['Aktivitet', 'Ansvarlig', 'Frist', 'Indikator', 'Måltal'],
    ['Skrive regler', 'GRUS', 'Q3 2026', 'Regler vedtaget; andel underskrevet', 'Ja; 100 pct.'],
  )
  assert.deepEqual(activities.map(short)[0]?.targets, [true, '100'])
})
