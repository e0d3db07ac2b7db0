import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counts, districts, leaders } from '../samples.fixture.ts'
import type { Frame } from '../schema.ts'
import { readHeading, vocabularyOf } from './heading-rules.ts'

/** What a heading says, in short: `count sex=women 2025 total ?word`. */
function said(heading: string, frame: Frame = leaders): string {
  const read = readHeading(heading, vocabularyOf(frame))
  return [
    ...read.dimensions.map((one) => `of-${one}`),
    ...read.measures,
    ...read.categories.map(({ dimension, code }) => `${dimension}=${code}`),
    ...(read.period === undefined ? [] : [read.period]),
    ...(read.isPeriod ? ['period'] : []),
    ...(read.isTotal ? ['total'] : []),
    ...(read.isNote ? ['note'] : []),
    ...read.unknown.map((word) => `?${word}`),
  ].join(' ')
}

const allSay = (cases: Readonly<Record<string, string>>, frame: Frame = leaders): void =>
  assert.deepEqual(
    Object.fromEntries(Object.keys(cases).map((heading) => [heading, said(heading, frame)])),
    cases,
  )

test('the column of a dimension goes by many names in Danish and English', () => {
  allSay({
    Distrikt: 'of-unit',
    Politikreds: 'of-unit',
    'Police district': 'of-unit',
    Myndighed: 'of-unit',
    Køn: 'of-sex',
    Koen: 'of-sex',
    Gender: 'of-sex',
    Niveau: 'of-level',
    Lederniveau: 'of-level',
    Rank: 'of-level',
  })
})

test('a heading may say whom it counts, in any order, case and number', () => {
  allSay({
    Kvinder: 'sex=women',
    KVINDER: 'sex=women',
    'Antal kvinder': 'count sex=women',
    'Kvinder, antal': 'count sex=women',
    'Kvindelige ledere': 'sex=women',
    'Number of women': 'count sex=women',
    'Maend i alt': 'sex=men total',
    'Heraf kvinder': 'sex=women',
    'Kvinder (%)': 'value sex=women',
    'Andel kvinder i pct.': 'value value sex=women',
  })
})

test('a single letter is a sex only when it stands alone', () => {
  allSay({ K: 'sex=women', M: 'sex=men', 'K.': 'sex=women', 'K 2': '?k ?2', 'Hold M': '?hold ?m' })
})

test('a heading may name a period, alone or beside whom it counts', () => {
  allSay({
    '2025': '2025',
    '2025.0': '2025',
    'Kvinder 2025': 'sex=women 2025',
    '2025 Mænd': 'sex=men 2025',
    'Antal 1. kvartal 2025': 'count 2025-Q1',
    'Antal 1. halvår 2025': 'count 2025-H1',
    'Antal 2025K3': 'count 2025-Q3',
    År: 'period',
    Opgørelsesdato: 'period',
    Kvartal: 'period',
  })
})

test('notes and sources are known by their many names', () => {
  for (const heading of ['Bemærkning', 'Bem.', 'Anm.', 'Fodnoter', 'Kilde', 'Kommentarer', 'Note'])
    assert.equal(said(heading), 'note', heading)
})

test('everything together goes by many names', () => {
  for (const heading of ['I alt', 'IALT', 'Total', 'Hele landet', 'Samlet', 'Begge køn', 'Total:'])
    assert.equal(said(heading), 'total', heading)
})

test('a word that nobody knows stays unknown, and makes the heading so', () => {
  allSay({
    Årsværk: '?årsværk',
    'Heraf deltid': '?deltid',
    'Kvinder under 40': 'sex=women ?under ?40',
    'Kreds nr': 'of-unit ?nr',
    'Værdi i 1.000 kr': 'value ?1 ?000 ?kr',
  })
})

test('soft hyphens, spaces without width and line breaks in a heading change nothing', () => {
  allSay({
    'Politi\u00adkreds': 'of-unit',
    'Kvin\u200bder': 'sex=women',
    'Antal\nkvinder': 'count sex=women',
    ' Antal \u00a0 mænd ': 'count sex=men',
    '\u200eI\u00a0alt': 'total',
  })
})

test('districts and levels may be headings themselves', () => {
  allSay({
    Fyn: 'unit=fyn',
    'Syd- og Sønderjylland': 'unit=ssj',
    'Leder 2': 'level=leader-2',
    'Leder 2, kvinder': 'level=leader-2 sex=women',
  })
})

test('a frame brings its own words for columns, and for those who are counted', () => {
  const frame: Frame = {
    ...counts,
    dimensions: [{ ...districts, headings: ['Tjenestested'] }],
    population: ['betjente'],
  }
  assert.equal(said('Tjenestested', frame), 'of-unit')
  assert.equal(said('Antal betjente', frame), 'count')
  assert.equal(said('Antal betjente', leaders), 'count ?betjente')
})
