import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePeriod } from '#kernel/clock'
import { aimed, measured, players, started } from '#test/portal/club'
import type { Facts } from '#features/figure-views'
import { viewIndicators } from '#features/figure-views'
import { counts } from '#features/methods'
import { pathAt, shownBeside } from './path.ts'

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
    [...pathAt(viewOf(golden), periods)].map(([period, asked]) => [
      period,
      shownBeside(viewOf(golden), { value: null, asked }).expected,
    ]),
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

/** 0.1 % in 2024 on the way to 0.2 % in 2030, counted in tens of thousands. */
const small = {
  baselines: [started('s', { about: '2024', value: '0.1' })],
  targets: [aimed('t', { about: '2030', value: '0.2', comparator: '=' })],
  observations: ['12', '15'].map((numerator, at) =>
    measured(`o${at}`, {
      about: String(2025 + at),
      origin: 'people',
      value: numerator === '12' ? '0.1' : '0.15',
      numerator,
      denominator: '10000',
    }),
  ),
}

test('a share is shown with as many places as tell it from its start and its aim, and so is its path', () => {
  const exact = small.observations.map((one) => counts.carried(one))
  const view = viewOf({ ...small, observations: exact })
  assert.deepEqual(
    view.observations.map(({ figure, shownAs }) => [figure.shown && figure.value, shownAs]),
    [
      ['0.12', '0.12'],
      ['0.15', '0.15'],
    ],
  )
  const asked = pathAt(
    view,
    ['2024', '2025', '2026', '2027', '2029', '2030'].flatMap((one) => parsePeriod(one) ?? []),
  )
  assert.deepEqual(
    [...asked.values()].map((one) => shownBeside(view, { value: null, asked: one }).expected),
    ['0.1', '0.12', '0.13', '0.15', '0.18', '0.2'],
  )
})

test('what a source states beside its counts is shown as it stated it', () => {
  const stated = measured('o', { about: '2026', value: '9.6', numerator: '31', denominator: '324' })
  const [first] = viewOf({ ...golden, observations: [stated] }).observations
  assert.deepEqual([first?.figure.shown && first.figure.value, first?.shownAs], ['9.6', undefined])
})
