import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { activitySays, milestoneSays } from '#features/activities'
import type { WordedLine } from './compose.ts'
import { documentParts } from './compose.ts'
import type { DocumentRow } from './schema.ts'

const say = speaker('en')
const voice = { say, indicators: new Map([['balls', { da: 'Bolde i nettet' }]]) }

const activity = (number: string, given: object, milestones: readonly object[] = []) => ({
  number,
  codes: 'MSP/FST',
  language: 'da',
  says: activitySays.parse({ title: 'Sæt nettet op', ...given }),
  milestones: milestones.map((one) => ({
    says: milestoneSays.parse({ activity: 'net', title: 'Nettet er købt', ...one }),
  })),
})

const line = (given: Partial<WordedLine>): WordedLine => ({
  commitment: 'c-1',
  number: '1.1',
  title: { en: 'A net for all', da: 'Et net til alle' },
  nonePlanned: null,
  outcomes: [],
  ...given,
})

const about = {
  areas: [
    { id: '1', number: '1', title: { en: 'The court' } },
    { id: '2', number: '2', title: { en: 'The players' } },
  ],
  aspects: new Map([
    ['c-1', { area: '1' }],
    ['c-2', { area: '2' }],
  ]),
}

/** A row as plain lines, so that it can be read. */
const plain = (row: DocumentRow | undefined) =>
  row?.map((cell) => cell.map((paragraph) => paragraph.map(({ text }) => text).join('')))

const rowsOf = (lines: readonly WordedLine[]) =>
  documentParts(voice, lines, about).flatMap(({ rows }) => rows.map(plain))

test('an activity is a row: goal, outcome, codes and number, indicator, target', () => {
  const indicator = {
    id: 'balls',
    baseline: '12 %',
    target: '30 %',
    due: '2027-12-31',
    verification: 'Billeder',
    repeats: true,
  }
  const own = activity('1.1.1.1', { end: '2027-06', indicators: [indicator] }, [{ due: '2027-03' }])
  const rows = rowsOf([
    line({ outcomes: [{ number: '1.1.1', text: 'Bolden bliver', activities: [own] }] }),
  ])
  assert.deepEqual(rows, [
    [
      ['1.1 A net for all'],
      ['1.1.1 Bolden bliver'],
      [
        'MSP/FST: 1.1.1.1 Sæt nettet op',
        'until June 2027',
        'Milestone: Nettet er købt · due March 2027',
      ],
      ['Bolde i nettet', 'baseline 12 %; checked by Billeder; repeats the activity'],
      ['30 % (due 31 December 2027)'],
    ],
  ])
})

test('what stands in the row above is not said again: its number is, so that no cell is empty', () => {
  const outcomes = [
    {
      number: '1.1.1',
      text: 'One',
      activities: [activity('1.1.1.1', {}), activity('1.1.1.2', {})],
    },
    { number: '1.1.2', text: '', activities: [activity('1.1.2.1', {})] },
  ]
  assert.deepEqual(
    rowsOf([line({ outcomes })]).map((row) => row?.slice(0, 2)),
    [
      [['1.1 A net for all'], ['1.1.1 One']],
      [['1.1'], ['1.1.1']],
      [['1.1'], ['1.1.2 (no expected outcome stated)']],
    ],
  )
})

test('a target is found by the letter of its indicator', () => {
  const indicators = [{ text: 'Nets', target: '2' }, { text: 'Balls' }]
  const outcomes = [
    { number: '1.1.1', text: 'One', activities: [activity('1.1.1.1', { indicators })] },
  ]
  const [row] = rowsOf([line({ outcomes })])
  assert.deepEqual(row?.slice(3), [
    ['a) Nets', 'b) Balls'],
    ['a) 2', 'b) No target stated'],
  ])
})

test('where nothing is planned the table says so, and why', () => {
  const why = { text: 'Loven kommer først.\nSenere', language: 'da' }
  assert.deepEqual(rowsOf([line({}), line({ nonePlanned: why })]), [
    [['1.1 A net for all'], ['–'], ['Nothing is planned.'], ['–'], ['–']],
    [
      ['1.1 A net for all'],
      ['–'],
      ['Nothing is planned.', 'Loven kommer først.', 'Senere'],
      ['–'],
      ['–'],
    ],
  ])
})

test('what is written keeps its language, what the document says has its own', () => {
  const outcomes = [{ number: '1.1.1', text: 'Et', activities: [activity('1.1.1.1', {})] }]
  const [row] = documentParts(voice, [line({ outcomes })], about)[0]?.rows ?? []
  assert.deepEqual(
    row?.map((cell) => cell.map((paragraph) => paragraph[0]?.language)),
    [['en'], ['da'], ['da', 'en'], ['en'], ['en']],
  )
})

test('each area has its table in the plan’s order; what is under none is last', () => {
  const parts = documentParts(
    voice,
    [line({ commitment: 'c-9' }), line({ commitment: 'c-2' }), line({})],
    about,
  )
  assert.deepEqual(
    parts.map(({ heading, rows }) => [heading?.text, rows.length]),
    [
      ['1 The court', 1],
      ['2 The players', 1],
      ['Under no theme', 1],
    ],
  )
  const alone = documentParts(voice, [line({ commitment: 'c-9' })], about)
  assert.deepEqual(
    alone.map(({ heading }) => heading),
    [null],
  )
})
