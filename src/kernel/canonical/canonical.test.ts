import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical } from './canonical.ts'

/** The number whose IEEE 754 bits are these, as RFC 8785 Appendix B lists them. */
const fromBits = (bits: string) => Buffer.from(bits, 'hex').readDoubleBE()

test('numbers are written as RFC 8785 Appendix B lists them', () => {
  const samples: readonly (readonly [string, string])[] = [
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ]
  assert.deepEqual(
    samples.map(([bits]) => canonical(fromBits(bits))),
    samples.map(([, written]) => written),
  )
})

test('the example of RFC 8785 Section 3.2.2 comes out as its Section 3.2.3 says', () => {
  const example = {
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '€$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  }
  assert.equal(
    canonical(example),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('properties are sorted by UTF-16 code units, as the example of RFC 8785 Section 3.2.3', () => {
  const unsorted = {
    '€': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '😀': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    ö: 'Latin Small Letter O With Diaeresis',
  }
  const sorted: unknown = JSON.parse(canonical(unsorted))
  assert.deepEqual(Object.values(sorted ?? {}), [
    // `JSON.parse` puts whole numbers first, which is where this one stands but for the carriage return.
    'One',
    'Carriage Return',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ])
})

test('the order in which properties were set changes nothing', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed())
      assert.equal(canonical(turned), canonical(value))
    }),
  )
})

test('what is read back is what was written', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const again: unknown = JSON.parse(canonical(value))
      assert.equal(canonical(again), canonical(value))
      assert.deepEqual(again, JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('an absent property and an undefined one are the same', () => {
  assert.equal(canonical({ a: undefined, b: 1 }), '{"b":1}')
})

test('what JSON cannot say is refused', () => {
  const values = [
    undefined,
    NaN,
    Infinity,
    1n,
    new Date(0),
    new Map(),
    () => 1,
    '\ud800',
    [undefined],
  ]
  for (const value of values) assert.throws(() => canonical(value), TypeError)
})
