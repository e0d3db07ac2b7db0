import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAmbiguous, isWhole, readNumber, tidiedNumber } from './numbers.ts'

test('a number in a field of its own is read with comma or point, and with spaces anywhere', () => {
  const cases = {
    '12': '12',
    '12,5': '12.5',
    '12.50': '12.50',
    '3 300 000': '3300000',
    '3\u00a0300\u202f000': '3300000',
    '-9,6': '-9.6',
    '1.234,5': '1234.5',
    '1,234.5': '1234.5',
    "1'234": '1234',
    '1.000.000': '1000000',
    '−5': '-5',
    '-0': '0',
  }
  for (const [typed, number] of Object.entries(cases))
    assert.equal(readNumber(typed), number, typed)
})

test('what could be a thousand is read by its own sign, and known to be unclear', () => {
  assert.deepEqual(['1.250', '1,250'].map(readNumber), ['1.250', '1.250'])
  assert.deepEqual(['1.250', '12.500', '-1.250', '0.250', '1250', '1.25', null].map(isAmbiguous), [
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

test('nothing is null, and what is no number is undefined', () => {
  assert.deepEqual(['', '  ', '\u00a0'].map(readNumber), [null, null, null])
  for (const typed of ['ca. 30', '1e3', '45 %', '12,5,1', '1.00,5', '--1', '007', '.5', '12-'])
    assert.equal(readNumber(typed), undefined, typed)
})

test('people are whole, however many zeros follow', () => {
  assert.deepEqual(['12', '12.0', '-3', '12.5'].map(isWhole), [true, true, true, false])
})

test('a number is kept in one spelling, and what cannot be read as it was typed', () => {
  assert.deepEqual([' 11,0', '1 200', ' ca. 30 '].map(tidiedNumber), ['11.0', '1200', 'ca. 30'])
})
