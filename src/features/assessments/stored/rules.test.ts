import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aimed, measured, started } from '#test/portal/club'
import { saidOf } from '#test/portal/said'
import { digestOf, isDue, restsOn } from './rules.ts'

const series = {
  baselines: [started('s', { about: '2024', value: '9' })],
  targets: [aimed('t', { about: '2030', value: '20', comparator: '=' })],
  observations: [
    measured('early', { about: '2025', value: '10' }),
    measured('late', { about: '2026', value: '8' }),
  ],
}
const judged = (facts: Parameters<typeof saidOf>[0], day = '2027-01-01') => ({
  words: saidOf(facts, day).map(
    ({ at: _, indicator: __, own: ___, disagreement: ____, ...word }) => word,
  ),
  disagreement: null,
})

test('a judging rests on its start, its aim and the figures that were looked at, each once', () => {
  assert.deepEqual(restsOn(judged(series)), {
    facts: ['late', 's', 't'],
    chains: ['late', 's', 't'],
  })
})

test('the same figures on another day are the same judging, another figure is another', () => {
  const silent = { ...series, observations: [] }
  assert.equal(digestOf(judged(silent)), digestOf(judged(silent, '2028-05-05')))
  assert.notEqual(digestOf(judged(series)), digestOf(judged(silent)))
  const changed = [measured('late', { about: '2026', value: '8.1' })]
  assert.notEqual(digestOf(judged(series)), digestOf(judged({ ...series, observations: changed })))
})

test('nothing is due before the start is over, and of steps none before the first', () => {
  const at = (period: string) => ({ fact: 'f', chain: 'f', period, value: '1' })
  const start = { baseline: at('2024') }
  assert.deepEqual(
    (['2024-12-31', '2025-01-01'] as const).map((day) => isDue(start, day)),
    [false, true],
  )
  const steps = { ...start, steps: [at('2028'), at('2026')] }
  assert.deepEqual(
    (['2026-12-31', '2027-01-01'] as const).map((day) => isDue(steps, day)),
    [false, true],
  )
  assert.equal(isDue({ baseline: null }, '2099-01-01'), false)
})
