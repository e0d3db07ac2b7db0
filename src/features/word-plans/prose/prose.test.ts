import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paragraph } from '#test/word'
import { heading, item, planOf, short, title } from '../plan.fixture.ts'
import { beginsWithDeed } from './deed-rules.ts'

test('a text begins with a deed or it does not', () => {
  for (const text of [
    'Gennemføre kurser',
    'Samle erfaringer',
    'Gennemgå lys',
    'Develop a module',
    'Uddanne dommere',
  ])
    assert.ok(beginsWithDeed(text), text)
  for (const text of [
    'Kvinder i bestyrelser',
    'Alle baner',
    'Ledelsen drøfter',
    'Disse mål',
    'The courts',
  ])
    assert.ok(!beginsWithDeed(text), text)
})

test('items of a list are activities; who, when and how far stand in their sentences', async () => {
  const reading = await planOf({
    body:
      title +
      heading('1. Baner') +
      paragraph('Vi vil have bedre baner. Derfor:') +
      item(
        'HR lægger nye net inden udgangen af marts 2026. Andelen af baner med net var 20 pct. i 2024 og skal være mindst 40 pct. ultimo 2026.',
      ) +
      item('Male streger på alle baner (GRUS, Q3 2026)') +
      item('Købe bolde. Ansvarlig: HR. Frist: 1. maj 2026. Måltal: 500 bolde') +
      item('Sammen med Netværnsministeriet øver HR en evakuering (3. kvartal).'),
  })
  assert.deepEqual(reading.activities.map(short), [
    {
      number: null,
      text: 'HR lægger nye net inden udgangen af marts 2026.',
      lead: 'HR',
      end: '2026-03-31',
      targets: ['40'],
    },
    {
      number: null,
      text: 'Male streger på alle baner',
      lead: 'GRUS',
      end: '2026-09-30',
      targets: [],
    },
    { number: null, text: 'Købe bolde.', lead: 'HR', end: '2026-05-01', targets: ['500'] },
    {
      number: null,
      text: 'Sammen med Netværnsministeriet øver HR en evakuering',
      lead: 'HR',
      end: '2026-09-30',
      targets: [],
    },
  ])
  assert.equal(reading.activities[0]?.indicators[0]?.baseline?.value, '20')
  assert.equal(reading.activities[3]?.contributors[0]?.authority, 'mon')
  assert.ok(reading.activities.every(({ state }) => state === 'guessed'))
})

test('an activity may be a heading with labels below it', async () => {
  const { activities } = await planOf({
    body:
      title +
      heading('Aktivitet 1.2: Lægge nye net') +
      paragraph('Ansvarlig: HR') +
      paragraph('Frist: 1. juni 2026') +
      paragraph('Indikator: Mindst 12 baner har net'),
  })
  assert.deepEqual(activities.map(short), [
    { number: '1.2', text: 'Lægge nye net', lead: 'HR', end: '2026-06-01', targets: ['12'] },
  ])
})

test('background, open questions and lists of other things hold no activities', async () => {
  const reading = await planOf({
    body:
      title +
      heading('Baggrund') +
      item('Gennemføre var også ordet i 2020.') +
      heading('Åbne spørgsmål') +
      item('Skal HR lægge net i Q2 2026?') +
      heading('Aktiviteter') +
      item('Tre haller i nord'),
  })
  assert.deepEqual(reading.activities, [])
  assert.deepEqual(
    reading.refused.map(({ text, why }) => [text, why]),
    [
      ['• Skal HR lægge net i Q2 2026?', 'open-question'],
      ['• Tre haller i nord', 'not-activity'],
    ],
  )
})

