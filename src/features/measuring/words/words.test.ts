import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { figureDrafts } from '#features/indicators'
import type { ShownFigure } from '../gate/shown.ts'
import { definitionWords } from './definition.ts'
import { baselineWords, cellWords, coverageWords, figureWords, targetWords } from './entries.ts'
import { entryName, warningWords } from './names.ts'

const [en, da] = [speaker('en'), speaker('da')]
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

type Given = Readonly<Record<string, unknown>>

const shown = (given: Given, numbers: Partial<ShownFigure> = {}) => ({
  hidden: false,
  value: null,
  numerator: null,
  denominator: null,
  ...numbers,
  says: figureDrafts.observationSays.parse(given),
})

test('a figure is said with its counts, its qualifier and how many of its units reported', () => {
  const figure = shown(
    { qualifier: 'approximately', coverageReported: '9', coverageExpected: '12' },
    { value: '13.3', numerator: '40', denominator: '300' },
  )
  assert.deepEqual(
    [en, da].map((say) => plain(figureWords(say, figure, 'percent'))),
    [
      '13.3 % (40 of 300) approximately 9 of 12 units have reported',
      '13,3 % (40 af 300) approximately 9 af 12 enheder har indberettet',
    ],
  )
})

test('how many units have reported names what they are, where that is told', () => {
  const coverage = { reported: 9, expected: '12' }
  assert.deepEqual(
    [en, da].map((say) => [
      coverageWords(say, { ...coverage, of: 'district' }),
      coverageWords(say, { ...coverage, of: null }),
      coverageWords(say, coverage),
    ]),
    [
      ['9 of 12 districts', '9 of 12 units', '9 of 12 units'],
      ['9 af 12 politikredse', '9 af 12 enheder', '9 af 12 enheder'],
    ],
  )
})

test('a figure without a value says why, a hidden one nothing but that', () => {
  const silent = shown({ state: 'not-reported', note: 'The payroll was lost.' })
  assert.equal(figureWords(en, silent, 'percent'), 'Not reported: The payroll was lost.')
  assert.equal(figureWords(da, shown({ state: 'withheld' }), 'percent'), 'Tilbageholdt')
  assert.equal(figureWords(en, shown({}, { hidden: true, value: '3' }), 'cases'), 'Hidden')
  assert.equal(figureWords(en, shown({ words: 'Many' }), 'percent'), 'Many')
})

test('every kind of target is a sentence in both languages; what is followed is called by its name', () => {
  const follows = { officers: { en: 'Women officers', da: 'Kvinder som officerer' } }
  const say = (kind: string, given: Given = {}) =>
    [en, da].map((one) =>
      plain(
        targetWords(one, figureDrafts.targetSays.parse({ kind, value: '40', ...given }), {
          unit: 'percent',
          follows,
        }).join(' '),
      ),
    )
  assert.deepEqual(
    [
      say('reach', { due: '2030' }),
      say('at-least'),
      say('at-most'),
      say('range', { upper: '60' }),
      say('maintain'),
      say('each-year'),
      say('by-the-end'),
      say('milestone', { due: '2027' }),
      say('follow', { value: '', relativeTo: 'officers' }),
      say('follow', { value: '', relativeTo: 'pilots' }),
    ],
    [
      ['Reach 40 %, by 2030.', 'Nå 40 %, senest 2030.'],
      ['At least 40 %.', 'Mindst 40 %.'],
      ['At most 40 %.', 'Højst 40 %.'],
      ['Between 40 % and 60 %.', 'Mellem 40 % og 60 %.'],
      ['Keep it at 40 %.', 'Fasthold 40 %.'],
      ['At least 40 % each year.', 'Mindst 40 % hvert år.'],
      ['40 % in all by the end.', '40 % i alt ved afslutningen.'],
      ['On the way: 40 %, by 2027.', 'Delmål: 40 %, senest 2027.'],
      ['Follow the indicator “Women officers”.', 'Følg indikatoren »Kvinder som officerer«.'],
      ['Follow the indicator “pilots”.', 'Følg indikatoren »pilots«.'],
    ],
  )
})

