import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cell, paragraph, row, table } from '#test/word'
import { codesOf, heading, planOf, short, tablePlan, title } from './plan.fixture.ts'

const head = ['Nr.', 'Aktivitet', 'Ansvarlig', 'Frist', 'Indikator', 'Måltal']
const first = ['1.1', 'Lægge nye net.', 'HR', '1. juni 2026', 'Andel baner med net.', '80 pct.']
const expected = {
  number: '1.1',
  text: 'Lægge nye net.',
  lead: 'HR',
  end: '2026-06-01',
  targets: ['80'],
}

test('columns are read by their headings, in any order', async () => {
  const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 })
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const pick = (cells: readonly string[]) => order.map((at) => cells[at] ?? '')
      const { activities } = await tablePlan(pick(head), pick(first))
      assert.deepEqual(activities.map(short), [expected])
    }),
    { numRuns: 10 },
  )
})

test('headings may be English, in two rows, merged, and said again', async () => {
  const wide = (text: string) => cell(text, '<w:gridSpan w:val="2"/>')
  const tall = (text: string) => cell(text, '<w:vMerge w:val="restart"/>')
  const under = cell('', '<w:vMerge/>')
  const top = row([tall('No.'), tall('Activity'), wide('Responsibility'), wide('Measurement')])
  const low = row([under, under, 'Lead', 'Deadline', 'Indicator', 'Target'])
  const body = row(['1.1', 'Lay new nets', 'HR', '1 June 2026', 'Share of courts', '80 %'])
  const more = row(['1.2', 'Paint lines', 'HR', 'Q3 2026', 'Courts painted', '12'])
  const { activities } = await planOf({ body: title + table([top, low, body, top, low, more]) })
  assert.deepEqual(activities.map(short), [
    { number: '1.1', text: 'Lay new nets', lead: 'HR', end: '2026-06-01', targets: ['80'] },
    { number: '1.2', text: 'Paint lines', lead: 'HR', end: '2026-09-30', targets: ['12'] },
  ])
})

test('a table without headings continues the one before it', async () => {
  const next = ['1.2', 'Male streger.', 'HR', '1. juli 2026', 'Antal baner.', '12']
  const reading = await planOf({
    body: title + table([row(head), row(first)]) + paragraph('') + table([row(next)]),
  })
  assert.deepEqual(
    reading.activities.map(({ number }) => number),
    ['1.1', '1.2'],
  )
  assert.ok(codesOf(reading).includes('head-missing'))
})

test('a goal holds for the rows below it until the next one', async () => {
  const { activities } = await tablePlan(
    ['Målsætning', 'Outcome', 'Aktiviteter', 'Ansvarlig', 'Mål ultimo 2026'],
    ['1.1 Gode baner.', '1.1.1 Nye net.', 'HR: 1.1.1.1 Lægge net.', '', '80 pct.'],
    ['', '', 'HR: 1.1.1.2 Male streger.', '', '12 baner inden 1. maj 2026'],
    ['1.2 Gode bolde.', '', 'HR: 1.2.1.1 Købe bolde.', '', '500'],
  )
  assert.deepEqual(
    activities.map(({ goal, outcome, number, deadline }) => [
      goal?.number,
      outcome?.number ?? null,
      number,
      deadline.end,
    ]),
    [
      ['1.1', '1.1.1', '1.1.1.1', '2026-12-31'],
      ['1.1', '1.1.1', '1.1.1.2', '2026-05-01'],
      ['1.2', null, '1.2.1.1', '2026-12-31'],
    ],
  )
})

test('marks repeat the nearest filled cell above, over empty rows, and are guesses', async () => {
  const { activities } = await tablePlan(
    ['Aktivitet', 'Ansvarlig og frist', 'Mål'],
    ['Lægge net.', cell(paragraph('HR') + paragraph('Q2 2026')), '80 pct.'],
    ['', '', ''],
    ['Male streger.', 'do.', '12'],
    ['Købe bolde.', 'HR, samme frist som ovenfor', '-"-'],
  )
  assert.deepEqual(
    activities.map(({ lead, deadline }) => [lead.unit, lead.state, deadline.end, deadline.state]),
    [
      ['HR', 'placed', '2026-06-30', 'placed'],
      ['HR', 'guessed', '2026-06-30', 'guessed'],
      ['HR', 'placed', '2026-06-30', 'guessed'],
    ],
  )
  assert.equal(activities[2]?.indicators[0]?.target?.value, '12')
  assert.equal(activities[2]?.indicators[0]?.target?.state, 'guessed')
})

test('a fact box has its labels in the first column', async () => {
  const reading = await tablePlan(
    ['Initiativ', '5.1 Lægge nye net i alle haller.'],
    ['Ansvarlig', 'HR'],
    ['Tidsfrist', '25. november 2026'],
    ['Succeskriterium', 'Mindst 12 haller har net.'],
    ['Status', 'Ikke påbegyndt'],
  )
  assert.deepEqual(reading.activities.map(short), [
    {
      number: '5.1',
      text: 'Lægge nye net i alle haller.',
      lead: 'HR',
      end: '2026-11-25',
      targets: ['12'],
    },
  ])
  assert.equal(reading.activities[0]?.status?.value, 'not-started')
  assert.ok(codesOf(reading).includes('table-transposed'))
})

