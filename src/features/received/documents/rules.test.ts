import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DocumentEvent } from '../schema.ts'
import { languageOf, periodOf, stateOf, typedPeriod } from './rules.ts'

const event = (kind: DocumentEvent['kind']): DocumentEvent => ({
  kind,
  organisation: 'dk:dnp',
  period: '2027',
  activities: 0,
  at: new Date('2027-03-05T10:00:00Z'),
})

test('a document is read, put aside, or handed over; handed over it stays', () => {
  const states = [
    [],
    ['put-aside'],
    ['put-aside', 'handed-over'],
    ['handed-over', 'taken'],
  ] as const
  assert.deepEqual(
    states.map((kinds) => stateOf({ events: kinds.map(event) })),
    ['read', 'put-aside', 'handed-over', 'handed-over'],
  )
})

test('the years of a document are one year or several; without an end they are not known', () => {
  const periods = [
    { start: '2027-01-01', end: '2027-12-31' },
    { start: '2026-01-01', end: '2027-12-31' },
    { start: null, end: '2027-12-31' },
    { start: '2027-01-01', end: null },
  ]
  assert.deepEqual(
    periods.map((period) => periodOf({ period })),
    ['2027', '2026/2027', '2027', null],
  )
})

test('years are taken as people write them', () => {
  assert.deepEqual(
    [' 2027', '2026-2027', '2026–2027', '2027-2027', '2027-2026', 'next year', ''].map(typedPeriod),
    ['2027', '2026/2027', '2026/2027', '2027', undefined, undefined, undefined],
  )
})

test('a document is in its own language where the plan has it, else in the reader’s, else in the plan’s first', () => {
  assert.equal(languageOf('en-GB', 'da', ['da', 'en']), 'en')
  assert.equal(languageOf(null, 'da', ['da', 'en']), 'da')
  assert.equal(languageOf('fr', 'da', ['es']), 'es')
})