test('a sentence under a heading may say who answers for all below it, until the next heading', async () => {
  const { activities } = await planOf({
    body:
      title +
      heading('1. Baner') +
      paragraph(
        'Ansvarlig for indsatserne i dette afsnit er Grusafdelingen (GRUS), medmindre andet er nævnt.',
      ) +
      item('Male streger inden 1. maj 2026.') +
      item('Købe bolde. Ansvarlig: HR. Indikator: Antal bolde. Udgangspunkt: 12 i 2025. Mål: 40') +
      heading('2. Net') +
      item('Lægge net inden 1. maj 2026.'),
  })
  assert.deepEqual(
    activities.map(({ text, lead, indicators }) => ({
      text,
      lead: lead.unit,
      state: lead.state,
      measured: indicators.map(({ baseline, target }) => [baseline?.value, target?.value]),
    })),
    [
      { text: 'Male streger inden 1. maj 2026.', lead: 'GRUS', state: 'guessed', measured: [] },
      { text: 'Købe bolde.', lead: 'HR', state: 'placed', measured: [['12', '40']] },
      { text: 'Lægge net inden 1. maj 2026.', lead: null, state: 'refused', measured: [] },
    ],
  )
})

test('who is said to answer for all activities before the first of them does so below every heading', async () => {
  const reading = await planOf({
    body:
      title +
      heading('Indledning') +
      paragraph(
        'Personaleenheden (HR) er ansvarlig for alle aktiviteter, medmindre en anden er nævnt.',
      ) +
      heading('1. Baner') +
      item('Male streger på alle baner inden 1. maj 2026.') +
      item('Antallet af baner med net fordobles fra 12 i 2025 til 24 ultimo 2026.') +
      heading('Organisering') +
      item('GRUS sender en status senest den 1. marts 2026.') +
      item('Styregruppen mødes efter behov.'),
  })
  assert.deepEqual(
    reading.activities.map(short).map(({ lead, end, targets }) => [lead, end, targets]),
    [
      ['HR', '2026-05-01', []],
      ['HR', '2026-12-31', ['24']],
      ['GRUS', '2026-03-01', []],
    ],
  )
})

test('a label keeps the bracket behind what it says', async () => {
  const reading = await planOf({
    body:
      title +
      heading('1. Baner') +
      item(
        'Lægge nye net. Ansvarlig: HR. Frist: 1. juni 2026. Indikator: mindst to baner har net (én i 2025).',
      ),
  })
  assert.deepEqual(
    reading.activities[0]?.indicators.map(({ baseline, target }) => [
      baseline?.value,
      target?.value,
    ]),
    [['1', '2']],
  )
})

test('what comes back is not over after the first time, and a year it is to be done in is when', async () => {
  const { activities } = await planOf({
    body:
      title +
      heading('Aktiviteter') +
      item('HR drøfter banerne hvert kvartal, første gang i februar.') +
      item('HR udsender to dommere i løbet af 2026.'),
  })
  assert.deepEqual(
    activities.map(({ deadline: { end, recurrence, state } }) => [end, recurrence, state]),
    [
      ['2026-12-31', 'quarterly', 'guessed'],
      ['2026-12-31', null, 'guessed'],
    ],
  )
})

test('a sentence may begin with its time, or with what is to rise', async () => {
  const { activities } = await planOf({
    body:
      title +
      heading('Spor 1: Baner') +
      item('Inden den 1. maj 2026 udarbejder Grusafdelingen (GRUS) en ny plan for banerne.') +
      item('GRUS holder mindst fire møder i 2. kvartal 2026 (2025: to møder).') +
      item(
        'Andelen af nye net skal stige fra 17 pct. i 2024 til 22 pct. i 2026. Det sikrer GRUS og HR.',
      ),
  })
  assert.deepEqual(
    activities.map(({ lead, contributors, deadline, indicators }) => ({
      who: [lead, ...contributors].map(({ unit }) => unit),
      end: deadline.end,
      measured: indicators.map(({ baseline, target }) => [baseline?.value, target?.value]),
    })),
    [
      { who: ['GRUS'], end: '2026-05-01', measured: [] },
      { who: ['GRUS'], end: '2026-06-30', measured: [['2', '4']] },
      { who: ['GRUS', 'HR'], end: null, measured: [['17', '22']] },
    ],
  )
})
