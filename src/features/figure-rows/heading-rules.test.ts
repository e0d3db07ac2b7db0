import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHeadings } from './heading-rules.ts'

const dimensions = new Set(['unit', 'sex'])
const read = (...cells: readonly string[]) => readHeadings(cells, dimensions)
const faults = (...cells: readonly string[]): readonly string[] => {
  const found = read(...cells)
  return 'places' in found
    ? []
    : found.map(({ cell, code, values }) => `${cell} ${code} ${values['written']}`)
}

test('headings stand in any order, and each place is known', () => {
  assert.deepEqual(read('value', 'unit', 'period', 'indicator'), {
    places: { indicator: 3, period: 2, value: 0 },
    dimensions: [['unit', 1]],
    named: [true, true, true, true],
    headings: ['value', 'unit', 'period', 'indicator'],
    unread: [],
  })
})

test('capitals, spaces and what nobody sees change no heading', () => {
  assert.deepEqual(faults(' Indicator', 'PERIOD ', 'Nu\u00admerator', 'denominator\u200b'), [])
})

test('empty columns that a spreadsheet leaves behind are none', () => {
  assert.deepEqual(read('indicator', 'period', '', 'value', '', ' '), {
    places: { indicator: 0, period: 1, value: 3 },
    dimensions: [],
    named: [true, true, false, true, false, false],
    headings: ['indicator', 'period', '', 'value', '', ''],
    unread: [],
  })
})

test('a figure needs a value, or both a numerator and a denominator', () => {
  assert.deepEqual(faults('indicator', 'period', 'numerator', 'denominator'), [])
  assert.deepEqual(faults('indicator', 'period', 'value'), [])
  assert.deepEqual(faults('indicator', 'period', 'numerator'), ['A1 heading-missing value'])
  assert.deepEqual(faults('indicator', 'value'), ['A1 heading-missing period'])
  assert.deepEqual(faults('unit'), [
    'A1 heading-missing indicator',
    'A1 heading-missing period',
    'A1 heading-missing value',
  ])
})

test('what is unknown or there twice is told at its cell, all together', () => {
  assert.deepEqual(faults('indicator', 'period', 'value', 'Value', 'distrikt', 'sep='), [
    'D1 heading-twice value',
    'E1 heading-unknown distrikt',
    'F1 heading-unknown sep=',
  ])
})

test('what our own files say besides is known and not read, and a dimension of that name comes first', () => {
  const found = read(
    'fact_id',
    'indicator',
    'name_da',
    'what',
    'period',
    'value',
    'status',
    'hidden',
  )
  assert.ok('places' in found)
  assert.deepEqual(found.unread, ['name_da', 'status', 'hidden'])
  assert.deepEqual(found.places, { fact_id: 0, indicator: 1, what: 3, period: 4, value: 5 })
  const mine = readHeadings(
    ['fact_id', 'indicator', 'period', 'value', 'organisation'],
    new Set(['organisation']),
  )
  assert.ok('places' in mine)
  assert.deepEqual([mine.dimensions, mine.unread], [[['organisation', 4]], []])
  assert.deepEqual(faults('indicator', 'period', 'value', 'name'), ['D1 heading-unknown name'])
})
