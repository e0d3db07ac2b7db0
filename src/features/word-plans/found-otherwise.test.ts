import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paragraph, row, table } from '#test/word'
import { codesOf, planOf, short, title } from './plan.fixture.ts'
import type { PlanReading } from './schema.ts'

const states = ({ activities }: PlanReading) =>
  activities.map(({ state, lead, deadline }) => [state, lead.state, deadline.state])

const guessed = ['guessed', 'guessed', 'guessed']

const courts = table([
  row(['Lægge nye net', 'Q3 2026', 'net godkendt', 'GRUS']),
  row(['Male streger på banerne', '1. maj 2026', 'fire baner malet', 'INT']),
])

test('a table without headings is read by the sentence above it that names its columns, and all of it is asked', async () => {
  const sentences = [
    'Første kolonne er hvad, anden er hvornår, tredje er hvordan vi kan se det, fjerde er hvem.',
    'Kolonnerne viser fra venstre: aktivitet, frist, indikator og ansvarlig.',
    'Tabellen gælder i år. Kolonnerne er aktiviteten, fristen, indikatoren og den ansvarlige.',
    'The columns are, from the left, activity, deadline, indicator and owner.',
    'I første kolonne står aktiviteten. I anden står fristen. I tredje står indikatoren. I fjerde står den ansvarlige.',
  ]
  for (const sentence of sentences) {
    const reading = await planOf({ body: title + paragraph(sentence) + courts })
    assert.deepEqual(
      reading.activities.map(short),
      [
        { number: null, text: 'Lægge nye net', lead: 'GRUS', end: '2026-09-30', targets: [true] },
        {
          number: null,
          text: 'Male streger på banerne',
          lead: 'INT',
          end: '2026-05-01',
          targets: ['4'],
        },
      ],
      sentence,
    )
    assert.deepEqual(states(reading), [guessed, guessed], sentence)
    assert.ok(codesOf(reading).includes('columns-said-above'))
  }
})

test('a sentence that does not name as many columns as the table has, or no activity, names none', async () => {
  for (const sentence of [
    'Første kolonne er hvad, anden er hvornår.',
    'Kolonnerne viser: frist, indikator, status og ansvarlig.',
    'Vi har ikke lavet kolonner til hvad, hvornår og hvem.',
  ]) {
    const { activities, refused } = await planOf({ body: title + paragraph(sentence) + courts })
    assert.deepEqual(activities, [], sentence)
    assert.ok(refused.some(({ why }) => why === 'table-unknown'))
  }
})

test('the units of a sender that no plan knows are that sender’s, and never outside it', async () => {
  const body =
    paragraph('Plan for 2026') +
    table([row(['Myndighed', 'Direktoratet for Ketsjere']), row(['Periode', '2026'])]) +
    table([
      row(['Aktivitet', 'Ansvarlig', 'Frist']),
      row(['Lægge net.', 'KU', 'Q2 2026']),
      row(['Male streger.', 'Direktoratet for Ketsjere', 'Q2 2026']),
      row(['Stryge bolde.', 'Tennisforeningen', 'Q2 2026']),
    ])
  const reading = await planOf({ body })
  const external = 'Direktoratet for Ketsjere'
  assert.deepEqual(
    reading.activities.map(({ lead }) => lead),
    [
      { authority: null, unit: 'KU', external, state: 'guessed' },
      { authority: null, unit: null, external, state: 'refused' },
      { authority: null, unit: null, external: 'Tennisforeningen', state: 'refused' },
    ],
  )
  const known = await planOf({ body }, 'dba')
  assert.deepEqual(known.activities[0]?.lead, {
    authority: 'dba',
    unit: 'KU',
    external: null,
    state: 'placed',
  })
})

const box = (...texts: readonly string[]): string =>
  paragraph(
    `<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${texts.map((text) => paragraph(text)).join('')}</w:txbxContent></v:textbox></w:pict></w:r>`,
  )

test('an activity in a text box is read, and asked; a box that changes one by its number adds none', async () => {
  const body =
    title +
    table([
      row(['Nr.', 'Aktivitet', 'Ansvarlig', 'Frist']),
      row(['1.1', 'Lægge net.', 'GRUS', '1. maj 2026']),
    ]) +
    box(
      'Nyt:',
      '2.1 Udpege en dommer inden udgangen af 2026. Ansvarlig: HR.',
      'Vi vender tilbage.',
    ) +
    box('1.1 Udskyde til den 1. juni 2026. Ansvarlig: GRUS.')
  const reading = await planOf({ body })
  assert.deepEqual(reading.activities.map(short), [
    { number: '1.1', text: 'Lægge net.', lead: 'GRUS', end: '2026-06-01', targets: [] },
    {
      number: '2.1',
      text: 'Udpege en dommer inden udgangen af 2026.',
      lead: 'HR',
      end: '2026-12-31',
      targets: [],
    },
  ])
  assert.deepEqual(states(reading), [
    ['guessed', 'placed', 'guessed'],
    ['guessed', 'guessed', 'guessed'],
  ])
  assert.ok(codesOf(reading).includes('activity-in-text-box'))
  assert.deepEqual(
    reading.refused.filter(({ why }) => why === 'box-unused').map(({ text }) => text),
    ['Nyt:', 'Vi vender tilbage.'],
  )
})