test('a table within a cell lists the steps of its activity', async () => {
  const inner = table([
    row(['Delaktivitet', 'Frist']),
    row(['Måle op', '31.03.2026']),
    row(['Lægge net', 'Q4 2026']),
  ])
  const reading = await tablePlan(
    ['Aktivitet', 'Ansvarlig', 'Frist'],
    [cell(paragraph('Lægge nye net:') + inner + paragraph('')), 'HR', 'november 2026'],
  )
  const [activity] = reading.activities
  assert.equal(activity?.text, 'Lægge nye net')
  assert.deepEqual(
    activity?.subActivities.map(({ text, deadline }) => [text, deadline.end]),
    [
      ['Måle op', '2026-03-31'],
      ['Lægge net', '2026-12-31'],
    ],
  )
  assert.ok(codesOf(reading).includes('sub-activity-after-parent'))
})

test('codes, figures, legends and sums are no activities', async () => {
  const reading = await planOf({
    body:
      title +
      table([row(['Kode', 'Enhed']), row(['GRUS', 'Grus og underlag']), row(['HR', 'Personale'])]) +
      table([
        row(['Andel kvinder', '2024', 'Mål']),
        row(['Dommere', '21,1 %', '40 %']),
        row(['Trænere', '9 %', '–']),
      ]) +
      heading('Aktiviteter') +
      table([
        row(['Aktivitet', 'Ansvarlig', 'Frist']),
        row(['Lægge net.', 'Grus og underlag', 'Q2 2026']),
        row(['I alt', '1', '']),
      ]),
  })
  assert.deepEqual(reading.activities.map(short), [
    { number: null, text: 'Lægge net.', lead: 'GRUS', end: '2026-06-30', targets: [] },
  ])
  assert.deepEqual(
    reading.figures.map(({ text, value, unit, period }) => [text, value, unit, period]),
    [
      ['Andel kvinder, Dommere', '21.1', 'percent', '2024'],
      ['Andel kvinder, Trænere', '9', 'percent', '2024'],
    ],
  )
})

test('an empty status cell is read by its colour where a legend says what colours mean', async () => {
  const shaded = (colour: string) => cell('', `<w:shd w:val="clear" w:fill="${colour}"/>`)
  const legend = table([row([shaded('A9D08E'), 'på sporet', shaded('F4B084'), 'større afvigelse'])])
  const head3 = row(['Aktivitet', 'Ansvarlig', 'Frist', 'Status'])
  const rows = [
    row(['Lægge net.', 'HR', 'Q2 2026', shaded('A9D08E')]),
    row(['Male.', 'HR', 'Q2 2026', shaded('F4B084')]),
  ]
  const withLegend = await planOf({ body: title + legend + table([head3, ...rows]) })
  assert.deepEqual(
    withLegend.activities.map(({ status }) => [status?.value, status?.state]),
    [
      ['on-track', 'placed'],
      ['delayed', 'guessed'],
    ],
  )
  const without = await planOf({ body: title + table([head3, ...rows]) })
  assert.deepEqual(
    without.activities.map(({ status }) => [status?.value, status?.state]),
    [
      [null, 'refused'],
      [null, 'refused'],
    ],
  )
})

test('indicators and targets in one row are paired by their order', async () => {
  const { activities } = await tablePlan(
    ['Aktivitet', 'Ansvarlig', 'Indikator', 'Mål ultimo 2026'],
    [
      'Lægge net.',
      'HR',
      cell(paragraph('Andel baner. Baseline: 60 pct. (2025).') + paragraph('Antal haller.')),
      cell(paragraph('80 pct.') + paragraph('Mindst 4')),
    ],
  )
  assert.deepEqual(
    activities[0]?.indicators.map(({ text, baseline, target }) => [
      text,
      baseline?.value ?? null,
      target?.value,
      target?.state,
    ]),
    [
      ['Andel baner.', '60', '80', 'placed'],
      ['Antal haller.', null, '4', 'placed'],
    ],
  )
})

test('a cell may hold several numbered activities, each with its own line of the other cells', async () => {
  const { activities } = await tablePlan(
    ['Aktivitet', 'Ansvarlig', 'Frist', 'Måltal'],
    [
      cell(paragraph('1.1 Lægge net.') + paragraph('1.2 Male streger.')),
      'HR',
      cell(paragraph('Q1 2026') + paragraph('Q2 2026')),
      cell(paragraph('80 pct.') + paragraph('12')),
    ],
  )
  assert.deepEqual(activities.map(short), [
    { number: '1.1', text: 'Lægge net.', lead: 'HR', end: '2026-03-31', targets: ['80'] },
    { number: '1.2', text: 'Male streger.', lead: 'HR', end: '2026-06-30', targets: ['12'] },
  ])
})

test('shares in running text are figures, each with the year it is said of', async () => {
  const text =
    'I 2023 var 9,6 pct. af dommerne kvinder mod 7,2 pct. i 2017. Blandt trænere var det 13,2 pct.'
  const { figures } = await planOf({ body: title + paragraph(text) })
  assert.deepEqual(
    figures.map(({ value, period, state }) => [value, period, state]),
    [
      ['9.6', '2023', 'guessed'],
      ['7.2', '2017', 'guessed'],
      ['13.2', '2023', 'guessed'],
    ],
  )
})
