import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partedAtMeasure } from './measure-rules.ts'

const period = { start: '2027-01-01', end: '2027-12-31' }
const wanted = (text: string) => partedAtMeasure(text, period).wanted

test('what is to be reached is found in the sentence of the deed, behind it and after it', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'HR øger andelen af dommere fra 41 pct. i 2025 til 45 pct. ultimo 2027.': [
      'andelen af dommere fra 41 pct. i 2025 til 45 pct. ultimo 2027.',
    ],
    'HR holder to møder om året; mindst 15 klubber deltager.': ['mindst 15 klubber deltager.'],
    'INT følger andelen af dommere: 20 pct. i 2024, mål 25 pct.': [
      'andelen af dommere: 20 pct. i 2024, mål 25 pct.',
    ],
    'Udsende to dommere i løbet af 2027': ['Udsende to dommere i løbet af 2027'],
    'HR lægger net. Målet er, at seks klubber bruger dem.': ['seks klubber bruger dem.'],
    'HR lægger net. Det er gjort på to baner og skal være gjort på fire.': [
      'Det er gjort på to baner og skal være gjort på fire.',
    ],
  }
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(wanted(text), expected)
})

test('how often, when, and what was before the plan is not what is to be reached', () => {
  for (const text of [
    'HR sender to gange om året en oversigt.',
    'HR øver i 3. kvartal 2027.',
    'HR taler med alle; 16,4 pct. af dem var kvinder i 2023.',
    '4.2 HR holder et åbent møde.',
    'HR lægger net (to baner i 2026).',
  ])
    assert.deepEqual(wanted(text), [], text)
})

test('what says how far is no longer part of the deed', () => {
  assert.deepEqual(partedAtMeasure('HR lægger net. Målet er 40 baner. Nettene er nye.', period), {
    deed: 'HR lægger net. Nettene er nye.',
    wanted: ['40 baner.'],
  })
})
