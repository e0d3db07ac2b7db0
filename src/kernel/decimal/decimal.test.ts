import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  add,
  compare,
  divide,
  isShareOf,
  multiply,
  parseDecimal,
  share,
  subtract,
  toFixed,
} from './index.ts'

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 9 }))
  .map(([units, places]) => divide(String(units), String(10n ** BigInt(places)), places))

test('a decimal is kept as it was written, zeros and all', () => {
  const texts = ['0', '-0.5', '9.60', '3300000000', '0.000', '123456789012345678901234567890.1']
  assert.deepEqual(texts.map(parseDecimal), texts)
})

test('what is not plainly a decimal is none', () => {
  for (const text of [
    '',
    ' 1',
    '1 ',
    '.5',
    '1.',
    '1e3',
    '+1',
    '007',
    '1,5',
    'NaN',
    '0x10',
    '--1',
    '١',
  ]) {
    assert.equal(parseDecimal(text), undefined, text)
  }
})

test('equal is by value, not by the zeros behind it', () => {
  assert.equal(compare('9.60', '9.6'), 0)
  assert.equal(compare('-0', '0'), 0)
  assert.equal(compare('9.59999999999999999999', '9.6'), -1)
  assert.equal(compare('100', '20'), 1)
})

test('sums and products are exact where doubles are not', () => {
  assert.equal(add('0.1', '0.2'), '0.3')
  assert.equal(add('9.60', '0.4'), '10.00')
  assert.equal(subtract('0.3', '0.1'), '0.2')
  assert.equal(subtract('1', '1.00'), '0.00')
  assert.equal(multiply('3300000000', '0.001'), '3300000.000')
})

test('adding and taking away again changes nothing but the zeros', () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      assert.equal(compare(subtract(add(a, b), b), a), 0)
      assert.equal(compare(add(a, b), a), compare(b, '0'))
    }),
  )
})

test('dividing a product gives the factor back', () => {
  fc.assert(
    fc.property(decimals, decimals, (a, b) => {
      fc.pre(compare(b, '0') !== 0)
      assert.equal(compare(divide(multiply(a, b), b, 9), a), 0)
    }),
  )
})

test('an exact half goes away from zero, or to the even neighbour where that is asked for', () => {
  assert.deepEqual(
    ['0.5', '1.5', '2.5', '-0.5', '-1.5', '2.51'].map((text) => toFixed(text, 0, 'half-even')),
    ['0', '2', '2', '0', '-2', '3'],
  )
  assert.deepEqual(
    ['0.5', '1.5', '2.5', '-0.5', '-2.5', '2.49'].map((text) => toFixed(text, 0)),
    ['1', '2', '3', '-1', '-3', '2'],
  )
  assert.deepEqual([share('9', '80', 1), toFixed('15.05', 1)], ['11.3', '15.1'])
})

test('rounding never moves a number by more than half of its last digit', () => {
  fc.assert(
    fc.property(decimals, fc.integer({ min: 0, max: 6 }), (decimal, places) => {
      const moved = subtract(toFixed(decimal, places), decimal)
      const half = divide('1', `2${'0'.repeat(places)}`, places + 1)
      assert.ok(compare(moved, half) <= 0)
      assert.ok(compare(moved, subtract('0', half)) >= 0)
    }),
  )
})

test('more places only add zeros', () => {
  assert.equal(toFixed('9.6', 3), '9.600')
  assert.equal(toFixed('-7', 1), '-7.0')
})

test('a percentage is what its counts come to, however it was rounded and as far as its places go', () => {
  const said = (...all: readonly string[]) => all.map((one) => isShareOf(one, '100', '600'))
  assert.deepEqual(said('17', '16.7', '16.67', '16.670'), [true, true, true, false])
  assert.deepEqual(said('16.666666666666664', '16.6666666666666666'), [true, true])
  assert.deepEqual(said('50', '16', '16.6', '-17'), [false, false, false, false])
  assert.deepEqual([isShareOf('12', '1', '8'), isShareOf('13', '1', '8')], [true, true])
})

test('counts are pooled, shares are not averaged', () => {
  assert.equal(share('30', '40', 1), '75.0')
  assert.equal(share(add('30', '10'), add('40', '400'), 2), '9.09')
})

test('dividing by zero, and what is no number, are refused', () => {
  assert.throws(() => divide('1', '0.00', 2), /division by zero/)
  assert.throws(() => share('1', '0', 1), RangeError)
  assert.throws(() => add('1', 'one'), /not a decimal number: one/)
  assert.throws(() => toFixed('1', -1), RangeError)
  assert.throws(() => toFixed('1', 0.5), RangeError)
})
