import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePeriod } from '#kernel/clock'
import { aimed, players, started } from '#test/portal/club'
import type { Facts } from '#features/figure-views'
import { viewIndicators } from '#features/figure-views'
import { pathAt } from './rules.ts'

const viewOf = (facts: Partial<Facts>) =>
  viewIndicators([players], { observations: [], targets: [], baselines: [], ...facts })[0] ??
  assert.fail()

/** The golden series of the methods: 9 % in 2024 on the way to 20 % in 2030. */
const golden = {
  baselines: [started('s', { about: '2024', value: '9' })],
  targets: [aimed('t', { about: '2030', value: '20', comparator: '=' })],
}

test('the straight path asks for the golden values, only between start and aim', () => {
  const periods = ['2023', '2024', '2025', '2026', '2027', '2028', '2030', '2031'].flatMap(
    (text) => parsePeriod(text) ?? [],
  )
  assert.deepEqual(
    [...pathAt(viewOf(golden), periods).values()].map(({ period, value }) => [period, value]),
    [
      ['2024', '9.0'],
      ['2025', '10.8'],
      ['2026', '12.7'],
      ['2027', '14.5'],
      ['2028', '16.3'],
      ['2030', '20.0'],
    ],
  )
  assert.equal(pathAt(viewOf({ targets: golden.targets }), periods).size, 0)
})
