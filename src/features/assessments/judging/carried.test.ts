import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aimed, measured, started } from '#test/portal/club'
import { saidOf } from '#test/portal/said'
import { counts } from '#features/methods'

const counted = (about: string, value: string, numerator: string, denominator: string) =>
  counts.carried(measured(`o-${about}`, { about, value, numerator, denominator, origin: 'people' }))

test('a verdict holds the figure that it was reckoned from, as its counts come to it', () => {
  const [linear] = saidOf(
    {
      baselines: [started('s', { about: '2024', value: '0.1' })],
      targets: [aimed('t', { about: '2030', value: '0.2', comparator: '=' })],
      observations: [counted('2025', '0.1', '12', '10000'), counted('2026', '0.2', '15', '10000')],
    },
    '2027-04-15',
  )
  assert.deepEqual(
    [linear?.verdict, linear?.attainment, linear?.inputs.current],
    ['ahead', '0.5', { period: '2026', value: '0.15' }],
  )
})

test('the same counts at the start and today are the same share, whatever its digits', () => {
  for (const [above, below, value] of [
    ['41', '432', '9.5'],
    ['2', '3', '66.7'],
  ] as const) {
    const [linear] = saidOf(
      {
        baselines: [
          counts.carried({
            ...started('s', { about: '2024', value, origin: 'people' }),
            numerator: above,
            denominator: below,
          }),
        ],
        targets: [aimed('t', { about: '2030', value: '80', comparator: '=' })],
        observations: [counted('2026', value, above, below)],
      },
      '2027-04-15',
    )
    assert.deepEqual([linear?.verdict, linear?.attainment], ['behind', '0'])
    assert.doesNotMatch(linear?.sentence.en ?? '', /\d{4,}\s%/)
  }
})
