import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isAmbiguous, isNumber, isWhole, readingsOf, styleOf, thousandsOf } from './written.ts'

const both = (text: string) => {
  const { comma, point } = readingsOf(text)
  return [comma, point]
}

test('a number is read in both styles, and in one alone where only one is possible', () => {
  assert.deepEqual(both('12'), ['12', '12'])
  assert.deepEqual(both('1.234'), ['1234', '1.234'])
  assert.deepEqual(both('1,234'), ['1.234', '1234'])
  assert.deepEqual(both('12,5'), ['12.5', undefined])
  assert.deepEqual(both('12.5'), [undefined, '12.5'])
  assert.deepEqual(both('1.234,5'), ['1234.5', undefined])
  assert.deepEqual(both('1,234,567.25'), [undefined, '1234567.25'])
})

test('spaces of any kind part thousands, and only thousands', () => {
  assert.deepEqual(both('1 234'), ['1234', '1234'])
  assert.deepEqual(both('1\u00a0234,5'), ['1234.5', undefined])
  assert.deepEqual(both(' 12\u202f'), ['12', '12'])
  assert.deepEqual(both('12 34'), [undefined, undefined])
})

test('any minus is a minus, and zero has none', () => {
  for (const minus of ['-', '−', '–']) assert.deepEqual(both(`${minus}3`), ['-3', '-3'])
  assert.deepEqual(both('-0'), ['0', '0'])
  assert.deepEqual(both('+7'), ['7', '7'])
})

test('a percent sign is seen and is not part of the number', () => {
  for (const text of ['45 %', '45%', '45 pct.', '45 procent'])
    assert.deepEqual(readingsOf(text), { comma: '45', point: '45', hasPercent: true })
})

test('what is no number is none in either style', () => {
  for (const text of ['', 'ca. 3', '12-5', '1.23.4', '007', '1e3', '3 stk', '%'])
    assert.ok(!isNumber(readingsOf(text)), text)
})

test('one number decides for its column; whole people decide where none does; else it is asked', () => {
  const style = (texts: readonly string[], whole = false) => styleOf(texts.map(readingsOf), whole)
  assert.equal(style(['1.234', '12,5']), 'comma')
  assert.equal(style(['1,234', '12.5']), 'point')
  assert.equal(style(['1.234', '12']), 'ask')
  assert.equal(style(['1.234', '12'], true), 'whole')
  assert.equal(style(['1.000', '12'], true), 'ask')
  assert.equal(style(['1.234', '12,5', '12.5']), 'ask')
  assert.equal(style(['12', '13']), 'each')
  assert.equal(thousandsOf(readingsOf('1.234')), '1234')
  assert.equal(thousandsOf(readingsOf('1.000')), undefined)
})

test('a whole number written in any style is read as itself, or is known to be unclear', () => {
  const styles = ['da-DK', 'en-GB', 'fr-FR'] as const
  fc.assert(
    fc.property(fc.nat({ max: 10_000_000 }), fc.constantFrom(...styles), (number, locale) => {
      const readings = readingsOf(number.toLocaleString(locale))
      assert.ok([readings.comma, readings.point].includes(readings.comma ?? readings.point))
      assert.ok(isAmbiguous(readings) || (readings.comma ?? readings.point) === String(number))
      assert.ok(isWhole(String(number)))
    }),
  )
})

test('an apostrophe parts thousands and nothing else', () => {
  assert.deepEqual(both("1'234"), ['1234', '1234'])
  assert.deepEqual(both('1’234’567,5'), ['1234567.5', undefined])
  for (const text of ["1'2", "12'34", "'12", "1'2345"]) assert.ok(!isNumber(readingsOf(text)), text)
})

test('what nobody sees is no part of a number, and a break between two numbers makes them none', () => {
  assert.deepEqual(both('\u200e12\u200b'), ['12', '12'])
  assert.deepEqual(both('12\n'), ['12', '12'])
  assert.ok(!isNumber(readingsOf('1\n234')))
  assert.ok(!isNumber(readingsOf('1\r\n234')))
})
