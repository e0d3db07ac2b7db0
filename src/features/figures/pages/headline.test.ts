import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#kernel/html'
import { speaker } from '#kernel/i18n'
import { aimed, clubReading, clubRequest, measured, players, started } from '#test/portal/club'
import { asObjects, readCsv } from '#test/portal/csv'
import { saidOf } from '#test/portal/said'
import { pieces } from '#features/reading'
import { viewIndicators } from '#features/figure-views'
import { makeFile } from '../files/make.ts'
import { judgedOf } from '../judgement/stored-rules.ts'
import { figureSentence } from './figure-list.ts'
import { valueCell } from './figure-table.ts'
import { newestWords } from './headline.ts'
import { judgementBlocks } from './judgements.ts'

const some = { coverage_of: 'district', coverage_reported: 9, coverage_expected: 12 }
const facts = {
  observations: [
    measured('a', { value: '10', ...some, coverage_reported: 12 }),
    measured('b', { about: '2025', value: '14.2', ...some }),
  ],
  targets: [aimed('t', { about: '2030', value: '20' })],
  baselines: [started('s', { value: '9' })],
}
const [whole] = viewIndicators([players], facts)
const view = whole ?? assert.fail()
const seenIn = (language: 'en' | 'da') =>
  pieces.seenBy(clubRequest(`/${language}/plans/tennis-club/indicators/players`), clubReading)
const flat = (words: unknown) =>
  String(words)
    .replaceAll('\u00a0', ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

test('the headline says how many have reported, and that the two may not simply be compared', () => {
  assert.equal(
    flat(html`${newestWords(speaker('en'), view)}`),
    '14.2 % in 2025 (9 of 12 districts), after 10 % in 2024 (12 of 12 districts). Not all have reported for both values, so they cannot simply be compared.',
  )
  assert.match(
    flat(html`${newestWords(speaker('da'), view)}`),
    /^14,2 % i 2025 \(9 af 12 politikredse\), efter 10 % i 2024 \(12 af 12 politikredse\)\. Ikke alle/,
  )
})

test('across a break the value before is left out of the headline, which says why', () => {
  const broken = {
    ...view,
    breaks: [
      {
        fact: 'k',
        organisation: 'club:board',
        earlier: '2024',
        later: '2025',
        why: null,
        publishedAt: new Date('2026-01-05T12:00:00Z'),
      },
    ],
  }
  assert.equal(
    flat(html`${newestWords(speaker('en'), broken)}`),
    '14.2 % in 2025 (9 of 12 districts). The series is broken in 2025, so the value is not compared with that of 2024.',
  )
})

test('lists and the words of the methods say it too', () => {
  const seen = seenIn('da')
  assert.match(flat(html`${figureSentence(seen, view, [view])}`), /9 af 12 politikredse/)
  assert.match(flat(html`${valueCell(seen, view.observations.at(-1))}`), /9 af 12 politikredse$/)
  assert.doesNotMatch(flat(html`${valueCell(seen, view.observations[0])}`), /politikredse/)
  const judged = judgedOf(saidOf(facts, '2026-06-01'))
  assert.match(
    flat(html`${judgementBlocks(seen, judged, view)}`),
    /Værdien bygger på 9 af 12 politikredse\./,
  )
})

test('every file says it in words', () => {
  for (const name of ['values.csv', 'values.json', 'chart.svg'] as const) {
    const made = makeFile(
      {
        say: speaker('da'),
        reading: clubReading,
        view,
        benchmarks: [],
        origin: 'https://club.example',
        day: '2026-06-01',
        exercise: false,
      },
      name,
    )
    assert.match(String(made?.body), /9 af 12 politikredse/, name)
  }
})

test('what was said says in every file how many had reported, in the words of the page', () => {
  const said = saidOf(facts, '2026-06-01').map((one) => ({ ...one, until: null }))
  const source = {
    say: speaker('en'),
    reading: clubReading,
    view,
    benchmarks: [],
    origin: 'https://club.example',
    day: '2026-06-01',
    exercise: false,
  } as const
  const columnsOf = (all: typeof said) => {
    const file = { ...source, said: { said: all, gone: [], instead: [] } }
    const rows = asObjects(readCsv(String(makeFile(file, 'assessments.csv')?.body)))
    return rows.map((row) => [
      row['coverage'],
      row['coverage_of'],
      row['covered_en'],
      row['covered_da'],
    ])
  }
  const words = ['9/12', 'district', '9 of 12 districts', '9 af 12 politikredse']
  assert.deepEqual(
    columnsOf(said),
    said.map(() => words),
  )
  const unknown = said.map((one) => ({ ...one, inputs: { ...one.inputs, coverage: null } }))
  assert.deepEqual(
    columnsOf(unknown),
    said.map(() => [undefined, undefined, undefined, undefined]),
  )
})
