import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { asPercent, dayOfSerial, decimalOf } from './numbers.ts'

test('a number reads as the spreadsheet shows it', () => {
  const read = Object.fromEntries(
    ['12', '12.50', '9.5999999999999996', '-0.3', '0.30000000000000004', '1E-3', '1.5e-7'].map(
      (written) => [written, decimalOf(written)],
    ),
  )
  assert.deepEqual(read, {
    '12': '12',
    '12.50': '12.5',
    '9.5999999999999996': '9.6',
    '-0.3': '-0.3',
    '0.30000000000000004': '0.3',
    '1E-3': '0.001',
    '1.5e-7': '0.00000015',
  })
  assert.equal(decimalOf('1.5E+21'), '1500000000000000000000')
  assert.equal(decimalOf('3300000000'), '3300000000')
})

test('what is no number is none', () => {
  for (const written of ['', ' ', 'ca. 30', 'NaN', 'Infinity', '1,5'])
    assert.equal(decimalOf(written), undefined, written)
})

test('a number of fifteen digits is never changed by being read', () => {
  const decimals = fc
    .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 1, max: 99_999 }))
    .map(([whole, part]) => `${whole}.${String(part).padStart(5, '0').replace(/0+$/, '')}`)
  fc.assert(fc.property(decimals, (number) => assert.equal(decimalOf(number), number)))
})

test('a percentage is a hundred times what the cell holds, digit by digit', () => {
  assert.deepEqual(['0.2', '0.026', '1', '-0.005', '0.1234', '12'].map(asPercent), [
    '20',
    '2.6',
    '100',
    '-0.5',
    '12.34',
    '1200',
  ])
})

test('serial days of both systems name the same days', () => {
  assert.deepEqual(
    [1, 59, 61, 45_291, 46_022.4375].map((serial) => dayOfSerial(serial, false)),
    ['1900-01-01', '1900-02-28', '1900-03-01', '2023-12-31', '2025-12-31 10:30'],
  )
  assert.deepEqual(
    [0, 43_829].map((serial) => dayOfSerial(serial, true)),
    ['1904-01-01', '2023-12-31'],
  )
})

test('a serial number beyond the calendar is no day', () => {
  for (const serial of [-1, 2_958_466, Number.NaN])
    assert.equal(dayOfSerial(serial, false), undefined)
})
