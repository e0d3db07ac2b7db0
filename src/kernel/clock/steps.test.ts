import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parsePeriod } from './period.ts'
import { skippedPeriods, yearsBetween } from './steps.ts'

const periods = (...texts: readonly string[]) => texts.flatMap((text) => parsePeriod(text) ?? [])

test('a year between two others that has no figure is skipped', () => {
  assert.deepEqual(skippedPeriods(periods('2020', '2021', '2023', '2026')), [
    '2022',
    '2024',
    '2025',
  ])
})

test('a series that is counted every second or fifth year skips nothing', () => {
  assert.deepEqual(skippedPeriods(periods('2015', '2020', '2025')), [])
  assert.deepEqual(skippedPeriods(periods('2020', '2022', '2026')), ['2024'])
})

test('halves, quarters and months have steps of their own', () => {
  assert.deepEqual(skippedPeriods(periods('2024-Q1', '2024-Q2', '2025-Q1')), ['2024-Q3', '2024-Q4'])
  assert.deepEqual(skippedPeriods(periods('2024-H1', '2024-H2', '2025-H2')), ['2025-H1'])
  assert.deepEqual(skippedPeriods(periods('2024-11', '2024-12', '2025-02')), ['2025-01'])
})

test('of single days, of one figure, and of mixed periods nobody knows a step', () => {
  assert.deepEqual(skippedPeriods(periods('2024-01-01', '2024-01-02', '2024-03-01')), [])
  assert.deepEqual(skippedPeriods(periods('2024')), [])
  assert.deepEqual(skippedPeriods([]), [])
  assert.deepEqual(skippedPeriods(periods('2024', '2025-Q1', '2027')), [])
})

test('what is skipped lies between the figures and is none of them', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1950, max: 2100 }), { maxLength: 12 }),
      (years) => {
        const all = periods(...years.toSorted((a, b) => a - b).map(String))
        for (const gap of skippedPeriods(all)) {
          assert.ok(!all.includes(gap))
          assert.ok(gap > (all[0] ?? '') && gap < (all.at(-1) ?? ''))
        }
      },
    ),
  )
})

test('the years on the way end after the start, the last where the aim is due', () => {
  const between = (after: string, until: string) => {
    const [one, other] = periods(after, until)
    return one && other ? yearsBetween(one, other) : assert.fail()
  }
  assert.deepEqual(between('2024', '2027'), ['2025', '2026', '2027'])
  assert.deepEqual(between('2024-01-01', '2026-12-31'), ['2024', '2025', '2026'])
  assert.deepEqual(between('2024-12-31', '2026'), ['2025', '2026'])
  assert.deepEqual(between('2030', '2026'), [])
})
