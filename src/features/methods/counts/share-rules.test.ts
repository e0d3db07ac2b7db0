import assert from 'node:assert/strict'
import { test } from 'node:test'
import { carried, shareOf, shortValue, shownValue } from './share-rules.ts'

const figure = (value: string, numerator: string | null, denominator: string | null) => ({
  origin: 'people',
  value,
  numerator,
  denominator,
})

test('a share is carried with twelve digits, and whole where it is whole; of nobody there is none', () => {
  assert.deepEqual(
    [shareOf('41', '432'), shareOf('15', '10000'), shareOf('30', '75'), shareOf('1', '0')],
    ['9.49074074074', '0.15', '40', null],
  )
})

test('a share that was kept to one place is told by its counts again; what stands otherwise stays', () => {
  const value = (one: Parameters<typeof carried>[0]) => carried(one).value
  assert.equal(value(figure('9.5', '41', '432')), '9.49074074074')
  assert.equal(value(figure('0.2', '15', '10000')), '0.15')
  assert.equal(value(figure('40.0', '30', '75')), '40')
  for (const [stated, above, below] of [
    ['9.6', '41', '432'],
    ['9.5', null, null],
    ['9.49', '41', '432'],
    ['9.5', '41', '0'],
  ] as const)
    assert.equal(value(figure(stated, above, below)), stated)
  assert.equal(value({ ...figure('9.5', '41', '432'), origin: 'package' }), '9.5')
})

test('a share is shown to one place, or the first that is not zero; what was stated as it was', () => {
  const shown = (value: string, above: string | null, below: string | null) =>
    shownValue(figure(value, above, below))
  assert.equal(shown('9.49074074074', '41', '432'), '9.5')
  assert.equal(shown('40', '30', '75'), '40.0')
  assert.equal(shown('0', '0', '75'), '0.0')
  assert.equal(shown('0.0142857142857', '1', '7000'), '0.01')
  assert.equal(shown('9.61', '41', '432'), '9.61')
  assert.equal(shown('16.6666666666', null, null), '16.7')
  assert.equal(shortValue(figure('40', '30', '75')), '40')
})