test('a target that does not say its number yet says so, and ends in no empty place', () => {
  const say = (kind: string, given: Given = {}) =>
    [en, da].map((one) =>
      targetWords(one, figureDrafts.targetSays.parse({ kind, ...given }), { unit: 'percent' }).join(
        ' ',
      ),
    )
  assert.deepEqual(
    [
      say('milestone'),
      say('reach', { due: '2030' }),
      say('range', { value: '40' }).map(plain),
      say('maintain'),
      say('follow'),
    ],
    [
      ['A milestone whose number is not stated.', 'Et delmål, hvis tal ikke er oplyst.'],
      [
        'A target whose number is not stated, by 2030.',
        'Et mål, hvis tal ikke er oplyst, senest 2030.',
      ],
      [
        'A range whose ends are not both stated.',
        'Et interval, hvis grænser ikke begge er oplyst.',
      ],
      ['Keep the level.', 'Fasthold niveauet.'],
      ['Follow an indicator that is not named yet.', 'Følg en indikator, som endnu ikke er valgt.'],
    ],
  )
})

test('who decided a target, where it stands and on what ground are sentences of their own', () => {
  const says = figureDrafts.targetSays.parse({
    kind: 'at-least',
    value: '40',
    decidingBody: 'The board',
    document: 'Minutes 7',
    legalBasis: 'Statutes, section 4',
    note: 'Guests are not counted.',
  })
  assert.deepEqual(targetWords(en, says, { unit: 'percent' }).slice(1), [
    'Decided by The board.',
    'Document: Minutes 7.',
    'Guests are not counted.',
    'Legal basis: Statutes, section 4.',
  ])
})

test('a baseline is a value of a period, or says that there is none', () => {
  const say = (given: Given) =>
    [en, da].map((one) =>
      plain(baselineWords(one, figureDrafts.baselineSays.parse(given), 'percent').join(' ')),
    )
  assert.deepEqual(
    [say({ value: '9', period: '2024' }), say({ state: 'to-be-set' }), say({ state: 'none' })],
    [
      ['9 % (2024).', '9 % (2024).'],
      ['To be set.', 'Fastsættes senere.'],
      ['None is stated.', 'Ikke oplyst.'],
    ],
  )
})

test('a field is called by what it is about; a field of a round has no such name', () => {
  assert.deepEqual(
    ['observation.2026-H1', 'use.2026', 'target.end', 'baseline', 'definition.2', 'did'].map(
      (field) => entryName(en, field),
    ),
    [
      'Figure for first half of 2026',
      'The figure that counts for 2026',
      'Target',
      'Baseline',
      'Definition, version 2',
      undefined,
    ],
  )
})

test('a definition says what was stated, and leaves out the rest', () => {
  const says = figureDrafts.definitionSays.parse({
    from: '2026',
    kind: 'share',
    unit: 'percent',
    population: 'Everybody who plays',
    excluded: 'Guests',
    frequency: 'half-yearly',
    method: 'range',
    direction: 'parity',
    rangeLow: '40',
    rangeHigh: '60',
    resultsLevel: 'outcome',
    countsPeople: 'composition',
    delayDays: '60',
    breaks: true,
    breakdowns: [{ dimension: 'team', exclusive: false, exhaustive: false, categories: [] }],
  })
  assert.deepEqual(
    definitionWords(en, says).map(({ name, value }) => `${name}: ${value}`),
    [
      'Measured so from: 2026',
      'Unit: Per cent',
      'Who or what is counted: Everybody who plays',
      'Who or what is left out: Guests',
      'Which way is better: A balance is meant (40–60)',
      'Level of result: Outcome',
      'Breakdowns: team (any category; somebody may be counted twice; not everybody is counted)',
      'How often: Every half year',
      'Published: 60 days after the period ends',
      'Judged by: The range',
      'Counts people: Staff and the like, by sex',
      'Comparability: What was measured before is not comparable',
    ],
  )
})

test('a cell is called by the names of its categories, else by their codes', () => {
  const categories = [{ code: 'clay', name: { en: 'Clay', da: 'Grus' }, aliases: [] }]
  const court = { dimension: 'court', exclusive: true, exhaustive: true, categories }
  const cell = { keys: { court: 'clay', team: 'a' } }
  assert.deepEqual(
    [en, da].map((say) => cellWords(say, cell, [court])),
    ['Clay, a', 'Grus, a'],
  )
})

test('what looks like a slip is asked', () => {
  const warning = {
    field: 'target.end',
    code: 'target-on-wrong-side',
    values: { target: '30', start: '40' },
  } as const
  assert.match(warningWords(en, warning), /target 30 .* baseline 40\. Is that meant\?/)
  assert.match(warningWords(da, warning), /Måltallet 30 .* udgangspunktet 40/)
})
