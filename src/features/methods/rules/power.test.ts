import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fraction, fractions, toFraction } from '#kernel/decimal'
import { growthPath, growthRate, linearPath } from './paths.ts'
import { power, settled, significant } from './power.ts'

test('a figure for programs has twelve digits, no exponent, no zeros at the end, no minus before zero', () => {
  const told = [
    significant(fraction(2, 3)),
    significant(fraction(-1, 11)),
    significant(toFraction('20.00')),
    significant(toFraction('0.0000000000001234567890123')),
    significant(toFraction('123456789012345678901234567890')),
    significant(toFraction('-0')),
    significant(toFraction('1.9999999999996')),
  ]
  assert.deepEqual(told, [
    '0.666666666667',
    '-0.0909090909091',
    '20',
    '0.000000000000123456789012',
    '123456789012000000000000000000',
    '0',
    '2',
  ])
})

test('a root that comes out even is even once it is settled', () => {
  const bases = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 2, max: 7 }))
  fc.assert(
    fc.property(bases, ([base, root]) => {
      const whole = fraction(BigInt(base) ** BigInt(root), 100n ** BigInt(root))
      assert.deepEqual(settled(power(whole, fraction(1, root))), fraction(base, 100))
    }),
  )
})

test('no power runs away, however short the time and long the way', () => {
  const vast = power(toFraction(`1${'0'.repeat(59)}`), fraction(3_000_000))
  assert.ok(String(vast.numerator).length <= 20_002)
  assert.equal(power(fraction(0), fraction(1, 2)).numerator, 0n)
})

test('both paths begin at the baseline and end at the target, and growth that goes on is the path', () => {
  const points = fc.tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 30 }),
  )
  fc.assert(
    fc.property(points, ([from, to, years]) => {
      const start = { at: fraction(2025), value: fraction(from, 100) }
      const end = { at: fraction(2025 + years), value: fraction(to, 100) }
      const course = { start, end }
      assert.deepEqual(linearPath(course, start.at), start.value)
      assert.deepEqual(linearPath(course, end.at), end.value)
      assert.deepEqual(settled(growthPath(course, start.at)), start.value)
      assert.deepEqual(settled(growthPath(course, end.at)), settled(end.value))
      const grown = power(fractions.plus(fraction(1), growthRate(course)), fraction(years))
      const error = fractions.minus(
        fractions.over(grown, fractions.over(end.value, start.value)),
        fraction(1),
      )
      const small = toFraction('0.0000000000000000000000000000000001')
      assert.ok(fractions.compareFractions(fractions.times(error, error), small) < 0)
    }),
  )
})
