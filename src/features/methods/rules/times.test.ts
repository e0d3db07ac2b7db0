import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf, leaders, verdictOn } from '../samples.fixture.ts'

test('nothing after the baseline is not due where nobody could know it, and missing where somebody should', () => {
  const verdicts = [
    leaders([]),
    leaders([], { asOf: '2024' }),
    leaders([], { asOf: '2024-12-31' }),
    leaders([], { asOf: '2025' }),
    leaders([['2024', '9']]),
    leaders([['2023', '8']], { asOf: '2026-06-30' }),
  ].map(verdictOn)
  assert.deepEqual(verdicts, ['no-data', 'not-due', 'not-due', 'no-data', 'not-due', 'no-data'])
})

test('growth has no figure in both cases, and no ratio', () => {
  for (const asOf of ['2024', '2026']) {
    assert.deepEqual(figuresOf(leaders([], { method: 'growth-ratio', asOf })), {
      attainment: null,
      expected: null,
      ratio: null,
      verdict: 'no-data',
      methodRefused: null,
    })
  }
})

test('the current value is the last at or before asOf, in whatever order they stand', () => {
  const series = leaders([
    ['2028', '16'],
    ['2025', '10'],
    ['2027', '14.5'],
    ['2026', '8'],
  ])
  const byYear = ['2025', '2026', '2027-12-31', '2028-06', '2031'].map(
    (asOf) => figuresOf({ ...series, asOf }).attainment,
  )
  assert.deepEqual(byYear, ['0.0909090909091', '-0.0909090909091', '0.5', '0.5', '0.636363636364'])
})

test('a quarter is known on its last day, and a first of January counts for the year before', () => {
  const quarter = leaders([['2027-Q1', '12']])
  assert.equal(verdictOn({ ...quarter, asOf: '2027-03-30' }), 'no-data')
  assert.notEqual(verdictOn({ ...quarter, asOf: '2027-03-31' }), 'no-data')
  assert.notEqual(verdictOn(leaders([['2026-01-01', '12']], { asOf: '2025' })), 'no-data')
})

test('a day counts as the moment it begins, 31 December and a target’s day to their end', () => {
  const asked = (period: string, due = '2030') =>
    figuresOf({
      ...leaders([[period, '10']]),
      target: { period: due, value: '20', kind: 'reach' },
    }).expected
  assert.equal(asked('2027-12-31'), asked('2027'))
  assert.equal(asked('2028-01-01'), asked('2027'))
  assert.equal(asked('2027', '2030-12-31'), asked('2027'))
  assert.equal(asked('2027-H1'), '13.5833333333')
  // 182 of the 366 days of 2028 lie before 1 July: 9 + 11 · (3 + 182/366) / 6
  assert.equal(asked('2028-07-01'), '15.4116575592')
})

test('after the target’s day the path goes on as straight, and the sentence speaks of the day that passed', () => {
  const late = leaders([['2031', '19']])
  assert.deepEqual(figuresOf(late), {
    attainment: '0.909090909091',
    expected: '21.8333333333',
    ratio: null,
    verdict: 'behind',
    methodRefused: null,
  })
})
