import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fraction, fractions } from '#kernel/decimal'
import { addDays } from './day.ts'
import { comparePeriods, parsePeriod, periodEnd, periodStart, type Period } from './period.ts'
import { periodEndInYears } from './years.ts'

const years = fc.integer({ min: 1900, max: 2200 })
const periods = fc.oneof(
  years.map((year): Period => `${year}`),
  fc.tuple(years, fc.constantFrom(1, 2)).map(([year, half]): Period => `${year}-H${half}`),
  fc.tuple(years, fc.constantFrom(1, 2, 3, 4)).map(([year, part]): Period => `${year}-Q${part}`),
  fc
    .tuple(years, fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => parsePeriod(`${year}-${String(month).padStart(2, '0')}`) ?? '2025'),
)

test('a period covers its first to its last day', () => {
  const spans: readonly (readonly [Period, string, string])[] = [
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-H1', '2025-01-01', '2025-06-30'],
    ['2025-H2', '2025-07-01', '2025-12-31'],
    ['2025-Q1', '2025-01-01', '2025-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-03-31', '2025-03-31', '2025-03-31'],
    ['2022/2024-Q2', '2022-01-01', '2024-06-30'],
    ['2024-07-01/2025-06-30', '2024-07-01', '2025-06-30'],
  ]
  for (const [period, start, end] of spans) {
    assert.equal(parsePeriod(period), period)
    assert.deepEqual([periodStart(period), periodEnd(period)], [start, end])
  }
})

test('a text that names no period is none', () => {
  const texts = [
    '',
    '25',
    '2025-H3',
    '2025-Q0',
    '2025-Q5',
    '2025-13',
    '2025-00',
    '2025-02-29',
    '2025/',
    '2025/2026/2027',
  ]
  for (const text of texts) assert.equal(parsePeriod(text), undefined, text)
  assert.throws(() => periodEnd('2025-13'), /not a period/)
})

test('a range does not run backwards: 2023/2022 is a ratio of two years', () => {
  assert.equal(parsePeriod('2023/2022'), undefined)
  assert.equal(parsePeriod('2023/2023'), undefined)
  assert.equal(parsePeriod('2025-03/2025-01'), undefined)
})

test('periods of months end where the calendar says, exactly', () => {
  assert.deepEqual(periodEndInYears('2025'), fraction(2026))
  assert.deepEqual(periodEndInYears('2025-H1'), fraction(4051, 2))
  assert.deepEqual(periodEndInYears('2025-Q3'), fraction(8103, 4))
  assert.deepEqual(periodEndInYears('2025-01'), fraction(24301, 12))
  assert.deepEqual(periodEndInYears('2022/2024-Q2'), fraction(4049, 2))
})

test('a day counts as the moment it begins, except 31 December and a day when something is due', () => {
  assert.deepEqual(periodEndInYears('2024-01-01'), fraction(2024))
  assert.deepEqual(periodEndInYears('2028-12-31'), fraction(2029))
  assert.deepEqual(periodEndInYears('2024-07-01'), fraction(2024 * 366 + 182, 366))
  assert.deepEqual(periodEndInYears('2024-06-30', 'due'), fraction(2024 * 366 + 182, 366))
  assert.deepEqual(periodEndInYears('2030', 'due'), fraction(2031))
})

test('a range that ends on a day counts to the end of it', () => {
  assert.deepEqual(periodEndInYears('2023-01-01/2024-06-30'), fraction(2024 * 366 + 182, 366))
})

test('a period that ends later on the calendar ends later in years', () => {
  fc.assert(
    fc.property(periods, periods, (a, b) => {
      const inYears = fractions.compareFractions(periodEndInYears(a), periodEndInYears(b))
      const [one, other] = [periodEnd(a), periodEnd(b)]
      assert.equal(inYears, Math.sign(Date.parse(one) - Date.parse(other)))
    }),
  )
})

test('a period of months ends with a month', () => {
  fc.assert(
    fc.property(periods, (period) => assert.ok(addDays(periodEnd(period), 1).endsWith('-01'))),
  )
})

test('periods sort by their end, the longer one first', () => {
  const sorted: Period[] = ['2024', '2025-H1', '2025', '2025-H2', '2025-Q4', '2025-12-31']
  assert.deepEqual(sorted.toReversed().toSorted(comparePeriods), sorted)
})
