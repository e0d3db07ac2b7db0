import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { areaName, columnName, isWithin, parseArea, parsePlace, placeName } from './places.ts'

test('columns are named as spreadsheets name them', () => {
  assert.deepEqual([1, 26, 27, 52, 702, 703, 16_384].map(columnName), [
    'A',
    'Z',
    'AA',
    'AZ',
    'ZZ',
    'AAA',
    'XFD',
  ])
})

test('every cell is read by the name it is given', () => {
  const cells = fc
    .tuple(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }))
    .map(([row, column]) => ({ row, column }))
  fc.assert(fc.property(cells, (place) => assert.deepEqual(parsePlace(placeName(place)), place)))
})

test('what names no cell is not read as one', () => {
  for (const name of ['', 'A', '7', 'A0', 'XFE1', 'a1', 'A1B', 'A12345678', 'ÆØ1'])
    assert.equal(parsePlace(name), undefined, name)
})

test('an area holds its corners and what lies between them', () => {
  const area = parseArea('B2:$D$4')
  assert.deepEqual(area, { from: { row: 2, column: 2 }, to: { row: 4, column: 4 } })
  assert.equal(area && areaName(area), 'B2:D4')
  const inside = (name: string) => {
    const place = parsePlace(name)
    return area !== undefined && place !== undefined && isWithin(place, area)
  }
  assert.deepEqual(['B2', 'C3', 'D4'].map(inside), [true, true, true])
  assert.deepEqual(['A2', 'B1', 'E3', 'C5'].map(inside), [false, false, false, false])
  assert.deepEqual(parseArea('C3'), { from: { row: 3, column: 3 }, to: { row: 3, column: 3 } })
  assert.equal(parseArea('C3:'), undefined)
})
