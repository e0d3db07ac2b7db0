import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { round, toFraction } from './index.ts'
import { compareFractions, fraction, minus, over, plus, times } from './fraction.ts'

const parts = fc
  .tuple(fc.bigInt({ min: -9999n, max: 9999n }), fc.bigInt({ min: 1n, max: 999n }))
  .map(([above, below]) => fraction(above, below))

test('a fraction is in lowest terms with the sign above', () => {
  assert.deepEqual(fraction(6, -4), { numerator: -3n, denominator: 2n })
  assert.deepEqual(fraction(0, -7), { numerator: 0n, denominator: 1n })
  assert.deepEqual(toFraction('9.60'), { numerator: 48n, denominator: 5n })
})

test('the four operations undo each other', () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      assert.deepEqual(minus(plus(a, b), b), a)
      if (b.numerator !== 0n) assert.deepEqual(over(times(a, b), b), a)
    }),
  )
})

test('fractions are compared exactly', () => {
  assert.equal(compareFractions(fraction(1, 3), toFraction('0.3333333333333333')), 1)
  assert.equal(compareFractions(fraction(2, 6), fraction(1, 3)), 0)
  assert.equal(compareFractions(fraction(-1), fraction(1, 1_000_000)), -1)
})

test('the straight path to a target is exact until it is shown', () => {
  // 9 % in 2024 towards 20 % in 2030 asks for 16.33 % in 2028.
  const way = times(toFraction('11'), fraction(4, 6))
  assert.equal(round(plus(toFraction('9'), way), 2), '16.33')
})

test('nothing is divided by zero', () => {
  assert.throws(() => fraction(1, 0), /division by zero/)
  assert.throws(() => over(fraction(1), fraction(0)), /division by zero/)
})
